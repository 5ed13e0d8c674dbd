// Dragging an alter: lifting them off the map, carrying them over its rings, putting them down. The rest of the map rests meanwhile.
import { landing } from './drop-target.js';
import { held } from './drag-layer.js';

/** @typedef {{id: string, drawing: HeldAlter, point?: Point, landing: Landing | null}} Carried */

/**
 * Returns the id of the alter that is being dragged, or null; the other functions are called by pointer-input.js.
 * @type {(stage: Element, cy: import('cytoscape').Core, overlay: Overlay, act: CarryingWish) => Omit<HandWish, 'find'> & {id: string | null}}
 */
export function createCarrying(stage, cy, overlay, act) {
    /** @type {Carried | null} */
    let carried = null;

    function letGo() {
        carried = null;
        overlay.show();
        overlay.say('');
        stage.classList.remove('holding');
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
            return carried?.id ?? null;
        },
        lift(id) {
            carried = { id, drawing: held(act.scene(), id), landing: null };
            overlay.show(...carried.drawing.elements);
            stage.classList.add('holding');
            act.changed();
        },
        carry(point, client, beside) {
            const { layout, rim, rimWidth, rimFont } = act.scene();
            const { placed } = /** @type {Carried} */ (carried).drawing;
            const now = beside ? null : landing(layout, placed, point, rim + rimWidth + rimFont + 16);
            Object.assign(/** @type {Carried} */ (carried), { point, landing: now });
            /** @type {Carried} */ (carried).drawing.carry(point, now);
            overlay.say(act.words(now?.closeness ?? null, placed.closeness), client, now !== null && now.closeness !== placed.closeness);
        },
        drop() {
            const { id, point, landing: where, drawing: { placed } } = /** @type {Carried} */ (carried);
            if (!where) { // a drop beside the map moves nobody
                letGo();
                return;
            }
            put(id, /** @type {Point} */ (point));
            letGo();
            act.dropped(id, placed, where);
        },
        cancel: letGo,
    };
}
