// Dragging an alter: lifting them off the map, carrying them over its rings, putting them down. The rest of the map rests meanwhile.
import { landing } from './drop-target.js';
import { held } from './drag-layer.js';

/**
 * @param act {scene() → what is drawn, words(ring, before) → the text beside the pointer; without a ring, that they go back,
 *     changed() → an alter was lifted or released,
 *     dropped(id, placed, where) → an alter was put down elsewhere}
 * @returns {id: of the alter that is being dragged, or null; lift, carry, drop, cancel: called by pointer-input.js}
 */
export function createCarrying(stage, cy, overlay, act) {
    let carried = null;

    function letGo() {
        carried = null;
        overlay.show();
        overlay.say('');
        stage.classList.remove('holding');
        act.changed();
    }

    /** Moves an alter with all that belongs to them. */
    function put(id, { x, y }) {
        const from = act.scene().at.get(id);
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
            const { placed } = carried.drawing;
            const now = beside ? null : landing(layout, placed, point, rim + (rimWidth + rimFont + 16) * layout.growth);
            Object.assign(carried, { point, landing: now });
            carried.drawing.carry(point, now);
            overlay.say(act.words(now?.closeness ?? null, placed.closeness), client, now !== null && now.closeness !== placed.closeness);
        },
        drop() {
            const { id, point, landing: where, drawing: { placed } } = carried;
            if (!where) { // a drop beside the map moves nobody
                letGo();
                return;
            }
            put(id, point);
            letGo();
            act.dropped(id, placed, where);
        },
        cancel: letGo,
    };
}
