import { svgNumber } from '../lib/svg-number.js';

/**
 * Drawings on the picture of a map: pure. The points of a stroke are integers x, y, x, y … in thousandths of the
 * outermost ring's radius, so that it has the same place on pictures of all sizes.
 */

/** The limits of the server. */
export const limits = { strokes: 200, points: 200, pointsOfAll: 10000, marks: 60, furthest: 3000, words: 120 };

/** @type {StrokeShape[]} */
export const shapes = ['freehand', 'line', 'arrow', 'ring'];
/** @type {StrokeColour[]} */
export const colours = ['blue', 'orange', 'purple', 'ink'];

/** @typedef {Pick<MapLayout, 'reach' | 'stretch'>} Frame */

/**
 * A point of the picture as two numbers of a stroke.
 * @type {(point: Point, frame: Frame) => [x: number, y: number]}
 */
export const toStroke = ({ x, y }, { reach, stretch }) =>
    [bounded((x / reach) * 1000), bounded((y / (reach * stretch)) * 1000)];

/** @type {(value: number) => number} */
const bounded = (value) => Math.max(-limits.furthest, Math.min(limits.furthest, Math.round(value))) || 0;

/**
 * The points of a stroke on the picture.
 * @type {(points: number[], frame: Frame) => Point[]}
 */
export const toPicture = (points, { reach, stretch }) =>
    points.flatMap((x, i) =>
        i % 2 === 0 ? [{ x: (x / 1000) * reach, y: (points[i + 1] / 1000) * reach * stretch }] : []
    );

/**
 * A line without points that are hardly off it (Ramer–Douglas–Peucker): no omitted point is further than `off` from the
 * rest.
 * @type {(line: Point[], off: number) => Point[]}
 */
export function simplified(line, off) {
    if (line.length < 3) {
        return line;
    }
    const kept = new Set([0, line.length - 1]);
    const open = [[0, line.length - 1]];
    for (let span = open.pop(); span; span = open.pop()) {
        const [from, to] = span;
        let [most, at] = [off, -1];
        for (let i = from + 1; i < to; i++) {
            const away = distance(line[i], line[from], line[to]);
            if (away > most) {
                [most, at] = [away, i];
            }
        }
        if (at >= 0) {
            kept.add(at);
            open.push([from, at], [at, to]);
        }
    }
    return line.filter((_, i) => kept.has(i));
}

/**
 * The distance of a point from a line between two others.
 * @type {(point: Point, a: Point, b: Point) => number}
 */
export function distance(point, a, b) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
    return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

/**
 * The stroke for a line that was drawn on the picture, with the number of points limited; null if it has no length.
 * @type {(shape: StrokeShape, colour: StrokeColour, line: Point[], frame: Frame) => DrawnStroke | null}
 */
export function strokeOf(shape, colour, line, frame) {
    const points = shape === 'freehand' ? fitted(line) : [line[0], line[line.length - 1]];
    const numbers = points.flatMap((point) => toStroke(point, frame));
    const moves = numbers.some((value, i) => value !== numbers[i % 2]);
    return moves ? { shape, colour, points: numbers } : null;
}

/**
 * A line with its number of points limited to that of a stroke.
 * @type {(line: Point[], off?: number) => Point[]}
 */
function fitted(line, off = 0.7) {
    const points = simplified(line, off);
    return points.length > limits.points ? fitted(line, off * 1.6) : points;
}

/**
 * Tells whether a drawing has room for a stroke.
 * @type {(drawing: MapDrawing, stroke: DrawnStroke) => boolean}
 */
export const hasRoom = ({ strokes }, stroke) => strokes.length < limits.strokes
    && [...strokes, stroke].reduce((sum, { points }) => sum + points.length / 2, 0) <= limits.pointsOfAll;

/**
 * A stroke on the picture, as SVG path data.
 * @type {(stroke: DrawnStroke, frame: Frame) => string}
 */
export const pathOf = ({ shape, points }, frame) => pathAlong(shape, toPicture(points, frame));

/**
 * The same for a line on the picture.
 * @type {(shape: StrokeShape, line: Point[]) => string}
 */
export function pathAlong(shape, line) {
    const [a, b] = [line[0], line[line.length - 1]];
    switch (shape) {
        case 'ring': return ring(a, b);
        case 'arrow': return `${joined([a, b])}${head(a, b)}`;
        default: return joined(line);
    }
}

/** @type {(line: Point[]) => string} */
const joined = (line) => `M${line.map(({ x, y }) => `${svgNumber(x)} ${svgNumber(y)}`).join('L')}`;

/**
 * An ellipse between two corners.
 * @type {(a: Point, b: Point) => string}
 */
function ring(a, b) {
    const [rx, ry] = [Math.max(1, Math.abs(b.x - a.x) / 2), Math.max(1, Math.abs(b.y - a.y) / 2)];
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const half = `A${svgNumber(rx)} ${svgNumber(ry)} 0 0 1`;
    return `M${svgNumber(x - rx)} ${svgNumber(y)}${half} ${svgNumber(x + rx)} ${svgNumber(y)}`
        + `${half} ${svgNumber(x - rx)} ${svgNumber(y)}Z`;
}

/** @type {(a: Point, b: Point) => string} */
function head(a, b) {
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    const size = Math.min(16, Math.hypot(b.x - a.x, b.y - a.y) / 2);
    /** @type {(turn: number) => Point} */
    const tip = (turn) => ({ x: b.x - size * Math.cos(angle + turn), y: b.y - size * Math.sin(angle + turn) });
    return joined([tip(0.45), b, tip(-0.45)]);
}
