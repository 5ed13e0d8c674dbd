// The anchor of everybody: the place in their cell (ring × sector) where they stand unless somebody else needs the room. It depends on their own id, and a
// little on whom they know, and on nobody else.
import { isWhole, pointOf } from './cell.js';
import { shareOf } from './id-hash.js';

/** How much nearer, at most, those of a sector stand who know each other. */
const DRAWN = 0.12;
/** The share of its depth, in the middle of a ring, in which anchors are. */
const DEPTH = 0.7;

/**
 * How far along their sector everybody's anchor is, 0 … 1, by id: by their id, and drawn towards those of the same sector whom they know.
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
 * The anchor of an alter on the map; of one who was placed by hand, that place.
 * @type {(cell: Cell & {id: string, place?: [along: number, across: number]}, along: number, stretch: number) => Point}
 */
export const anchorOf = (cell, along, stretch) =>
    pointOf(cell.place ?? [along, 0.5 + DEPTH * (shareOf(cell.id, 'across') - 0.5)], cell, stretch);
