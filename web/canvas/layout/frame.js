// How large a map to lay out for a place on the screen. Sizes change in steps, so that a window that grows a little only zooms and moves nobody.

/** @typedef {{reach: number, stretch: number, rimFont: number, captionFont: number, rimWidth: number}} Frame */

const REACHES = [130, 145, 160, 175, 195, 215, 250, 290, 330, 370, 410, 450, 500];
const STRETCHES = [0.6, 0.65, 0.7, 0.77, 0.85, 1, 1.15, 1.3, 1.45, 1.6];

/**
 * {reach, stretch, rimFont, captionFont, rimWidth} for an element of width × height px. In a narrow element the rings become ellipses
 * (tall or, above a half-open sheet, wide), unless they are to stay `round`.
 * @type {(width: number, height: number, round?: boolean) => Frame}
 */
export function frameFor(width, height, round = false) {
    const narrow = width < 560;
    const rimFont = narrow ? 11.5 : 13.5;
    const margin = narrow ? 35 : 46;
    const across = Math.max(REACHES[0], width / 2 - margin);
    const down = Math.max(narrow && !round ? REACHES[0] * STRETCHES[0] : REACHES[0], height / 2 - margin);
    /** @type {(steps: number[], size: number) => number} */
    const fitting = (steps, size) => steps.findLast((step) => step <= size) ?? steps[0];
    const stretch = narrow && !round ? fitting(STRETCHES, down / across) : 1;
    return { reach: fitting(REACHES, Math.min(across, down / Math.min(1, stretch))), stretch, rimFont, captionFont: narrow ? 9.5 : 11.5, rimWidth: narrow ? 6 : 8 };
}

/**
 * The zoom at which a whole layout just fits.
 * @type {(width: number, height: number, scene: {layout: {growth: number, stretch: number}, rim: number, rimFont: number, rimWidth: number}) => number}
 */
export function fittingZoom(width, height, { layout, rim, rimFont, rimWidth }) {
    const outside = (rimWidth + 9 + rimFont) * layout.growth;
    return Math.min(width / 2 / (rim + outside), height / 2 / (rim * layout.stretch + outside), 1.6);
}

/**
 * A view of some places and the ego between them, no further away than the whole map would be.
 * @type {(places: Point[], width: number, height: number, least: number) => {zoom: number, pan: Point}}
 */
export function closeUp(places, width, height, least) {
    const [xs, ys] = [[0, ...places.map(({ x }) => x)], [0, ...places.map(({ y }) => y)]];
    const [left, right, top, bottom] = [Math.min(...xs) - 50, Math.max(...xs) + 50, Math.min(...ys) - 40, Math.max(...ys) + 55];
    const zoom = Math.max(least, Math.min(width / (right - left), height / (bottom - top), Math.max(1.15, least)));
    return { zoom, pan: { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom } };
}
