// Dragging by mouse, finger or pen, which begins on a symbol. A press without movement is a tap and is ignored here; a
// press beside all symbols moves the map, and with Shift and the mouse it draws a line around several alters.

/** @type {Record<string, number>} */
const STILL = { mouse: 5, pen: 7, touch: 10 }; // px within which a press is a tap
/** The distance in px by which a finger may miss a symbol, by kind of pointer. @type {Record<string, number>} */
const THUMB = { mouse: 0, pen: 2, touch: 7 };

/** @type {(event: PointerEvent) => string} */
const kindOf = ({ pointerType }) => (pointerType in STILL ? pointerType : 'mouse');

/** The distance in px by which a press may miss a symbol. @type {(event: PointerEvent) => number} */
export const slackOf = (event) => THUMB[kindOf(event)];

/**
 * A press on a symbol, from the moment the symbol is found. Points are relative to the stage.
 * @typedef {object} DragState
 * @property {number} pointer
 * @property {DOMRect} edge of the stage
 * @property {Point} pan
 * @property {number} zoom
 * @property {boolean} dragging
 * @property {string} id
 * @property {Point} start
 * @property {number} still px within which it is a tap
 * @property {Point} off from the pointer to the middle of the symbol, on the map
 * @property {Point} now once it is being dragged
 * @property {boolean} beside
 * @property {number | null} [frame]
 */

/**
 * Starts listening, and returns a function that stops it.
 * @type {(stage: HTMLElement, cy: import('cytoscape').Core, act: DragHandlers) => () => void}
 */
export function attachDrag(stage, cy, act) {
    /** @type {DragState | null} */
    let drag = null;

    /** @type {(event: PointerEvent) => Point} */
    const spot = ({ clientX, clientY }) => ({
        x: clientX - /** @type {DragState} */ (drag).edge.left, y: clientY - /** @type {DragState} */ (drag).edge.top,
    });
    /** @type {(point: Point) => Point} */
    const onMap = ({ x, y }) => ({
        x: (x - /** @type {DragState} */ (drag).pan.x) / /** @type {DragState} */ (drag).zoom,
        y: (y - /** @type {DragState} */ (drag).pan.y) / /** @type {DragState} */ (drag).zoom,
    });

    /** @type {(event: PointerEvent) => void} */
    function down(event) {
        if (drag) {
            end('cancel'); // a second finger zooms
            return;
        }
        if (!event.isPrimary || event.button !== 0 || !/** @type {Element} */ (event.target).closest('.canvas-graph')) {
            return;
        }
        if (event.shiftKey && event.pointerType === 'mouse') return;
        drag = /** @type {DragState} */ ({
            pointer: event.pointerId, edge: stage.getBoundingClientRect(), pan: { ...cy.pan() }, zoom: cy.zoom(),
            dragging: false,
        });
        const start = spot(event);
        const found = act.find(onMap(start), slackOf(event) / drag.zoom);
        if (found === null) {
            drag = null;
            return;
        }
        Object.assign(drag, {
            id: found.id, start, still: STILL[kindOf(event)],
            off: { x: found.x - onMap(start).x, y: found.y - onMap(start).y },
        });
        cy.userPanningEnabled(false);
        addEventListener('pointermove', move);
        addEventListener('pointerup', up);
        addEventListener('pointercancel', cancel);
        addEventListener('keydown', key, true);
    }

    /** @type {(event: PointerEvent) => void} */
    function move(event) {
        if (event.pointerId !== drag?.pointer) return;
        const now = spot(event);
        if (!drag.dragging && Math.hypot(now.x - drag.start.x, now.y - drag.start.y) > drag.still) {
            drag.dragging = true;
            act.start(drag.id);
        }
        if (!drag.dragging) return;
        drag.now = now;
        drag.beside = !stage.contains(document.elementFromPoint(event.clientX, event.clientY));
        drag.frame ??= requestAnimationFrame(moveDragged);
    }

    function moveDragged() {
        if (!drag) return;
        drag.frame = null;
        const point = onMap(drag.now);
        act.move({ x: point.x + drag.off.x, y: point.y + drag.off.y }, drag.now, drag.beside);
    }

    /** @type {(event: PointerEvent) => void} */
    function up(event) {
        if (event.pointerId === drag?.pointer) {
            if (drag.dragging) moveDragged();
            end('drop');
        }
    }

    /** @type {(event: PointerEvent) => void} */
    function cancel(event) {
        if (event.pointerId === drag?.pointer) end('cancel');
    }

    /** @type {(event: KeyboardEvent) => void} */
    function key(event) {
        if (event.key !== 'Escape' || !drag?.dragging) return;
        event.preventDefault();
        event.stopPropagation();
        end('cancel');
    }

    /** @type {(how: 'drop' | 'cancel') => void} */
    function end(how) {
        const { dragging, frame } = /** @type {DragState} */ (drag);
        cancelAnimationFrame(/** @type {number} */ (frame)); // nothing happens without one
        drag = null;
        cy.userPanningEnabled(cy.userZoomingEnabled()); // unless the picture is frozen
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', cancel);
        removeEventListener('keydown', key, true);
        if (dragging) act[how]();
    }

    stage.addEventListener('pointerdown', down, true);
    return () => {
        if (drag) end('cancel');
        stage.removeEventListener('pointerdown', down, true);
    };
}
