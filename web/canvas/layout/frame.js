// The size of the map to lay out for an element of the screen: as large as the room allows, so that it need not be
// zoomed to fit, and names stay readable.

/**
 * @typedef {{reach: number, stretch: number, nameFont: number, rimFont: number, captionFont: number,
 *     rimWidth: number}} Frame
 */

/** The smallest size of a name (CSS px), on any screen. */
export const READABLE = 11;
/** The width (px) below which a screen counts as small, and rings may become ellipses. */
const NARROW = 560;
const MIN_REACH = 70;
const STRETCH = [0.55, 1.6];

/**
 * {reach, stretch, nameFont, rimFont, captionFont, rimWidth} for an element of width × height px. In a narrow element
 * the rings become ellipses (tall or, above a half-open sheet, wide), unless `round` is set. `size` is the size of
 * names, 1 = normal.
 * @type {(width: number, height: number, round?: boolean, size?: number) => Frame}
 */
export function frameFor(width, height, round = false, size = 1) {
    const narrow = width < NARROW;
    const fonts = {
        nameFont: Math.max(READABLE, (narrow ? 12 : 13) * size),
        rimFont: Math.max(READABLE, (narrow ? 11.5 : 13.5) * size), captionFont: Math.max(READABLE, 11.5 * size),
    };
    const rimWidth = narrow ? 6 : 8;
    const margin = outsideOf({ rimWidth, rimFont: fonts.rimFont }) + RIM;
    const across = Math.max(MIN_REACH, width / 2 - margin);
    const down = Math.max(MIN_REACH * STRETCH[0], height / 2 - margin);
    const stretch = narrow && !round ? Math.min(STRETCH[1], Math.max(STRETCH[0], down / across)) : 1;
    return { reach: Math.max(MIN_REACH, Math.min(across, down / stretch)), stretch, rimWidth, ...fonts };
}

/** The distance in px from the outermost ring to the inner edge of the rim. */
export const RIM = 8;

/**
 * The room in px that the band and the names of the rim need outside its inner edge.
 * @type {(frame: {rimWidth: number, rimFont: number}) => number}
 */
const outsideOf = ({ rimWidth, rimFont }) => rimWidth + 9 + rimFont;

/**
 * The zoom at which a whole layout just fits.
 * @type {(width: number, height: number, scene: {layout: {stretch: number}, rim: number, rimFont: number,
 *     rimWidth: number}) => number}
 */
export function fittingZoom(width, height, { layout, rim, ...frame }) {
    const outside = outsideOf(frame);
    return Math.min(width / 2 / (rim + outside), height / 2 / (rim * layout.stretch + outside), 1);
}

/**
 * A view of some places and the ego, zoomed out no further than the whole map would be.
 * @type {(places: Point[], width: number, height: number, least: number) => {zoom: number, pan: Point}}
 */
export function closeUp(places, width, height, least) {
    const [xs, ys] = [[0, ...places.map(({ x }) => x)], [0, ...places.map(({ y }) => y)]];
    const [left, right, top, bottom] = [
        Math.min(...xs) - 50, Math.max(...xs) + 50, Math.min(...ys) - 40, Math.max(...ys) + 55,
    ];
    const zoom = Math.max(least, Math.min(width / (right - left), height / (bottom - top), Math.max(1.15, least)));
    return { zoom, pan: { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom } };
}
