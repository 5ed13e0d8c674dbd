// The cell of an alter (ring × sector), and how much of the cell its symbol leaves free. Shared by the layout and by
// dragging.
import { angleOf, at, FULL, radiusOf } from './geometry.js';

/** @type {(from: number, to: number) => boolean} */
export const isWhole = (from, to) => to - from > FULL - 0.01;

/**
 * The smallest and largest radius at which a symbol fits into a ring.
 * @type {(ring: Ring, symbol: Size) => [low: number, high: number]}
 */
export function depthOf(ring, symbol) {
    const depth = ring.outer - ring.inner;
    const margin = Math.min(symbol.height / 2 + 3, depth * 0.24);
    return [ring.inner + margin, ring.outer - margin];
}

/**
 * The first and last angle at which a symbol fits into a sector, at a radius.
 * @type {(from: number, to: number, symbol: Size, radius: number) => [first: number, last: number]}
 */
export function spanOf(from, to, symbol, radius) {
    const edge = isWhole(from, to) ? 0 : Math.min((symbol.width / 2 + 2) / radius, (to - from) * 0.16);
    return [from + edge, to - edge];
}

/**
 * The point of a place [along, across] in a cell: always inside it, however narrow the cell is now.
 * @type {(place: [along: number, across: number], cell: Cell, stretch: number) => Point}
 */
export function pointOf([along, across], { ring, from, to, symbol }, stretch) {
    const radius = clamp(ring.inner + across * (ring.outer - ring.inner), ...depthOf(ring, symbol));
    const angle = clamp(from + along * (to - from), ...spanOf(from, to, symbol, radius));
    return at(angle, radius, stretch);
}

/**
 * The point itself, or the nearest one within a cell.
 * @type {(point: Point, cell: Cell, stretch: number) => Point}
 */
export function clampTo(point, { ring, from, to, symbol }, stretch) {
    const radius = clamp(radiusOf(point, stretch), ...depthOf(ring, symbol));
    const angle = angleOf(point, stretch);
    return at(isWhole(from, to) ? angle : clampAngle(angle, ...spanOf(from, to, symbol, radius)), radius, stretch);
}

/**
 * The place [along, across] of an angle and a radius in a cell, as it is stored.
 * @type {(angle: number, radius: number, cell: Cell) => [along: number, across: number]}
 */
export function placeIn(angle, radius, { ring, from, to, symbol }) {
    const [low, high] = depthOf(ring, symbol);
    const within = clamp(radius, low, high);
    const turned = isWhole(from, to) ? angle : clampAngle(angle, ...spanOf(from, to, symbol, within));
    return [share((turned - from) / (to - from)), share((within - ring.inner) / (ring.outer - ring.inner))];
}

/** @type {(value: number, low: number, high: number) => number} */
const clamp = (value, low, high) => (low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value)));

/**
 * The angle itself within the sector, or the nearer of its sides.
 * @type {(angle: number, low: number, high: number) => number}
 */
function clampAngle(angle, low, high) {
    const middle = (low + high) / 2;
    const off = Math.atan2(Math.sin(angle - middle), Math.cos(angle - middle));
    return clamp(middle + off, low, high);
}

/** @type {(value: number) => number} */
const share = (value) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
