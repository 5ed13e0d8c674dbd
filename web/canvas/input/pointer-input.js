// Dragging with a mouse, a finger or a pen that goes down on a symbol and moves. A press that does not move is a tap and is ignored
// here; a press beside everybody moves the map.

/** @type {Record<string, number>} */
const STILL = { mouse: 5, pen: 7, touch: 10 }; // px within which a press is a tap
/** px by which a finger may miss a symbol. @type {Record<string, number>} */
const THUMB = { mouse: 0, pen: 2, touch: 7 };

/**
 * A press on a symbol, from when it is found there. Points are on the stage.
 * @typedef {object} Hand
 * @property {number} pointer
 * @property {DOMRect} edge of the stage
 * @property {Point} pan
 * @property {number} zoom
 * @property {boolean} lifted
 * @property {string} id
 * @property {Point} start
 * @property {number} still px within which it is a tap
 * @property {Point} off from the pointer to the middle of the symbol, on the map
 * @property {Point} now once it has been lifted
 * @property {boolean} beside
 * @property {number | null} [frame]
 */

/**
 * Returns a function that stops.
 * @type {(stage: HTMLElement, cy: import('cytoscape').Core, act: HandWish) => () => void}
 */
export function listenToHands(stage, cy, act) {
    /** @type {Hand | null} */
    let hand = null;

    /** @type {(event: PointerEvent) => Point} */
    const spot = ({ clientX, clientY }) => ({ x: clientX - /** @type {Hand} */ (hand).edge.left, y: clientY - /** @type {Hand} */ (hand).edge.top });
    /** @type {(point: Point) => Point} */
    const onMap = ({ x, y }) => ({ x: (x - /** @type {Hand} */ (hand).pan.x) / /** @type {Hand} */ (hand).zoom, y: (y - /** @type {Hand} */ (hand).pan.y) / /** @type {Hand} */ (hand).zoom });

    /** @type {(event: PointerEvent) => void} */
    function down(event) {
        if (hand) {
            end('cancel'); // a second finger zooms
            return;
        }
        if (!event.isPrimary || event.button !== 0 || !/** @type {Element} */ (event.target).closest('.canvas-graph')) return;
        hand = /** @type {Hand} */ ({ pointer: event.pointerId, edge: stage.getBoundingClientRect(), pan: { ...cy.pan() }, zoom: cy.zoom(), lifted: false });
        const kind = event.pointerType in STILL ? event.pointerType : 'mouse';
        const start = spot(event);
        const found = act.find(onMap(start), THUMB[kind] / hand.zoom);
        if (found === null) {
            hand = null;
            return;
        }
        Object.assign(hand, { id: found.id, start, still: STILL[kind], off: { x: found.x - onMap(start).x, y: found.y - onMap(start).y } });
        cy.userPanningEnabled(false);
        addEventListener('pointermove', move);
        addEventListener('pointerup', up);
        addEventListener('pointercancel', cancel);
        addEventListener('keydown', key, true);
    }

    /** @type {(event: PointerEvent) => void} */
    function move(event) {
        if (event.pointerId !== hand?.pointer) return;
        const now = spot(event);
        if (!hand.lifted && Math.hypot(now.x - hand.start.x, now.y - hand.start.y) > hand.still) {
            hand.lifted = true;
            act.lift(hand.id);
        }
        if (!hand.lifted) return;
        hand.now = now;
        hand.beside = !stage.contains(document.elementFromPoint(event.clientX, event.clientY));
        hand.frame ??= requestAnimationFrame(carry);
    }

    function carry() {
        if (!hand) return;
        hand.frame = null;
        const point = onMap(hand.now);
        act.carry({ x: point.x + hand.off.x, y: point.y + hand.off.y }, hand.now, hand.beside);
    }

    /** @type {(event: PointerEvent) => void} */
    function up(event) {
        if (event.pointerId === hand?.pointer) {
            if (hand.lifted) carry();
            end('drop');
        }
    }

    /** @type {(event: PointerEvent) => void} */
    function cancel(event) {
        if (event.pointerId === hand?.pointer) end('cancel');
    }

    /** @type {(event: KeyboardEvent) => void} */
    function key(event) {
        if (event.key !== 'Escape' || !hand?.lifted) return;
        event.preventDefault();
        event.stopPropagation();
        end('cancel');
    }

    /** @type {(how: 'drop' | 'cancel') => void} */
    function end(how) {
        const { lifted, frame } = /** @type {Hand} */ (hand);
        cancelAnimationFrame(/** @type {number} */ (frame)); // nothing happens without one
        hand = null;
        cy.userPanningEnabled(true);
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', cancel);
        removeEventListener('keydown', key, true);
        if (lifted) act[how]();
    }

    stage.addEventListener('pointerdown', down, true);
    return () => {
        if (hand) end('cancel');
        stage.removeEventListener('pointerdown', down, true);
    };
}
