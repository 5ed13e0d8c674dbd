// Computes where everything stands: a pure function from a map to a picture. It uses no randomness, clock, fonts or screen: the same map
// gives the same picture, whatever the order of its parts.
//
// Radius = closeness, angle = sector. One unit is one px when the whole map just fits. Names and symbols are as large as there is room for:
// the first size (sizes.js) in which nothing overlaps is taken; when even the smallest is too large, the map grows.
import { angleOf, box, FULL, overlap, overlapOfDisc, radiusOf } from './geometry.js';
import { fitName, nameGap } from '../render/labels.js';
import { anglesByTies, rowByTies } from './angular-order.js';
import { place } from './placement.js';
import { ringRadii, UNANSWERED } from './rings.js';
import { NONE, sectorsOf } from '../../model/sectors.js';
import { sectorAngles } from './angles.js';
import { SMALL, sizesFor } from './sizes.js';
import { symbolSize } from '../render/symbols.js';

/** @type {Ring} */
const NOWHERE = { closeness: UNANSWERED, inner: 0, outer: 0 };

const GROWTH = [1, 1.12, 1.25, 1.4, 1.6, 1.8, 2.1, 2.5, 3, 4, 6];
/** px that everybody gets beyond the bare size of symbol and name when room is distributed. */
const AIR = 8;
/** The share of the whole area that symbols and names may take; beyond it an attempt would be in vain. */
const FULLEST = 0.42;
/** The number of alters from which a layout must be found in fewer attempts, and its share of the area. */
const MANY = 90;
const FULLEST_OF_MANY = 0.32;
/** How often sectors are widened for alters without room before the next size is tried. */
const ROUNDS = 8;
/** The number of rounds without improvement after which this size is given up. */
const IN_VAIN = 3;
/** The number of these rounds after which rings may change, too. */
const PATIENCE = 3;
/** The share of alters without room beyond which widening sectors does not help. */
const HOPELESS = 0.2;

/**
 * @typedef {object} LayoutOptions
 * @property {string} [sectors] 'domain', 'relation', 'group' or 'free'; places set by hand count only in the arrangement they were set in
 * @property {string | null} [only] the key of the one sector that takes the whole circle
 * @property {string} [sizeBy] 'support': symbols are as large as there is support with them; otherwise all alike
 * @property {number} [reach] radius of the outermost ring in px
 * @property {number} [stretch] height of the map by its width (1 = round)
 * @property {(key: string) => number} [rimText] px that a sector's name needs along the rim, by key
 * @property {(closeness: number) => number} [captionText] px that a ring's name needs, by closeness
 *
 * @typedef {Sectors & {guests?: Set<string>}} ArrangedSectors
 * @typedef {ArrangedSectors & {people: Alter[], view: string, ties: Tie[], supporters: Map<string, number>, sizeBy: string, rows: Map<string, string[]>}} Known
 * @typedef {{reach: number, stretch: number, rimText: (key: string) => number, captionText: (closeness: number) => number}} FrameNeeds
 * @typedef {FrameNeeds & {size: MapLayout['size'], growth: number}} Attempt
 * @typedef {Omit<MapLayout, 'size' | 'reach' | 'stretch' | 'growth' | 'ego'> & {tight: {sectors: Set<string>, rings: Set<number>}}} Draft
 */

/** @type {(map: PartialMap, options?: LayoutOptions) => MapLayout} */
export function layout(map, options = {}) {
    const { sectors = 'domain', only = null, sizeBy = 'same', reach = 400, stretch = 1, rimText = () => 74, captionText = () => (reach < SMALL ? 50 : 62) } = options;
    const arranged = sectorsOf(map, sectors);
    const inside = only !== null && arranged.sectors.some(({ key }) => key === only) ? looked(arranged, only) : arranged;
    const people = map.alters.filter(({ id }) => inside === arranged || inside.place.get(id) === only).sort((a, b) => (a.id < b.id ? -1 : 1));
    const known = { ...inside, people, view: sectors, ties: sortedTies(map), supporters: supporters(map), sizeBy, rows: new Map() };
    const frame = { reach, stretch, rimText, captionText };
    let best = bestOf(known, frame, GROWTH);
    if (best) return best;
    // The names on the rim alone are longer than it, or there are more people than the largest of these maps has room for.
    const narrow = { ...frame, rimText: shortened(rimText, known.sectors, reach * Math.sqrt(stretch)) };
    best = bestOf(known, narrow, GROWTH);
    for (let growth = GROWTH[GROWTH.length - 1] * 1.4; !best; growth *= 1.4) best = bestOf(known, narrow, [growth]);
    return best;
}

