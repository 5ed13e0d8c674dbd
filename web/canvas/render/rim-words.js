// Words along the rim and the rings, shortened to the room there is. Names of alters take precedence.
import { at, box, outside } from '../layout/geometry.js';
import { letters, textWidth } from './labels.js';
import { isFree } from './name-placement.js';

/** The fewest letters to which a name on the rim is shortened. */
const LETTERS = 4;

/**
 * The length in px of an arc at a radius.
 * @type {(from: number, to: number, radius: number, stretch: number) => number}
 */
function lengthOf(from, to, radius, stretch) {
    const steps = 8;
    const points = Array.from({ length: steps + 1 }, (_, i) => at(from + ((to - from) * i) / steps, radius, stretch));
    return points.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - points[i].x, y - points[i].y), 0);
}

/**
 * The longest beginning of a name that fits outside its arc, or nothing.
 * @type {(name: string, font: number, from: number, to: number, scene: {rim: number, rimWidth: number,
 *     layout: MapLayout}) => string}
 */
export function fitted(name, font, from, to, { rim, rimWidth, layout }) {
    const room = lengthOf(from, to, ...outside(rim, layout.stretch, rimWidth)) - 2;
    if (textWidth(name, font) <= room) return name;
    const kept = letters(name);
    while (kept.length > 0 && textWidth(`${kept.join('').trimEnd()}…`, font) > room) kept.pop();
    return kept.length < LETTERS ? '' : `${kept.join('').trimEnd()}…`;
}

/**
 * Tells whether a word inside the arc, around its middle, fits and overlaps no name and no symbol.
 * @type {(word: string, font: number, middle: number, from: number, to: number, scene: {rim: number,
 *     layout: MapLayout}) => boolean}
 */
export function isFreeAlong(word, font, middle, from, to, { rim, layout }) {
    const [radius, stretch] = outside(rim, layout.stretch, -font * 0.6 - 2);
    const width = textWidth(word, font);
    const room = lengthOf(from, to, radius, stretch);
    if (width > room - 4) return false;
    const half = ((to - from) / 2) * (width / room);
    return Array.from({ length: 7 }, (_, i) => at(middle + half * (i / 3 - 1), radius, stretch)).every(({ x, y }) =>
        isFree(layout, box(x, y, width / 6 + 2, font))
    );
}
