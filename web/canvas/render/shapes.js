// The drawings of the graph's parts, from the same data that Cytoscape uses: for the alter being dragged, for image
// files and for print.
import { iconPaths } from './icons.js';
import { LINE_HEIGHT } from './labels.js';
import { svgNumber } from '../../lib/svg-number.js';
import { css } from './palette.js';

/**
 * The outline of a kind, around the origin.
 * @type {(kind: string, width: number, height: number) => Outline}
 */
export function outline(kind, width, height) {
    const [a, b] = [width / 2, height / 2];
    /** @type {(rx: string) => Outline} */
    const box = (rx) => ['rect', {
        x: svgNumber(-a), y: svgNumber(-b), width: svgNumber(width), height: svgNumber(height), rx,
    }];
    if (kind === 'place' || kind === 'thing') return box(svgNumber(Math.min(7, width * 0.24)));
    if (kind === 'group') {
        return ['path', {
            d: rounded([[-a, 0], [-a / 2, -b], [a / 2, -b], [a, 0], [a / 2, b], [-a / 2, b]], width * 0.09),
        }];
    }
    if (kind === 'belief') return ['path', { d: rounded([[0, -b], [a, 0], [0, b], [-a, 0]], width * 0.1) }];
    return ['ellipse', { rx: svgNumber(a), ry: svgNumber(b) }];
}

/** @typedef {[x: number, y: number]} Corner */

/**
 * A polygon with rounded corners.
 * @type {(points: Corner[], by: number) => string}
 */
function rounded(points, by) {
    const parts = points.map((point, i) => {
        const [before, after] = [/** @type {Corner} */ (points.at(i - 1)), points[(i + 1) % points.length]];
        return [towards(point, before, by), point, towards(point, after, by)];
    });
    const pieces = parts.map(([p, [x, y], q], i) =>
        `${i ? 'L' : 'M'}${svgNumber(p[0])} ${svgNumber(p[1])}`
        + `Q${svgNumber(x)} ${svgNumber(y)} ${svgNumber(q[0])} ${svgNumber(q[1])}`
    );
    return `${pieces.join('')}Z`;
}

/** @type {(from: Corner, to: Corner, by: number) => Corner} */
function towards([x, y], [tx, ty], by) {
    const length = Math.hypot(tx - x, ty - y) || 1;
    return [x + ((tx - x) / length) * by, y + ((ty - y) / length) * by];
}

/**
 * The symbol of an alter, from the data of the layer `symbols`.
 * @type {(one: GraphNode<SymbolData>, palette: Palette) => Drawing}
 */
export function symbol({ data, position }, palette) {
    const { kind, width, height, phase, inside, font, edge, line, fill, drawing, pen } = data;
    const [name, shape] = outline(kind, width, height);
    const past = phase === 'past';
    const stroke = {
        fill: past ? css(palette.paper) : phase === 'hoped' ? css(palette.raised) : fill, stroke: line,
        'stroke-width': phase === 'hoped' ? 2.4 : edge,
        'stroke-dasharray': past ? '4 3' : phase === 'hoped' ? '0.1 4' : null,
        'stroke-linecap': phase === 'hoped' ? 'round' : null,
    };
    return ['g', { transform: moved(position) },
        [name, { ...shape, fill: 'none', stroke: css(palette.paper), 'stroke-width': edge + 6 }],
        [name, { ...shape, ...stroke }],
        inside
            ? text(inside, { font, fill: css(past ? palette.soft : palette.ink), weight: 600 }, palette)
            : ['g', {
                ...lines(pen, 1.6), transform: `scale(${svgNumber(drawing / 24)}) translate(-12 -12)`,
                opacity: past ? 0.6 : null,
            }, ...iconPaths(kind).map((d) => /** @type {Drawing} */ (['path', { d }]))],
    ];
}