/** @type {(known: Known, frame: FrameNeeds, growths: number[]) => MapLayout | null} */
function bestOf(known, frame, growths) {
    /** @type {MapLayout | null} */
    let best = null;
    const sizes = sizesFor(frame.reach);
    for (const growth of growths) {
        for (const size of growth === 1 ? sizes : sizes.slice(-3)) {
            const made = attempt(known, { ...frame, size, reach: frame.reach * growth, growth });
            if (made?.crowded === 0) return made;
            if (made && !(best && best.crowded <= made.crowded)) best = made;
        }
    }
    return best;
}

/**
 * The widths of the names on the rim, all by the same share shorter where they do not fit around it.
 * @type {(rimText: (key: string) => number, sectors: Sector[], radius: number) => (key: string) => number}
 */
function shortened(rimText, sectors, radius) {
    const names = sectors.reduce((sum, { key }) => sum + rimText(key), 0);
    const share = Math.min(1, (0.8 * FULL * radius) / (names || 1));
    return (key) => rimText(key) * share;
}

/** @type {(known: Known, frame: Attempt) => MapLayout | null} */
function attempt(known, frame) {
    const { size, reach, stretch, growth } = frame;
    const centre = Math.max(22, Math.min(38, reach * 0.1)) * Math.sqrt(growth);
    /** @type {Map<string | number, number>} */
    const extra = new Map(); // by sector key and by closeness: how much more room than estimated is needed
    /** @type {Draft | null} */
    let best = null;
    let since = 0;
    for (let round = 0; round < (known.people.length > MANY ? 4 : ROUNDS) && since < IN_VAIN; round++) {
        const made = once(known, frame, centre, extra);
        if (!made) break;
        since = best && best.crowded <= made.crowded ? since + 1 : 0;
        if (since === 0) best = made;
        if (made.crowded === 0 || made.crowded > HOPELESS * made.alters.length) break;
        for (const key of made.tight.sectors) extra.set(key, (extra.get(key) ?? 1) * 1.22);
        // Rings stay where they are as long as wider sectors may be enough.
        if (round >= PATIENCE) for (const ring of made.tight.rings) extra.set(ring, (extra.get(ring) ?? 1) * 1.3);
    }
    return best && { ...best, size, reach, stretch, growth, ego: { radius: centre } };
}

