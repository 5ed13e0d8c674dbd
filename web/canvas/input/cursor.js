// The cursor of the keyboard: the arrow keys move it over the map, and what a key does, it does to the alter under it.
import { changeOf, stepped } from './drop-target.js';
import { listenToArrows } from './keyboard.js';

/**
 * Returns a function that stops.
 * @type {(stage: HTMLElement, ask: ShownQuestions, act: CursorCallbacks) => () => void}
 */
export function listenToCursor(stage, ask, act) {
    const cursor = () => ask.hovered() ?? ask.view()?.selected ?? null;
    const visible = () => [...(ask.scene()?.at ?? [])].filter(([id]) => ask.view().seen.alters.has(id));

    /**
     * Moves an alter as dragging would: one ring nearer or further, a little along the ring.
     * @type {(way: [number, number]) => void}
     */
    function shift(way) {
        const [view, scene] = [ask.view(), ask.scene()];
        const placed = scene?.layout.alters.find(({ id }) => id === cursor());
        if (!scene || !placed || !act.move || view.still || view.fixed || view.tying || view.choosing) return;
        const to = stepped(scene.layout, placed, way);
        if (to) act.move(placed.id, changeOf(placed, to, view.sectors), true);
    }

    return listenToArrows(stage, {
        from: () => ask.scene()?.at.get(/** @type {string} */ (cursor())) ?? { x: 0, y: 0 },
        places: () => visible().filter(([id]) => id !== cursor()),
        go: act.go,
        choose: () => cursor() && act.press(cursor()),
        leave: act.leave,
        shift,
        zoomBy: act.zoomBy, fit: act.fit,
    });
}