/**
 * A name, with its halo, from the data of the layer `names`.
 * @type {(one: GraphNode<NameData>, palette: Palette) => Drawing}
 */
export function name({ data, position }, palette) {
    const { text: words, font, phase } = data;
    const look = {
        font, fill: css(phase === 'past' ? palette.soft : palette.ink), weight: 500, italic: phase === 'past',
        halo: palette.paper,
    };
    return ['g', { transform: moved(position) }, text(words, look, palette)];
}

/**
 * A sign on the rim of a symbol, from the data of the layer `marks`.
 * @type {(one: GraphNode<MarkData>, palette: Palette) => Drawing}
 */
export function mark({ data, position }, palette) {
    const { size, fill, sign } = data;
    return ['g', { transform: moved(position) },
        ['circle', { r: svgNumber(size / 2), fill, stroke: css(palette.paper), 'stroke-width': 1.5 }],
        sign
            ? ['g', {
                ...lines(css(palette.ink), 2.2),
                transform: `scale(${svgNumber((size * 0.72) / 24)}) translate(-12 -12)`,
            }, ...iconPaths(sign).map((d) => /** @type {Drawing} */ (['path', { d }]))]
            : null,
    ];
}

/**
 * @typedef {{font: number, fill: string, weight: number, italic?: boolean, halo?: Colour | null, face?: string |
 *     null}} TextLook
 */

/**
 * Rows of text, centred on the origin.
 * @type {(words: string, look: TextLook, palette: Palette) => Drawing}
 */
export function text(words, { font, fill, weight, italic = false, halo = null, face = null }, palette) {
    const rows = String(words).split('\n');
    const top = (-(rows.length - 1) / 2) * font * LINE_HEIGHT + font * 0.34;
    return [
        'text',
        {
            'font-family': face ?? palette.sans, 'font-size': svgNumber(font), 'font-weight': weight,
            'font-style': italic ? 'italic' : null, fill, 'text-anchor': 'middle', stroke: halo && css(halo),
            'stroke-width': halo && 4, 'stroke-linejoin': halo && 'round', 'paint-order': halo && 'stroke',
        },
        ...rows.map((row, i) =>
            /** @type {Drawing} */ (['tspan', { x: 0, y: svgNumber(top + i * font * LINE_HEIGHT) }, row])
        ),
    ];
}

/**
 * The control point of a curved line, from `weight` (along the line) and `bend` (beside it) as Cytoscape defines them.
 * @type {(from: Point, to: Point, weight: number, bend: number) => Point}
 */
export function control(from, to, weight, bend) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    return { x: from.x + dx * weight - (dy / length) * bend, y: from.y + dy * weight + (dx / length) * bend };
}

/** @type {(from: Point, via: Point, to: Point) => string} */
export const curve = (from, via, to) =>
    `M${svgNumber(from.x)} ${svgNumber(from.y)}`
    + `Q${svgNumber(via.x)} ${svgNumber(via.y)} ${svgNumber(to.x)} ${svgNumber(to.y)}`;

/** The length in px of an arrow head. */
export const HEAD = 9;

/**
 * An arrow head at a point, in a direction of length 1.
 * @type {(tip: Point, way: Point, closed: boolean) => string}
 */
export function head(tip, { x, y }, closed) {
    const [bx, by] = [tip.x - x * HEAD, tip.y - y * HEAD];
    const w = HEAD * 0.48;
    return `M${svgNumber(bx - y * w)} ${svgNumber(by + x * w)}L${svgNumber(tip.x)} ${svgNumber(tip.y)}`
        + `L${svgNumber(bx + y * w)} ${svgNumber(by - x * w)}${closed ? 'Z' : ''}`;
}

/** @type {(to: Point) => string} */
const moved = ({ x, y }) => `translate(${svgNumber(x)} ${svgNumber(y)})`;
/** @type {(stroke: string, width: number) => Attributes} */
const lines = (stroke, width) => ({
    fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
});
