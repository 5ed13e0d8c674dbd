// The placement of names: the names that are written, their form and their place: below the symbol, or beside or above
// it where that is free. No alter moves for a name. Names have the same size on the screen at any zoom, so a name
// without room in the whole map appears when the map is zoomed, those of the closest alters first.
import { box, overlap, overlapOfDisc } from '../layout/geometry.js';
import { shareOf } from '../layout/id-hash.js';
import { READABLE, RIM } from '../layout/frame.js';
import { nameForms } from './name-forms.js';

/** px kept free around a name. */
const GAP = 2;
/** The width in px of a symbol's halo that a name may cover. */
const HALO = 1;

/** The distance in px by which a name may overlap the band of the rim. */
const BAND = 4;

/** @typedef {Pick<Alter, 'name'>} Named */

/**
 * The layout with the names that have room at a zoom. `font` is in px of the screen.
 * @type {(layout: MapLayout, names: Map<string, Named>, options: {font: number, zoom?: number, shown?: Set<string> |
 *     null}) => MapLayout}
 */
export function withNames(layout, names, { font: wished, zoom = 1, shown = null }) {
    // In units of the map; names grow a little with the zoom, but less than everything else.
    const font = (Math.max(READABLE, wished) * Math.max(1, Math.sqrt(zoom))) / zoom;
    const alters = layout.alters.filter(({ id }) => !shown || shown.has(id));
    const limit = { across: layout.reach + RIM + BAND, down: layout.reach * layout.stretch + RIM + BAND };
    const symbols = alters.map(({ x, y, symbol }) => box(x, y, symbol.width - HALO, symbol.height - HALO));
    /** @type {Box[]} */
    const written = [];
    /** @type {Map<string, PlacedName>} */
    const found = new Map();
    /** @type {(placed: PlacedAlter, forms: FittedName[]) => void} */
    const write = (placed, forms) => {
        for (const form of forms) {
            for (const [x, y] of spots(placed, form, font)) {
                const own = box(placed.x + x, placed.y + y, form.width, form.height);
                if (!isInside(own, limit) || overlapOfDisc(own, layout.ego.radius + GAP) > 0) continue;
                if (
                    written.some((other) => overlap(own, other, GAP / zoom) > 0)
                    || symbols.some((other) => overlap(own, other) > 0)
                ) continue;
                written.push(own);
                found.set(placed.id, { ...form, x, y });
                return;
            }
        }
    };
    const inOrder = [...alters].sort((a, b) =>
        b.closeness - a.closeness || shareOf(a.id, 'name') - shareOf(b.id, 'name') || (a.id < b.id ? -1 : 1)
    );
    const forms = new Map(inOrder.map(({ id }) => [id, nameForms(names.get(id)?.name ?? '', font)]));
    for (const placed of inOrder) write(placed, forms.get(placed.id)?.whole ?? []);
    for (const placed of inOrder) if (!found.has(placed.id)) write(placed, forms.get(placed.id)?.cut ?? []);
    return {
        ...layout,
        alters: layout.alters.map((placed) => ({
            ...placed, font,
            name: found.get(placed.id) ?? { text: '', width: 0, height: 0, x: 0, y: placed.symbol.height / 2 + font },
        })),
        written,
    };
}

/** The factors by which names may be larger if there is room, the largest first. */
const LARGER = [1.6, 1.4, 1.25, 1.12];
/** The largest size of a name as a share of a symbol; a larger name would seem to belong to other symbols, too. */
const OF_SYMBOL = 0.5;
/** The number of alters above which names have the usual size: looking for room would take too long. */
const FEW = 20;

/**
 * The largest of a few sizes (px) in which all names are written as completely as in the usual size.
 * @type {(layout: MapLayout, names: Map<string, Named>, usual: number) => number}
 */
export function roomiestFont(layout, names, usual) {
    if (names.size > FEW || layout.alters.length === 0) return usual;
    const heights = layout.alters.map(({ symbol }) => symbol.height).sort((a, b) => a - b);
    const largest = Math.max(usual * 1.25, OF_SYMBOL * heights[Math.floor(heights.length / 2)]);
    const cutNames = (/** @type {number} */ font) =>
        withNames(layout, names, { font }).alters.filter(({ id, name }) =>
            name.text.replace('\n', ' ') !== names.get(id)?.name
        ).length;
    const cut = cutNames(usual);
    return usual * (LARGER.find((factor) => usual * factor <= largest && cutNames(usual * factor) <= cut) ?? 1);
}

/**
 * The candidates for the middle of a name, relative to the middle of its symbol, the best first.
 * @type {(placed: PlacedAlter, form: FittedName, font: number) => [x: number, y: number][]}
 */
function spots({ symbol }, { width, height }, font) {
    const gap = font * 0.2 + 1;
    const [beside, below] = [symbol.width / 2 + gap + width / 2, symbol.height / 2 + gap + height / 2];
    const aside = Math.max(0, width / 2 - symbol.width / 2);
    return [
        [0, below], [aside * 0.6, below], [-aside * 0.6, below], [beside, 0], [-beside, 0], [0, -below], [aside, below],
        [-aside, below], [aside, -below], [-aside, -below], [beside, height / 2], [beside, -height / 2],
        [-beside, height / 2], [-beside, -height / 2],
    ];
}

/** @type {(own: Box, limit: {across: number, down: number}) => boolean} */
const isInside = ({ left, right, top, bottom }, { across, down }) =>
    Math.hypot(Math.max(-left, right) / across, Math.max(-top, bottom) / down) <= 1;

/**
 * Tells whether a box overlaps no name and no symbol.
 * @type {(layout: MapLayout, own: Box) => boolean}
 */
export const isFree = ({ written, alters }, own) => !written.some((other) => overlap(own, other) > 0)
    && !alters.some(({ x, y, symbol }) => overlap(own, box(x, y, symbol.width, symbol.height)) > 0);
