// The angle of every sector: equal where the people allow it, larger where many stand, narrow where there is nobody.
import { FULL } from './geometry.js';

const FILL = 0.85;

/** @typedef {{ring: Ring, room: number}} RoomNeeded */

/**
 * Sectors with their angles: [{…sector, from, to}], or null when the circle is too small for all.
 * @template {{key: string}} S
 * @param {S[]} sectors
 * @param {Map<string, RoomNeeded[]>} people alters by sector key, each with its ring and the area it needs
 * @param {Ring[]} rings
 * @param {(key: string) => number} least the smallest angle of a sector, by key (its name must fit on the rim)
 * @param {Map<string, number>} extra a factor by sector key, raised when an earlier attempt found no room
 * @param {number} stretch
 * @returns {(S & {from: number, to: number})[] | null}
 */
export function sectorAngles(sectors, people, rings, least, extra, stretch) {
    const wants = sectors.map((sector) => {
        const own = people.get(sector.key) ?? [];
        const name = least(sector.key);
        const need = Math.max(name, needed(own, rings, stretch) * (extra.get(sector.key) ?? 1));
        return { name, need, weight: own.length === 0 ? 0.62 : 1 + 0.06 * Math.min(own.length, 10) };
    });
    const names = wants.reduce((sum, { name }) => sum + name, 0);
    const above = wants.reduce((sum, { need, name }) => sum + need - name, 0);
    if (names > FULL || names + above > FULL * 1.5) return null;
    // A need is an estimate: names may reach into the neighbouring sector. So a little too much is handed out, and tried.
    const share = Math.min(1, (FULL - names) / (above || 1));
    for (const want of wants) want.need = want.name + (want.need - want.name) * share;
    const widths = fill(wants);
    let from = 0;
    return sectors.map((sector, i) => ({ ...sector, from, to: (from += widths[i]) }));
}

/** @type {(own: RoomNeeded[], rings: Ring[], stretch: number) => number} */
function needed(own, rings, stretch) {
    let widest = 0;
    for (const ring of rings) {
        const area = own.filter((alter) => alter.ring === ring).reduce((sum, alter) => sum + alter.room, 0);
        widest = Math.max(widest, area / FILL / (((ring.outer ** 2 - ring.inner ** 2) / 2) * stretch));
    }
    return widest;
}

/**
 * Everybody gets the share of the circle that their weight gives them, but at least their need.
 * @type {(wants: {need: number, weight: number}[]) => number[]}
 */
function fill(wants) {
    const widths = wants.map(({ need }) => need);
    let open = wants.map((_, i) => i);
    let left = FULL;
    for (;;) {
        const weight = open.reduce((sum, i) => sum + wants[i].weight, 0);
        const tight = open.filter((i) => (left * wants[i].weight) / weight < wants[i].need);
        if (tight.length === 0 || tight.length === open.length) {
            const spare = left - open.reduce((sum, i) => sum + (tight.length ? wants[i].need : 0), 0);
            for (const i of open) widths[i] = (tight.length ? wants[i].need : 0) + (spare * wants[i].weight) / weight;
            return widths;
        }
        for (const i of tight) left -= wants[i].need;
        open = open.filter((i) => !tight.includes(i));
    }
}
