// Moving over the map with the arrow keys. The list beside the map offers the same; this is for users who prefer the
// picture.

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/**
 * Starts listening, and returns a function that stops it.
 * @type {(element: HTMLElement, act: ArrowCallbacks) => () => void}
 */
export function listenToArrows(element, act) {
    /** @type {(event: KeyboardEvent) => void} */
    const onKey = (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (WAYS[event.key]) {
            if (event.shiftKey) {
                act.shift(WAYS[event.key]);
                event.preventDefault();
                return;
            }
            const id = nearest(act.from(), act.places(), WAYS[event.key]);
            if (id) act.go(id);
        } else if (event.key === 'Enter' || event.key === ' ') {
            act.choose();
        } else if (event.key === 'Escape') {
            act.leave();
        } else if (event.key === '+' || event.key === '=') {
            act.zoomBy(1.25);
        } else if (event.key === '-') {
            act.zoomBy(0.8);
        } else if (event.key === '0') {
            act.fit();
        } else {
            return;
        }
        event.preventDefault();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
}

/**
 * The next alter in a direction: near, and not far off to the side.
 * @type {(from: Point, places: [id: string, at: Point][], way: [number, number]) => string | null}
 */
export function nearest(from, places, [wx, wy]) {
    /** @type {string | null} */
    let best = null;
    let least = Infinity;
    for (const [id, { x, y }] of places) {
        const along = (x - from.x) * wx + (y - from.y) * wy;
        const aside = Math.abs((x - from.x) * wy) + Math.abs((y - from.y) * wx);
        if (along <= 1 || aside > along * 2) continue;
        const cost = along + aside * 1.6;
        if (cost < least) [best, least] = [id, cost];
    }
    return best;
}
