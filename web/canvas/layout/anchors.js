// The anchor of each alter: its place in its cell (ring × sector) unless somebody else needs the room. It depends on
// the alter's id, and a little on its ties, and on nothing else.
import { isWhole, pointOf } from './cell.js';
import { shareOf } from './id-hash.js';

/** The largest share by which the anchors of alters in a sector are moved together if they know each other. */
const DRAWN = 0.12;
/** The share of a ring's depth, around its middle, that contains the anchors. */
const DEPTH = 0.7;

/**
 * The position of each anchor along its sector, 0 … 1, by id: derived from the id, and moved towards alters of the same
 * sector that have a tie with it.
 * @type {(alters: {id: string, from: number, to: number}[], ties: Tie[]) => Map<string, number>}
 */
export function sharesAlong(alters, ties) {
    const sectors = new Map(alters.map(({ id, from }) => [id, from]));
    const whole = new Set(alters.filter(({ from, to }) => isWhole(from, to)).map(({ id }) => id));
    /** @type {Map<string, string[]>} */
    const known = new Map(alters.map(({ id }) => [id, []]));
    for (const { a, b } of ties) {
        if (!sectors.has(a) || sectors.get(a) !== sectors.get(b) || whole.has(a)) continue;
        known.get(a)?.push(b);
        known.get(b)?.push(a);
    }
    return new Map(alters.map(({ id }) => {
        const own = shareOf(id, 'along');
        const others = (known.get(id) ?? []).sort();
        const mean = others.reduce((sum, other) => sum + shareOf(other, 'along'), 0) / (others.length || 1);
        const by = (DRAWN * others.length) / (others.length + 3);
        return [id, own + by * (mean - own)];
    }));
}

/**
 * The anchor of an alter on the map; for one that was placed by hand, that place.
 * @type {(cell: Cell & {id: string, place?: [along: number, across: number]}, along: number, stretch: number) => Point}
 */
export const anchorOf = (cell, along, stretch) =>
    pointOf(cell.place ?? [along, 0.5 + DEPTH * (shareOf(cell.id, 'across') - 0.5)], cell, stretch);
