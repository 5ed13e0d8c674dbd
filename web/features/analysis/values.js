/** Cells of an answer as the server sends them: their kinds, texts and order. Pure. */

/** @type {Record<string, CellKind>} */
const marks = {
    $other: 'text', $node: 'node', $tie: 'tie', $path: 'path', $map: 'map', $date: 'date', $time: 'time',
    $datetime: 'datetime', $duration: 'duration', $number: 'number', $integer: 'number', $suppressed: 'suppressed',
};

/** @type {(cell: AnswerCell) => CellObject} */
export const objectOf = (cell) => (typeof cell === 'object' && cell !== null && !Array.isArray(cell) ? cell : {});

/**
 * The fields of a map. A map whose keys could be mistaken for marks is wrapped in a mark itself.
 * @type {(cell: CellObject) => Record<string, AnswerCell>}
 */
const fieldsOf = (cell) => cell.$map ?? Object.fromEntries(Object.entries(cell));

/** @type {(value: number, cellText: CellWords) => string} */
const figure = (value, cellText) => (Number.isFinite(value) ? cellText.number(value) : String(value));

/**
 * 'nothing' | 'yesno' | 'number' | 'text' | 'list' | 'map' | 'date' | 'time' | 'datetime' | 'duration' | 'node' | 'tie'
 * | 'path' | 'suppressed' (a number too small to be shown)
 * @type {(cell: AnswerCell) => CellKind}
 */
export function kindOf(cell) {
    if (cell === null || cell === undefined) {
        return 'nothing';
    }
    if (Array.isArray(cell)) {
        return 'list';
    }
    if (typeof cell !== 'object') {
        return typeof cell === 'boolean' ? 'yesno' : typeof cell === 'number' ? 'number' : 'text';
    }
    return marks[Object.keys(cell).find((key) => key in marks) ?? ''] ?? 'map';
}

/**
 * The kind of each column, according to its first rows: one kind, 'mixed', or 'nothing'.
 * @type {(columns: string[], rows: Row[]) => ColumnKind[]}
 */
export function columnKinds(columns, rows) {
    const sample = rows.slice(0, 2000);
    return columns.map((_, i) => {
        const kinds = new Set(sample.map((row) => kindOf(row[i])));
        kinds.delete('nothing');
        kinds.delete('suppressed');
        return kinds.size > 1 ? 'mixed' : [...kinds][0] ?? 'nothing';
    });
}

/**
 * A number of a cell, or null.
 * @type {(cell: AnswerCell) => number | null}
 */
export function numberOf(cell) {
    if (typeof cell === 'number') {
        return cell;
    }
    const { $number, $integer } = objectOf(cell);
    const said = $number ?? $integer;
    return said === undefined ? null : Number(said);
}

/**
 * The label of a node without a name: its most specific label and the end of its id.
 * @type {(node: CellObject) => string}
 */
export function nodeName({ $node: id, labels = [], properties = {} }) {
    return typeof properties.name === 'string'
        ? properties.name
        : `${labels.at(-1) ?? ''} ${String(properties.id ?? id).split(':').at(-1)?.slice(-5)}`.trim();
}

/**
 * A cell in words.
 * @type {(cell: AnswerCell, cellText: CellWords) => string}
 */
export function words(cell, cellText) {
    if (Array.isArray(cell)) {
        return cell.map((one) => words(one, cellText)).join(', ');
    }
    const object = objectOf(cell);
    switch (kindOf(cell)) {
        case 'nothing':
            return '';
        case 'yesno':
            return cell ? cellText.yes : cellText.no;
        case 'number':
            return object.$integer ?? figure(numberOf(cell) ?? NaN, cellText);
        case 'text':
            return typeof cell === 'string' ? cell : String(object.$other);
        case 'map':
            return Object.entries(fieldsOf(object)).map(([key, value]) => `${key}: ${words(value, cellText)}`).join(
                ', ',
            );
        case 'node':
            return nodeName(object);
        case 'tie':
            return object.type ?? '';
        case 'suppressed':
            return cellText.fewer(object.$suppressed ?? 0);
        case 'path':
            return object.$path ? pathWords(object.$path) : '';
        default:
            return String(Object.values(object)[0]);
    }
}

