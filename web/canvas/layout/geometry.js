// Plane geometry of the map. The ego is the origin, y points down, angles run clockwise from 12 o'clock.
// A map may be stretched vertically (a tall phone): then rings are ellipses, and a radius is measured along the x axis.

import { svgNumber } from '../../lib/svg-number.js';

export const FULL = 2 * Math.PI;

/**
 * The point at an angle and a radius on a map stretched by `stretch`.
 * @type {(angle: number, radius: number, stretch?: number) => Point}
 */
export function at(angle, radius, stretch = 1) {
    return { x: radius * Math.sin(angle), y: -radius * stretch * Math.cos(angle) };
}

/**
 * The radius of a point, undoing the stretch.
 * @type {(point: Point, stretch?: number) => number}
 */
export const radiusOf = ({ x, y }, stretch = 1) => Math.hypot(x, y / stretch);

/**
 * The angle of a point, 0 … 2π, undoing the stretch.
 * @type {(point: Point, stretch?: number) => number}
 */
export const angleOf = ({ x, y }, stretch = 1) => (Math.atan2(x, -y / stretch) + FULL) % FULL;

/**
 * A box by its centre and size.
 * @type {(x: number, y: number, width: number, height: number) => Box}
 */
export const box = (x, y, width, height) => ({
    left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2,
});

/**
 * The depth by which two boxes overlap (along the smaller side); 0 if they keep a distance of `gap`.
 * @type {(a: Box, b: Box, gap?: number) => number}
 */
export function overlap(a, b, gap = 0) {
    const dx = Math.min(a.right, b.right) - Math.max(a.left, b.left) + gap;
    const dy = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + gap;
    return dx > 0 && dy > 0 ? Math.min(dx, dy) : 0;
}

/**
 * The depth by which a box overlaps a circle around the origin.
 * @type {(a: Box, radius: number) => number}
 */
export function overlapOfDisc(a, radius) {
    const x = Math.max(a.left, Math.min(0, a.right));
    const y = Math.max(a.top, Math.min(0, a.bottom));
    return Math.max(0, radius - Math.hypot(x, y));
}

/**
 * SVG path data of an arc; `from` > `to` runs anticlockwise.
 * @type {(from: number, to: number, radius: number, stretch?: number) => string}
 */
export function arcPath(from, to, radius, stretch = 1) {
    const start = at(from, radius, stretch);
    // Two halves, because a single SVG arc cannot draw a full circle.
    const middle = at((from + to) / 2, radius, stretch);
    const end = at(to, radius, stretch);
    const sweep = to > from ? 1 : 0;
    /** @type {(p: Point) => string} */
    const half = (p) =>
        `A${svgNumber(radius)} ${svgNumber(radius * stretch)} 0 0 ${sweep} ${svgNumber(p.x)} ${svgNumber(p.y)}`;
    return `M${svgNumber(start.x)} ${svgNumber(start.y)}${half(middle)}${half(end)}`;
}

/**
 * Radius and stretch of a line outside another one, at a distance of `by` px all around.
 * @type {(radius: number, stretch: number, by: number) => [radius: number, stretch: number]}
 */
export const outside = (radius, stretch, by) => [radius + by, (radius * stretch + by) / (radius + by)];

/**
 * SVG path data of a ring segment that begins at a radius and is `width` px wide all around.
 * @type {(from: number, to: number, inner: number, width: number, stretch?: number) => string}
 */
export function wedgePath(from, to, inner, width, stretch = 1) {
    const back = arcPath(to, from, inner, stretch).replace('M', 'L');
    return `${arcPath(from, to, ...outside(inner, stretch, width))}${back}Z`;
}
