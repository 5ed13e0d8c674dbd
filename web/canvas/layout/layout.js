// Computes the place of each alter: a pure function from a map to a picture, without randomness, clock, fonts or
// screen. The same map gives the same picture, whatever the order of its parts, on every device; and an edit of one
// alter leaves the others in place, except those that make room. Therefore nothing here searches for the best picture:
// each alter has an anchor (anchors.js) and may be shifted a little (relaxation.js).
//
// Radius = closeness, angle = sector. One unit is one px when the whole map just fits.
import { RIM } from './frame.js';
import { box, FULL } from './geometry.js';
import { anchorOf, sharesAlong } from './anchors.js';
import { shareOf } from './id-hash.js';
import { makeRoom, nearest } from './relaxation.js';
import { ringRadii, UNANSWERED } from './rings.js';
import { sectorAngles } from './sector-angles.js';
import { fitting, roomFor } from './sizes.js';
import { NONE, sectorsOf } from '../../model/sectors.js';
import { symbolSize } from './symbol-shapes.js';

/**
 * @typedef {object} LayoutOptions
 * @property {string} [sectors] 'domain', 'relation', 'group' or 'free'; places set by hand count only in the
 *     arrangement they were set in
 * @property {string | null} [only] the key of the one sector that takes the whole circle
 * @property {string} [sizeBy] 'support': the size of symbols depends on the number of supports; otherwise all are alike
 * @property {number} [reach] radius of the outermost ring in px
 * @property {number} [stretch] height of the map by its width (1 = round)
 * @property {(key: string) => number} [rimText] px that a sector's name needs along the rim, by key
 * @property {(closeness: number) => number} [captionText] px that a ring's name needs, by closeness
 * @typedef {Sectors & {guests?: Set<string>}} ArrangedSectors
 */

/** The smallest size of symbols, as a share of the usual size, where there is no room left between them. */
const SMALLEST = 0.39;

/** @type {(map: PartialMap, options?: LayoutOptions) => MapLayout} */
export function layout(
    map,
    {
        sectors: view = 'domain', only = null, sizeBy = 'same', reach = 400, stretch = 1, rimText = () => 74,
        captionText = () => 62,
    } = {},
) {
    const arranged = sectorsOf(map, view);
    const alone = only !== null && arranged.sectors.some(({ key }) => key === only);
    /** @type {ArrangedSectors} */
    const inside = alone ? looked(arranged, only) : arranged;
    const people = map.alters.filter(({ id }) => !alone || inside.place.get(id) === only)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    const size = roomFor(people.length, reach, stretch);
    const centre = Math.max(22, Math.min(38, reach * 0.1));

    const rings = ringRadii(countsOf(people, ({ closeness }) => closeness ?? UNANSWERED), size.width * size.height, {
        reach, stretch, centre: centre + 12,
    });
    const belonging = countsOf(
        people.filter(({ id }) => (inside.place.get(id) ?? NONE) !== NONE),
        ({ id }) => inside.place.get(id) ?? NONE,
    );
    /** @type {(key: string) => number} */
    const least = (key) => (rimText(key) + 14) / (reach * Math.sqrt(stretch));
    const named = inside.sectors.filter(({ key }) => key !== NONE);
    const { sectors, line } = sectorAngles(
        named,
        belonging,
        people.length - [...belonging.values()].reduce((sum, count) => sum + count, 0),
        least,
    );
    const spans = alone ? [{ ...inside.sectors[0], from: 0, to: FULL }] : sectors;

    const supports = countsOf(map.supports ?? [], ({ alter }) => alter);
    const alters = people.map((alter) => {
        const sector = inside.place.get(alter.id) ?? NONE;
        const guest = inside.guests?.has(alter.id) ?? false;
        const kind = alter.kind ?? 'person';
        const closeness = alter.closeness ?? UNANSWERED;
        return {
            id: alter.id, kind, sector, also: inside.also.get(alter.id) ?? [], guest, closeness,
            place: guest ? undefined : alter.places?.[view],
            symbol: symbolSize(kind, size.symbol * (sizeBy === 'support' ? weight(supports.get(alter.id) ?? 0) : 1)),
            ring: rings.find((ring) => ring.closeness === closeness) ?? rings[0],
            ...(spans.find(({ key }) => key === sector) ?? { from: 0, to: FULL }), x: 0, y: 0,
        };
    });
    // Alters without an area stand at the top or the bottom of the middle line, unless they were placed by hand.
    for (const alter of alters.filter(({ sector, place }) => sector === NONE && !alone && named.length > 0 && !place)) {
        Object.assign(alter, line[shareOf(alter.id, 'side') < 0.5 ? 0 : 1]);
    }
    const along = sharesAlong(alters, sortedTies(map));
    const fit = fitting(alters, stretch);
    for (const alter of alters) alter.symbol = { width: alter.symbol.width * fit, height: alter.symbol.height * fit };
    for (const alter of alters) Object.assign(alter, anchorOf(alter, along.get(alter.id) ?? 0.5, stretch));
    makeRoom(alters, size, reach, stretch);
    const near = nearest(alters);
    /** @type {(id: string) => number} */
    const shrunk = (id) => Math.max(SMALLEST, Math.min(1, (near.get(id) ?? 1) * 0.97));
    return {
        alters: alters.map((alter) => outcome(alter, shrunk(alter.id))), rings, sectors: spans,
        captions: rings.map(({ closeness, outer }) => ({
            closeness, radius: outer, ...box(0, -(outer * stretch) + captionDrop(reach), captionText(closeness), 13),
        })),
        size: { symbol: size.symbol * fit }, reach, stretch, ego: { radius: centre }, written: [],
    };
}

