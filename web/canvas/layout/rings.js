// Radii of the closeness rings. They are fixed shares of the map, empty or not, so that a small edit moves no ring.
// Only when a ring holds more people than fit into its area, the other rings give way.

export const UNANSWERED = 0;
/** The rings from the inside outwards; UNANSWERED is a band of its own outside, there only when somebody is in it. */
export const RINGS = [5, 4, 3, 2, 1];

const SHARES = [0.41, 0.585, 0.735, 0.87, 1];
const WITH_UNANSWERED = [0.375, 0.535, 0.67, 0.785, 0.89, 1];
/** How much of a band's area symbols and names may fill. */
const FILL = 0.75;

/**
 * Rings as [{closeness, inner, outer}], or null when `reach` is too small for them.
 * `counts`: how many alters stand on each ring, by closeness
 * `room`: the area in px² that one of them needs, by closeness
 * `frame`: outermost and innermost radius, and the narrowest a ring may be to show its name
 * @type {(counts: Map<number, number>, room: (closeness: number) => number, frame: {reach: number, centre: number, stretch: number, least: number}) => Ring[] | null}
 */
export function ringRadii(counts, room, { reach, centre, stretch, least }) {
    const kept = (counts.get(UNANSWERED) ?? 0) > 0 ? [...RINGS, UNANSWERED] : RINGS;
    const shares = kept.length > RINGS.length ? WITH_UNANSWERED : SHARES;
    const need = kept.map((closeness) => (steps(counts.get(closeness) ?? 0) * room(closeness)) / (Math.PI * FILL * stretch));
    const fixed = shares.map((share) => share * reach);
    const radii = fits(fixed, need, centre) ? fixed : giveWay(need, shares, reach, centre, least);
    return radii && kept.map((closeness, i) => ({ closeness, inner: i === 0 ? centre : radii[i - 1], outer: radii[i] }));
}

/**
 * Counts in steps, so that one more person rarely moves a ring.
 * @type {(count: number) => number}
 */
function steps(count) {
    for (const step of [0, 3, 6, 10, 15, 21, 28, 36, 45, 56, 70, 88, 110, 140, 175, 220]) if (count <= step) return step;
    return Math.ceil(count / 50) * 50;
}

/** @type {(radii: number[], need: number[], centre: number) => boolean} */
function fits(radii, need, centre) {
    return radii.every((outer, i) => outer ** 2 - (i === 0 ? centre : radii[i - 1]) ** 2 >= need[i]);
}

/** @type {(need: number[], shares: number[], reach: number, centre: number, narrowest: number) => number[] | null} */
function giveWay(need, shares, reach, centre, narrowest) {
    /** @type {number[]} */
    const least = [];
    let inner = centre;
    need.forEach((area, i) => {
        // A ring without anybody keeps a third of its usual width: it stays visible and named.
        const width = Math.max(narrowest, (shares[i] - (shares[i - 1] ?? 0.1)) * reach * (area === 0 ? 0.4 : 0.55));
        inner = Math.max(inner + width, Math.sqrt(inner ** 2 + area));
        least.push(inner);
    });
    if (inner > reach) return null;
    // The remaining room widens all rings equally.
    const spread = (reach - centre) / (inner - centre);
    return least.map((radius) => centre + (radius - centre) * spread);
}