/** @type {(path: {nodes: NodeCell[], ties: TieCell[]}) => string} */
const pathWords = ({ nodes, ties }) =>
    nodes.map((node, i) => (i === 0 ? nodeName(node) : `—${ties[i - 1].type}— ${nodeName(node)}`)).join(' ');

/**
 * A cell as plain JSON, in a form that is easy to read.
 * @type {(cell: AnswerCell) => unknown}
 */
export function plain(cell) {
    if (Array.isArray(cell)) {
        return cell.map(plain);
    }
    if (typeof cell !== 'object' || cell === null) {
        return cell;
    }
    switch (kindOf(cell)) {
        case 'map': return plainAll(fieldsOf(cell));
        case 'node': return { labels: cell.labels, ...plainAll(cell.properties) };
        case 'tie': return { type: cell.type, ...plainAll(cell.properties) };
        case 'path': return { nodes: cell.$path?.nodes.map(plain), ties: cell.$path?.ties.map(plain) };
        default: return Object.values(cell)[0];
    }
}

/** @type {(properties?: Record<string, AnswerCell>) => Record<string, unknown>} */
const plainAll = (properties = {}) =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plain(value)]));

/**
 * Compares two cells of a column of this kind; missing values come last in both directions.
 * @type {(kind: ColumnKind, down: boolean, collator: Intl.Collator) => {of(cell: AnswerCell): SortKey,
 *     compare(a: SortKey, b: SortKey): number}}
 */
export function comparing(kind, down, collator) {
    const way = down ? -1 : 1;
    const of = kind === 'number'
        ? numberOf
        : kind === 'yesno'
        ? Number
        : (/** @type {AnswerCell} */ cell) => words(cell, { number: String, yes: '1', no: '0', fewer: () => '' });
    return {
        of: (cell) => (['nothing', 'suppressed'].includes(kindOf(cell)) || Number.isNaN(of(cell)) ? null : of(cell)),
        compare: (a, b) => (a === null
            ? Number(b !== null)
            : b === null
            ? -1
            : way * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))),
    };
}

/**
 * All people and ties anywhere in these rows: {nodes: Map, ties: Map}, by id; at most this many nodes, with `more` if
 * there are others.
 * @type {(rows: Row[], most?: number) => AnswerGraph}
 */
export function graphOf(rows, most = Infinity) {
    /** @type {AnswerGraph} */
    const found = { nodes: new Map(), ties: new Map(), more: false };
    for (const row of rows) {
        row.forEach((cell) => collect(cell, found, most));
        if (found.more) {
            break;
        }
    }
    return found;
}

/** @type {(cell: AnswerCell, found: AnswerGraph, most: number) => void} */
function collect(cell, found, most) {
    if (cell === null || typeof cell !== 'object') {
        return;
    }
    if (Array.isArray(cell)) {
        cell.forEach((one) => collect(one, found, most));
    } else if (isNode(cell)) {
        found.more ||= found.nodes.size >= most && !found.nodes.has(cell.$node);
        if (!found.more) {
            found.nodes.set(cell.$node, cell);
        }
    } else if (isTie(cell)) {
        found.ties.set(cell.$tie, cell);
    } else if (cell.$path) {
        [...cell.$path.nodes, ...cell.$path.ties].forEach((one) => collect(one, found, most));
    } else if (cell.$map) {
        Object.values(cell.$map).forEach((one) => collect(one, found, most));
    }
}

/** @type {(cell: CellObject) => cell is NodeCell} */
const isNode = (cell) => '$node' in cell;
/** @type {(cell: CellObject) => cell is TieCell} */
const isTie = (cell) => '$tie' in cell;

/**
 * Texts of a row that may be ids of people, used to fetch their maps and to highlight them.
 * @type {(row: Row) => string[]}
 */
export function idsIn(row) {
    /** @type {(cell: AnswerCell) => AnswerCell[]} */
    const all = (cell) => {
        const { $map, $node, properties } = objectOf(cell);
        return Array.isArray(cell)
            ? cell.flatMap(all)
            : $map
            ? Object.values($map).flatMap(all)
            : $node
            ? [properties?.id]
            : [cell];
    };
    return [
        ...new Set(
            row.flatMap(all).filter((text) => typeof text === 'string').filter((text) =>
                /^[\w:-]{8,80}$/.test(text) && /\d/.test(text)
            ),
        ),
    ];
}
