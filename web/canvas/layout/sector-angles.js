// The angle of each sector. The circle has a right and a left half, divided by a middle line from top to bottom.
// Sectors stay in their half and in their order, and are wider the larger their share of all alters is. Alters that
// belong to no sector yet stand along the middle line: the more they are, the more room it takes. All angles change
// gradually, so that an edit turns nothing by much.
import { FULL } from './geometry.js';

const DEGREE = FULL / 360;
/** The smallest and largest angle of either end of the middle line. */
const LINE = [18 * DEGREE, 76 * DEGREE];
/** The smallest share of the wished angle of the middle line that the names of sectors leave. */
const LEAST_OF_LINE = 0.85;
/** The factor by which a sector is wider if all alters stand in it. */
const CROWD = 3.4;

/** @typedef {{from: number, to: number}} Span */

/**
 * Sectors with their angles, and the two ends of the middle line. `counts` is the number of alters in each sector, by
 * key; `without` the number in none; `least` the smallest angle of a sector, by key, because its name must fit on the
 * rim.
 * @template {{key: string}} S
 * @param {S[]} sectors
 * @param {Map<string, number>} counts
 * @param {number} without
 * @param {(key: string) => number} least
 * @returns {{sectors: (S & Span)[], line: [top: Span, bottom: Span]}}
 */
export function sectorAngles(sectors, counts, without, least) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, without);
    const right = sectors.slice(0, Math.ceil(sectors.length / 2));
    const left = sectors.slice(right.length);
    const halves = left.length === 0 ? [right] : [right, left];
    const names = Math.max(0, ...halves.map((half) => half.reduce((sum, { key }) => sum + least(key), 0)));
    const wished = LINE[0] + (LINE[1] - LINE[0]) * (without / (2 * all - without + 8));
    // On a small screen the names of the sectors want the whole rim: then they are shortened.
    const line = Math.max(wished * LEAST_OF_LINE, Math.min(wished, FULL / 2 - names));
    /** @type {(S & Span)[]} */
    const turned = [];
    halves.forEach((half, i) => {
        const room = (left.length === 0 ? FULL : FULL / 2) - line;
        const scale = Math.min(1, room / (names || 1));
        const weights = half.map(({ key }) => 1 + (CROWD * (counts.get(key) ?? 0)) / (all + 24));
        const sum = weights.reduce((a, b) => a + b, 0);
        const spare = room - half.reduce((a, { key }) => a + least(key) * scale, 0);
        let from = i * (FULL / 2) + line / 2;
        half.forEach((sector, j) => {
            const to = from + least(sector.key) * scale + (spare * weights[j]) / sum;
            turned.push({ ...sector, from, to });
            from = to;
        });
    });
    return {
        sectors: turned, line: [{ from: -line / 2, to: line / 2 }, { from: (FULL - line) / 2, to: (FULL + line) / 2 }],
    };
}
