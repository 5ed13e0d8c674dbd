// The cursor of the keyboard: the arrow keys move it over the map, and the other keys act on the alter at the cursor.
import { changeOf, stepped } from './drop-target.js';
import { listenToArrows } from './keyboard.js';

/**
 * Starts listening, and returns a function that stops it.
 * @type {(stage: HTMLElement, ask: ShownQuestions, act: CursorCallbacks) => () => void}
 */
export function listenToCursor(stage, ask, act) {
    const cursor = () => ask.hovered() ?? ask.view()?.selected ?? null;
    const visible = () => [...(ask.scene()?.at ?? [])].filter(([id]) => ask.view().seen.alters.has(id));

    /**
     * Moves an alter, or all selected ones, as dragging would: one ring inwards or outwards, or a little along the
     * ring.
     * @type {(way: [number, number]) => void}
     */
    function shift(way) {
        const [view, scene] = [ask.view(), ask.scene()];
        if (!scene || !act.move || view.still || view.fixed || view.tying) return;
        const moved = view.choosing ? visible().map(([id]) => id).filter((id) => view.choosing?.has(id)) : [cursor()];
        const moves = scene.layout.alters.filter(({ id }) => moved.includes(id)).flatMap((placed) => {
            const to = stepped(scene.layout, placed, way);
            return to ? [{ id: placed.id, to: changeOf(placed, to, view.sectors) }] : [];
        });
        if (moves.length > 0) act.move(moves, true);
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
