/** Cells of an answer as the server sends them: their kinds, texts and order. Pure. */

const marks = { $other: 'text', $node: 'node', $tie: 'tie', $path: 'path', $map: 'map', $date: 'date', $time: 'time', $datetime: 'datetime', $duration: 'duration', $number: 'number', $integer: 'number', $suppressed: 'suppressed' };
const numbers = ['number'];

/**
 * 'nothing' | 'yesno' | 'number' | 'text' | 'list' | 'map' | 'date' | 'time' | 'datetime' | 'duration' | 'node' | 'tie' | 'path' |
 * 'suppressed' (a number too small to be shown)
 */
export function kindOf(cell) {
    if (cell === null || cell === undefined) {
        return 'nothing';
    }
    if (Array.isArray(cell)) {
        return 'list';
    }
    if (typeof cell !== 'object') {
        return { boolean: 'yesno', number: 'number' }[typeof cell] ?? 'text';
    }
    return marks[Object.keys(cell).find((key) => key in marks)] ?? 'map';
}

/** The kind of each column, judged by its first rows: one kind, 'mixed', or 'nothing'. */
export function columnKinds(columns, rows) {
    const sample = rows.slice(0, 2000);
    return columns.map((_, i) => {
        const kinds = new Set(sample.map((row) => kindOf(row[i])));
        kinds.delete('nothing');
        kinds.delete('suppressed');
        return kinds.size > 1 ? 'mixed' : [...kinds][0] ?? 'nothing';
    });
}

/** A number of a cell, or null. */
export function numberOf(cell) {
    if (typeof cell === 'number') {
        return cell;
    }
    const said = cell?.$number ?? cell?.$integer;
    return said === undefined ? null : Number(said);
}

/** The label of a node without a name: its most specific label and the end of its id. */
export function nodeName({ $node: id, labels = [], properties = {} }) {
    return properties.name ?? `${labels.at(-1) ?? ''} ${String(properties.id ?? id).split(':').at(-1).slice(-5)}`.trim();
}

/**
 * A cell in words.
 * @param say {number(n), yes, no, fewer(k)}: in the language of the page
 */
export function words(cell, say) {
    const kind = kindOf(cell);
    switch (kind) {
        case 'nothing': return '';
        case 'yesno': return cell ? say.yes : say.no;
        case 'number': return cell.$integer ?? (Number.isFinite(numberOf(cell)) ? say.number(numberOf(cell)) : String(numberOf(cell)));
        case 'text': return typeof cell === 'string' ? cell : String(cell.$other);
        case 'list': return cell.map((one) => words(one, say)).join(', ');
        case 'map': return Object.entries(cell.$map ?? cell).map(([key, value]) => `${key}: ${words(value, say)}`).join(', ');
        case 'node': return nodeName(cell);
        case 'tie': return cell.type;
        case 'suppressed': return say.fewer(cell.$suppressed);
        case 'path': return pathWords(cell.$path);
        default: return String(Object.values(cell)[0]);
    }
}

const pathWords = ({ nodes, ties }) => nodes.map((node, i) => (i === 0 ? nodeName(node) : `—${ties[i - 1].type}— ${nodeName(node)}`)).join(' ');

/** As plain JSON, in a form that is easy to read. */
export function plain(cell) {
    const kind = kindOf(cell);
    if (kind === 'list') {
        return cell.map(plain);
    }
    if (kind === 'map') {
        return Object.fromEntries(Object.entries(cell.$map ?? cell).map(([key, value]) => [key, plain(value)]));
    }
    if (kind === 'node') {
        return { labels: cell.labels, ...plainAll(cell.properties) };
    }
    if (kind === 'tie') {
        return { type: cell.type, ...plainAll(cell.properties) };
    }
    if (kind === 'path') {
        return { nodes: cell.$path.nodes.map(plain), ties: cell.$path.ties.map(plain) };
    }
    return typeof cell === 'object' && cell !== null ? Object.values(cell)[0] : cell;
}

const plainAll = (properties = {}) => Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plain(value)]));

/** Compares two cells of a column of this kind; missing values come last in both directions. */
export function comparing(kind, down, collator) {
    const way = down ? -1 : 1;
    const of = numbers.includes(kind) ? numberOf : kind === 'yesno' ? Number : (cell) => words(cell, { number: String, yes: '1', no: '0', fewer: () => '' });
    const order = numbers.includes(kind) || kind === 'yesno' ? (a, b) => a - b : (a, b) => collator.compare(a, b);
    return { of: (cell) => (['nothing', 'suppressed'].includes(kindOf(cell)) || Number.isNaN(of(cell)) ? null : of(cell)),
        compare: (a, b) => (a === null ? Number(b !== null) : b === null ? -1 : way * order(a, b)) };
}

/** All people and ties anywhere in these rows: {nodes: Map, ties: Map}, by id; at most so many nodes, and whether there were more. */
export function graphOf(rows, most = Infinity) {
    const found = { nodes: new Map(), ties: new Map(), more: false };
    for (const row of rows) {
        row.forEach((cell) => collect(cell, found, most));
        if (found.more) {
            break;
        }
    }
    return found;
}

function collect(cell, found, most) {
    if (cell === null || typeof cell !== 'object') {
        return;
    }
    if (Array.isArray(cell)) {
        cell.forEach((one) => collect(one, found, most));
    } else if ('$node' in cell) {
        found.more ||= found.nodes.size >= most && !found.nodes.has(cell.$node);
        if (!found.more) {
            found.nodes.set(cell.$node, cell);
        }
    } else if ('$tie' in cell) {
        found.ties.set(cell.$tie, cell);
    } else if ('$path' in cell) {
        [...cell.$path.nodes, ...cell.$path.ties].forEach((one) => collect(one, found, most));
    } else if ('$map' in cell) {
        Object.values(cell.$map).forEach((one) => collect(one, found, most));
    }
}

/** Texts of a row that may be ids of people, used to fetch their maps and to highlight them. */
export function idsIn(row) {
    const all = (cell) => (Array.isArray(cell) ? cell.flatMap(all) : cell?.$map ? Object.values(cell.$map).flatMap(all) : cell?.$node ? [cell.properties?.id] : [cell]);
    return [...new Set(row.flatMap(all).filter((text) => typeof text === 'string' && /^[\w:-]{8,80}$/.test(text) && /\d/.test(text)))];
}
