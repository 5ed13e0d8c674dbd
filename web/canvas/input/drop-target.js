// The meaning of a drop at a point: the radius gives the closeness, and the angle stays within the alter's own sector.
import { angleOf, FULL, radiusOf } from '../layout/geometry.js';
import { isWhole, placeIn, pointOf } from '../layout/cell.js';

/** @typedef {Pick<MapLayout, 'rings' | 'sectors' | 'stretch'>} Placed */
/** @typedef {{sector: string, symbol: Size}} Target */

/**
 * The place where an alter would land: {closeness, along, across, x, y}; null beside the map, where nothing can be
 * dropped. `placed` is the alter that is being dragged, `beyond` the radius from which a point counts as beside the
 * map.
 * @type {(layout: Placed, placed: Target, point: Point, beyond?: number) => (Point & {closeness: number, along: number,
 *     across: number}) | null}
 */
export function dropTargetAt(layout, placed, point, beyond = Infinity) {
    const radius = radiusOf(point, layout.stretch);
    if (radius > beyond) return null;
    const ring = layout.rings.find(({ outer }) => radius <= outer) ?? layout.rings[layout.rings.length - 1];
    const cell = { ring, symbol: placed.symbol, ...sectorOf(layout, placed) };
    const place = placeIn(angleOf(point, layout.stretch), radius, cell);
    return { closeness: ring.closeness, along: place[0], across: place[1], ...pointOf(place, cell, layout.stretch) };
}

/**
 * The range of angles within which an alter may be moved.
 * @type {(layout: Placed, placed: Pick<Target, 'sector'>) => {from: number, to: number}}
 */
export function sectorOf(layout, placed) {
    const own = layout.sectors.find(({ key }) => key === placed.sector);
    return own ? { from: own.from, to: own.to } : { from: 0, to: FULL };
}

/**
 * The alter under a point: the nearest one whose symbol or name is at most `slack` px away.
 * @type {(layout: MapLayout, at: Map<string, Point>, point: Point, slack: number, shown: Set<string>) => string | null}
 */
export function under(layout, at, point, slack, shown) {
    /** @type {string | null} */
    let found = null;
    let least = Infinity;
    for (const { id, symbol, name } of layout.alters) {
        const place = at.get(id);
        if (!place || !shown.has(id)) continue;
        const [dx, dy] = [Math.abs(point.x - place.x), point.y - place.y];
        const onSymbol = dx <= symbol.width / 2 + slack && Math.abs(dy) <= symbol.height / 2 + slack;
        const onName = Math.abs(point.x - place.x - name.x) <= name.width / 2
            && Math.abs(dy - name.y) <= name.height / 2;
        const distance = Math.hypot(dx, dy);
        if ((onSymbol || onName) && distance < least) [found, least] = [id, distance];
    }
    return found;
}

/**
 * The place to which an arrow key moves an alter: up and down change the ring, left and right move along it. Null at an
 * end.
 * @type {(layout: Placed, placed: PlacedAlter, step: [number, number]) => {closeness: number, along: number,
 *     across: number} | null}
 */
export function stepped(layout, placed, [wx, wy]) {
    const { rings, stretch } = layout;
    const at = rings.findIndex(({ closeness }) => closeness === placed.closeness);
    const ring = rings[at + wy];
    if (!ring) return null;
    const radius = wy === 0 ? radiusOf(placed, stretch) : (ring.inner + ring.outer) / 2;
    const angle = angleOf(placed, stretch) + (wx * 24) / radius;
    const cell = { ring, symbol: placed.symbol, ...sectorOf(layout, placed) };
    const [along, across] = placeIn(isWhole(cell.from, cell.to) ? (angle + FULL) % FULL : angle, radius, cell);
    return { closeness: ring.closeness, along, across };
}

/**
 * The fields that a new place changes, in an arrangement. An alter that is shown in another sector as a guest has no
 * place of its own there.
 * @type {(placed: Pick<PlacedAlter, 'closeness' | 'guest'>, where: {closeness: number, along: number, across: number},
 *     sectors: string) => DroppedAt}
 */
export function changeOf({ closeness, guest }, where, sectors) {
    const change = where.closeness === closeness ? {} : { closeness: where.closeness || null };
    return guest ? change : { ...change, place: { view: sectors, along: where.along, across: where.across } };
}

/**
 * The key of the sector whose arc or name on the rim is at a point, or null.
 * @type {(scene: {layout: MapLayout, rim: number, rimWidth: number, rimFont: number}, point: Point) => string | null}
 */
export function onRim({ layout, rim, rimWidth, rimFont }, point) {
    const { stretch, sectors } = layout;
    // The band is equally wide all around, even where the map is stretched.
    const along = Math.hypot(point.x / rim, point.y / (rim * stretch));
    const off = Math.hypot(point.x, point.y) * (1 - 1 / along);
    if (off < -4 || off > rimWidth + rimFont + 14) return null;
    const angle = angleOf(point, stretch);
    return sectors.find(({ from, to }) => angle >= from && angle <= to)?.key ?? null;
}
