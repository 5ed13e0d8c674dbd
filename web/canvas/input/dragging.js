// Dragging an alter: from the first movement over the rings to the drop. The rest of the map rests meanwhile.
import { dropTargetAt } from './drop-target.js';
import { drawDragged } from './drag-layer.js';

/** @typedef {{id: string, drawing: DraggedAlter, point?: Point, dropTarget: DropTarget | null}} Dragged */

/**
 * Returns the id of the alter that is being dragged, or null; the other functions are called by drag-input.js.
 * @type {(stage: Element, cy: import('cytoscape').Core, overlay: Overlay, act: DragCallbacks) => Omit<DragHandlers, 'find'> & {id: string | null}}
 */
export function createDragging(stage, cy, overlay, act) {
    /** @type {Dragged | null} */
    let dragged = null;

    function release() {
        dragged = null;
        overlay.show();
        overlay.say('');
        stage.classList.remove('dragging');
        act.changed();
    }

    /**
     * Moves an alter with all that belongs to them.
     * @type {(id: string, to: Point) => void}
     */
    function put(id, { x, y }) {
        const from = /** @type {Point} */ (act.scene().at.get(id));
        cy.batch(() => cy.nodes().filter((node) => node.data('of').includes(id)).forEach((node) => {
            const now = node.position();
            node.position({ x: now.x + x - from.x, y: now.y + y - from.y });
        }));
    }

    return {
        get id() {
            return dragged?.id ?? null;
        },
        start(id) {
            dragged = { id, drawing: drawDragged(act.scene(), id), dropTarget: null };
            overlay.show(...dragged.drawing.elements);
            stage.classList.add('dragging');
            act.changed();
        },
        move(point, client, beside) {
            const { layout, rim, rimWidth, rimFont } = act.scene();
            const { placed } = /** @type {Dragged} */ (dragged).drawing;
            const now = beside ? null : dropTargetAt(layout, placed, point, rim + rimWidth + rimFont + 16);
            Object.assign(/** @type {Dragged} */ (dragged), { point, dropTarget: now });
            /** @type {Dragged} */ (dragged).drawing.moveTo(point, now);
            overlay.say(act.words(now?.closeness ?? null, placed.closeness), client, now !== null && now.closeness !== placed.closeness);
        },
        drop() {
            const { id, point, dropTarget: where, drawing: { placed } } = /** @type {Dragged} */ (dragged);
            if (!where) { // a drop beside the map moves nobody
                release();
                return;
            }
            put(id, /** @type {Point} */ (point));
            release();
            act.dropped(id, placed, where);
        },
        cancel: release,
    };
}
