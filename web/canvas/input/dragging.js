// Dragging an alter, from the first movement to the drop. The rest of the map stays unchanged meanwhile.
import { dropTargetAt } from './drop-target.js';
import { drawDragged } from './drag-layer.js';

/**
 * @typedef {{id: string, all: {drawing: DraggedAlter, from: Point, to: Point, dropTarget: DropTarget |
 *     null}[]}} Dragged `id`: the first of all
 */

/**
 * Returns the ids of the alters that are being dragged, or null; drag-input.js calls the other functions. Several
 * alters are moved together: each by the same distance as the one under the pointer, within its own sector.
 * @type {(stage: Element, cy: import('cytoscape').Core, overlay: Overlay, act: DragCallbacks) => Omit<DragHandlers,
 *     'find'> & {ids: Set<string> | null}}
 */
export function createDragging(stage, cy, overlay, act) {
    /** @type {Dragged | null} */
    let dragged = null;
    /** @type {Set<string> | null} */
    let ids = null;

    function release() {
        [dragged, ids] = [null, null];
        overlay.show();
        overlay.say('');
        stage.classList.remove('dragging');
        act.changed();
    }

    /**
     * Moves an alter with everything that belongs to it.
     * @type {(id: string, from: Point, to: Point) => void}
     */
    function put(id, from, { x, y }) {
        cy.nodes().filter((node) => node.data('of').includes(id)).forEach((node) => {
            const now = node.position();
            node.position({ x: now.x + x - from.x, y: now.y + y - from.y });
        });
    }

    return {
        get ids() {
            return ids;
        },
        start(id) {
            const scene = act.scene();
            ids = new Set([id, ...act.together(id)]);
            dragged = {
                id, all: [...ids].map((one) => {
                    const from = /** @type {Point} */ (scene.at.get(one));
                    return { drawing: drawDragged(scene, one, one === id), from, to: from, dropTarget: null };
                }),
            };
            overlay.show(...dragged.all.toReversed().flatMap(({ drawing }) => drawing.elements));
            stage.classList.add('dragging');
            act.changed();
        },
        move(point, client, beside) {
            const { layout, rim, rimWidth, rimFont } = act.scene();
            const { all } = /** @type {Dragged} */ (dragged);
            const [first] = all;
            const by = { x: point.x - first.from.x, y: point.y - first.from.y };
            const isBeside = beside
                || !dropTargetAt(layout, first.drawing.placed, point, rim + rimWidth + rimFont + 16);
            for (const one of all) {
                one.to = { x: one.from.x + by.x, y: one.from.y + by.y };
                one.dropTarget = isBeside ? null : dropTargetAt(layout, one.drawing.placed, one.to);
                one.drawing.moveTo(one.to, one.dropTarget);
            }
            const { dropTarget: now, drawing: { placed } } = first;
            overlay.say(
                act.words(now?.closeness ?? null, placed.closeness),
                client,
                now !== null && now.closeness !== placed.closeness,
            );
        },
        drop() {
            const { all } = /** @type {Dragged} */ (dragged);
            const landed = all.flatMap(({ drawing: { placed }, dropTarget: where }) =>
                where ? [{ placed, where }] : []
            );
            if (landed.length === 0) { // a drop beside the map moves nobody
                release();
                return;
            }
            cy.batch(() => all.forEach(({ drawing, from, to }) => put(drawing.placed.id, from, to)));
            release();
            act.dropped(landed);
        },
        cancel: release,
    };
}
