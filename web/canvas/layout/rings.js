// The radii of the closeness rings. They are fixed shares of the map, whether a ring is empty or not, so that an edit
// moves no ring. Only a ring that is too small for its alters becomes wider, by no more than they need, and all others
// become a little narrower.

export const UNANSWERED = 0;
/** The rings from the inside outwards; outside them is a band for alters without a noted closeness. */
const RINGS = [5, 4, 3, 2, 1, UNANSWERED];
const SHARES = [0.37, 0.54, 0.685, 0.805, 0.91, 1];
/** The largest share of a ring's area that its alters may fill. */
const FILL = 0.62;

/**
 * The rings as [{closeness, inner, outer}]; the band of the unanswered is among them only if an alter is in it.
 * `counts` is the number of alters in each ring, by closeness; `room` is the area in px² that one of them needs.
 * @type {(counts: Map<number, number>, room: number, frame: {reach: number, centre: number, stretch: number}) =>
 *     Ring[]}
 */
export function ringRadii(counts, room, { reach, centre, stretch }) {
    const areas = RINGS.map((closeness, i) => {
        const usual = (SHARES[i] * reach) ** 2 - (i === 0 ? centre : SHARES[i - 1] * reach) ** 2;
        return Math.max(usual, ((counts.get(closeness) ?? 0) * room) / (Math.PI * stretch * FILL));
    });
    const scale = (reach ** 2 - centre ** 2) / areas.reduce((sum, area) => sum + area, 0);
    let inner = centre;
    const rings = RINGS.map((closeness, i) => {
        const ring = { closeness, inner, outer: Math.sqrt(inner ** 2 + areas[i] * scale) };
        inner = ring.outer;
        return ring;
    });
    return (counts.get(UNANSWERED) ?? 0) > 0 ? rings : rings.slice(0, -1);
}