/** @type {(known: Known, frame: Attempt, centre: number, extra: Map<any, number>) => Draft | null} */
function once(known, { size, reach, stretch, rimText, captionText, growth }, centre, extra) {
    const alters = known.people.map((alter) => measured(alter, size, known));
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const { closeness } of alters) counts.set(closeness, (counts.get(closeness) ?? 0) + 1);
    const needed = alters.reduce((sum, alter) => sum + alter.room, 0);
    if (needed > Math.PI * reach * reach * stretch * (alters.length > MANY ? FULLEST_OF_MANY : FULLEST)) return null;
    const room = needed / (alters.length || 1);
    const rings = ringRadii(counts, (closeness) => room * (extra.get(closeness) ?? 1), {
        reach, stretch, centre: centre + 12, least: (13 * growth) / stretch,
    });
    if (!rings) return null;
    for (const alter of alters) alter.ring = rings.find(({ closeness }) => closeness === alter.closeness) ?? alter.ring;

    const bySector = Map.groupBy(alters, ({ sector }) => sector);
    /** @type {(key: string) => number} */
    const least = (key) => (rimText(key) * growth + 14) / (reach * Math.sqrt(stretch));
    const turned = sectorAngles(known.sectors, known.whole ? new Map() : bySector, rings, known.whole ? () => 0 : least, extra, stretch);
    if (!turned) return null;
    want(alters, bySector, turned, known);

    const captions = rings.map(({ closeness, outer }) => ({
        closeness, radius: outer,
        ...box(0, -(outer * stretch) + captionDrop(reach, growth), captionText(closeness) * growth, 13 * growth),
    }));
    const rim = rimRadius(reach, growth) - 3;
    const bare = new Set(turned.filter(({ bare, notShared }) => bare || notShared).map(({ key }) => key));
    // Where "nobody yet" or "not shared" is written inside the rim, names keep clear of it.
    for (const alter of alters) alter.limit = bare.has(alter.sector) && !known.whole ? reach : rim;
    const crowded = place(alters, { captions, stretch, centre: centre + 8 });
    return {
        alters: alters.map(outcome), rings, captions, sectors: turned, whole: known.whole,
        crowded: crowded.length,
        tight: { sectors: new Set(crowded.map(({ sector }) => sector)), rings: new Set(crowded.map(({ closeness }) => closeness)) },
    };
}

/**
 * The parts of an alter that are used beyond the layout.
 * @type {(alter: MeasuredAlter) => PlacedAlter}
 */
const outcome = ({ id, kind, sector, also, guest, closeness, symbol, name, font, x, y }) =>
    ({ id, kind, sector, also, guest, closeness, symbol, name, font, x, y });

/**
 * One sector alone, with all who belong to it, also those for whom it is not the first.
 * @type {(arranged: Sectors, only: string) => ArrangedSectors}
 */
function looked({ sectors, place, also }, only) {
    const belongs = [...place].filter(([id, key]) => key === only || (also.get(id) ?? []).includes(only));
    return {
        sectors: sectors.filter(({ key }) => key === only), whole: false, guests: new Set(belongs.filter(([, key]) => key !== only).map(([id]) => id)),
        place: new Map(belongs.map(([id]) => [id, only])),
        also: new Map(belongs.map(([id, key]) => [id, [key, ...(also.get(id) ?? [])].filter((one) => one !== only)])),
    };
}

/** @type {(alter: Alter, size: MapLayout['size'], known: Known) => MeasuredAlter} */
function measured(alter, size, { place: sectorOf, also, supporters: known, view, sizeBy, guests }) {
    const kind = alter.kind ?? 'person';
    const symbol = symbolSize(kind, size.symbol * (sizeBy === 'support' ? weight(known.get(alter.id) ?? 0) : 1));
    const name = fitName(alter.name, size.font, size.name, size.lines);
    const width = Math.max(symbol.width, name.width) + AIR;
    return {
        id: alter.id, kind, sector: sectorOf.get(alter.id) ?? NONE, also: also.get(alter.id) ?? [],
        closeness: alter.closeness ?? UNANSWERED, supports: known.has(alter.id), guest: guests?.has(alter.id) ?? false, place: guests?.has(alter.id) ? undefined : alter.places?.[view],
        symbol, name, font: size.font, x: 0, y: 0, ring: NOWHERE, from: 0, to: 0, wanted: 0, limit: 0, room: width * (symbol.height + name.height + AIR),
    };
}

/**
 * The angle everybody should have: in their sector, beside those they know, evenly spread.
 * @type {(alters: MeasuredAlter[], bySector: Map<string, MeasuredAlter[]>, turned: {key: string, from: number, to: number}[], known: Known) => void}
 */
function want(alters, bySector, turned, known) {
    const sectors = known.whole ? [{ key: 'all', from: 0, to: FULL }] : turned;
    for (const { key, from, to } of sectors) {
        const own = new Map((known.whole ? alters : bySector.get(key) ?? []).map((alter) => [alter.id, alter]));
        // The order around the circle is the same in every attempt.
        if (!known.rows.has(key)) known.rows.set(key, rowOf([...own.keys()], known));
        const row = known.rows.get(key) ?? [];
        row.forEach((id, i) => {
            Object.assign(own.get(id) ?? {}, { wanted: from + ((i + 0.5) / row.length) * (to - from), from, to });
        });
    }
}