/**
 * The properties of an alter that are used outside the layout; where no room was left, symbols are smaller.
 * @type {(alter: MeasuredAlter, shrunk: number) => PlacedAlter}
 */
const outcome = ({ id, kind, sector, also, guest, closeness, symbol, x, y }, shrunk) => ({
    id, kind, sector, also, guest, closeness, symbol: { width: symbol.width * shrunk, height: symbol.height * shrunk },
    x, y, name: { text: '', width: 0, height: 0, x: 0, y: 0 }, font: 0,
});

/**
 * One sector alone, with all alters that belong to it, including those for which it is not the first.
 * @type {(arranged: Sectors, only: string) => ArrangedSectors}
 */
function looked({ sectors, place, also }, only) {
    const belongs = [...place].filter(([id, key]) => key === only || (also.get(id) ?? []).includes(only));
    return {
        sectors: sectors.filter(({ key }) => key === only), whole: false,
        guests: new Set(belongs.filter(([, key]) => key !== only).map(([id]) => id)),
        place: new Map(belongs.map(([id]) => [id, only])),
        also: new Map(belongs.map(([id, key]) => [id, [key, ...(also.get(id) ?? [])].filter((one) => one !== only)])),
    };
}

/**
 * The number of elements for each key.
 * @template T, K
 * @param {T[]} all
 * @param {(one: T) => K} key
 * @returns {Map<K, number>}
 */
function countsOf(all, key) {
    /** @type {Map<K, number>} */
    const counts = new Map();
    for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
    return counts;
}

/** @type {(map: PartialMap) => Tie[]} */
const sortedTies = ({ ties = [] }) =>
    ties.map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a })).sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));

/**
 * The factor by which a symbol is larger or smaller than usual, by the number of supports. It has few steps, to give an
 * impression and not a measure.
 * @type {(count: number) => number}
 */
const weight = (count) => [0.78, 0.92, 1.06, 1.18, 1.28, 1.36][Math.min(count, 5)];

/**
 * The distance in px from the top of a ring down to the middle of its name.
 * @type {(reach: number) => number}
 */
export const captionDrop = (reach) => (reach < 240 ? 8 : 11);

/**
 * The inner edge of the rim.
 * @type {(reach: number) => number}
 */
export const rimRadius = (reach) => reach + RIM;
