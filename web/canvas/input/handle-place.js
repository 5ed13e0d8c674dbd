// The place of the handle for drawing a tie, beside a symbol: the first place around it that covers no other symbol
// and, where possible, no name.
import { at, box, overlap } from '../layout/geometry.js';

/** Angles around a symbol, the best first: to the right and a little up, where users expect it. */
const ANGLES = [84, 45, 276, 315, 120, 240, 10, 350, 150, 210, 180].map((degrees) => (degrees * Math.PI) / 180);
/** Shares of the handle's size by which it may be further away. */
const FURTHER = [0, 0.4, 0.8, 1.2, 1.6];
/** The weight of covering a symbol, compared with covering a name. */
const WORSE = 100;

/**
 * The middle of the handle on the map; `size` is in px of the map. If no place is free, the one that covers least.
 * @type {(placed: PlacedAlter, layout: Pick<MapLayout, 'alters' | 'ego'>, shown: (id: string) => boolean,
 *     size: number) => Point}
 */
export function handlePlace(placed, { alters, ego }, shown, size) {
    const visible = alters.filter(({ id }) => shown(id));
    const symbols = [
        box(0, 0, 2 * ego.radius, 2 * ego.radius),
        ...visible.filter(({ id }) => id !== placed.id).map(({ x, y, symbol }) =>
            box(x, y, symbol.width, symbol.height)
        ),
    ];
    const names = visible.filter(({ name }) => name.text).map(({ x, y, name }) =>
        box(x + name.x, y + name.y, name.width, name.height)
    );
    let best = { x: placed.x, y: placed.y, covered: Infinity };
    for (const further of FURTHER) {
        for (const angle of ANGLES) {
            const off = at(angle, 1);
            const middle = {
                x: placed.x + off.x * (placed.symbol.width / 2 + size * (0.5 + further)),
                y: placed.y + off.y * (placed.symbol.height / 2 + size * (0.5 + further)),
            };
            const own = box(middle.x, middle.y, size, size);
            /** @type {(all: Box[]) => number} */
            const over = (all) => all.reduce((sum, other) => sum + overlap(own, other), 0);
            const covered = WORSE * over(symbols) + over(names);
            if (covered === 0) return middle;
            if (covered < best.covered) best = { ...middle, covered };
        }
    }
    return { x: best.x, y: best.y };
}