/** @type {(ids: string[], known: Known) => string[]} */
function rowOf(ids, { whole, ties }) {
    const among = new Set(ids);
    const inside = ties.filter(({ a, b }) => among.has(a) && among.has(b));
    if (!whole) return rowByTies(ids, inside);
    const angle = anglesByTies(ids, inside);
    return ids.sort((a, b) => (angle.get(a) ?? 0) - (angle.get(b) ?? 0) || (a < b ? -1 : 1));
}

/** @type {(map: PartialMap) => Tie[]} */
const sortedTies = ({ ties = [] }) =>
    ties.map(({ a, b, weight }) => (a < b ? { a, b, weight } : { a: b, b: a, weight }))
        .sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));

/**
 * The number of supports of each alter.
 * @type {(map: PartialMap) => Map<string, number>}
 */
function supporters({ supports = [] }) {
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const { alter } of supports) found.set(alter, (found.get(alter) ?? 0) + 1);
    return found;
}

/**
 * The factor by which a symbol is larger or smaller than usual, by the number of supports. In few steps: an impression, not a measure.
 * @type {(count: number) => number}
 */
const weight = (count) => [0.78, 0.92, 1.06, 1.18, 1.28, 1.36][Math.min(count, 5)];

/**
 * px from the top of a ring down to the middle of its name.
 * @type {(reach: number, growth: number) => number}
 */
export const captionDrop = (reach, growth) => (reach / growth < SMALL ? 8 : 11) * growth;

/**
 * The inner edge of the rim: names of the outermost may reach a little over their ring.
 * @type {(reach: number, growth: number) => number}
 */
export const rimRadius = (reach, growth) => reach + 14 * growth;

/**
 * The boxes of a placed alter: the symbol and the name below it.
 * @type {(alter: PlacedAlter) => Box[]}
 */
export function boxesOf(alter) {
    const below = alter.y + alter.symbol.height / 2 + nameGap(alter) + alter.name.height / 2;
    return [
        box(alter.x, alter.y, alter.symbol.width, alter.symbol.height),
        box(alter.x, below, alter.name.width, alter.name.height),
    ];
}

/**
 * All defects of a layout: symbols or names that overlap each other, the ego or the name of a ring, and alters outside their
 * ring or sector. Each as {a, b, by}: which, overlapping what, by how many px. Empty for a good layout.
 * @type {(made: MapLayout) => {a: string, b: string, by: number}[]}
 */
export function overlaps(made) {
    /** @type {{a: string, b: string, by: number}[]} */
    const found = [];
    /** @type {(a: string, b: string, by: number) => void} */
    const report = (a, b, by) => void (by > 0.01 && found.push({ a, b, by }));
    made.alters.forEach((alter, i) => {
        const mine = boxesOf(alter);
        for (const part of mine) {
            report(alter.id, 'ego', overlapOfDisc(part, made.ego.radius));
            for (const caption of made.captions) report(alter.id, `ring ${caption.closeness}`, overlap(part, caption));
            for (const other of made.alters.slice(i + 1)) {
                for (const theirs of boxesOf(other)) report(alter.id, other.id, overlap(part, theirs));
            }
        }
        const ring = made.rings.find(({ closeness }) => closeness === alter.closeness);
        const radius = radiusOf(alter, made.stretch);
        if (ring) report(alter.id, 'outside its ring', Math.max(ring.inner - radius, radius - ring.outer));
        const sector = made.sectors.find(({ key }) => key === alter.sector);
        const angle = angleOf(alter, made.stretch);
        if (!made.whole && sector) report(alter.id, 'outside its sector', (Math.max(sector.from - angle, angle - sector.to)) * radius);
    });
    return found;
}
