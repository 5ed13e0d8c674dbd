// Dragging with a mouse, a finger or a pen that goes down on a symbol and moves. A press that does not move is a tap and is ignored
// here; a press beside everybody moves the map.

const STILL = { mouse: 5, pen: 7, touch: 10 }; // px within which a press is a tap
/** px by which a finger may miss a symbol. */
const THUMB = { mouse: 0, pen: 2, touch: 7 };

/**
 * @param act {find(point, slack) → {id, x, y} or null, lift(id), carry(point, client, beside), drop(), cancel()}; points are on the map, `client` on the stage,
 *     and `beside` says that something else is there, such as a panel
 * @returns a function that stops
 */
export function listenToHands(stage, cy, act) {
    let hand = null;

    const spot = ({ clientX, clientY }) => ({ x: clientX - hand.edge.left, y: clientY - hand.edge.top });
    const onMap = ({ x, y }) => ({ x: (x - hand.pan.x) / hand.zoom, y: (y - hand.pan.y) / hand.zoom });

    function down(event) {
        if (hand) {
            end('cancel'); // a second finger zooms
            return;
        }
        if (!event.isPrimary || event.button !== 0 || !event.target.closest('.canvas-graph')) return;
        hand = { pointer: event.pointerId, edge: stage.getBoundingClientRect(), pan: { ...cy.pan() }, zoom: cy.zoom(), lifted: false };
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

    function up(event) {
        if (event.pointerId === hand?.pointer) {
            if (hand.lifted) carry();
            end('drop');
        }
    }

    function cancel(event) {
        if (event.pointerId === hand?.pointer) end('cancel');
    }

    function key(event) {
        if (event.key !== 'Escape' || !hand?.lifted) return;
        event.preventDefault();
        event.stopPropagation();
        end('cancel');
    }

    function end(how) {
        const { lifted, frame } = hand;
        cancelAnimationFrame(frame);
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
