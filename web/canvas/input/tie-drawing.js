// Noting that two alters know each other: a line is drawn from one to the other, from a small handle beside a symbol,
// or both are pressed, one after the other, while the page asks for a tie. The card offers the same from the keyboard.
import { svgNumber } from '../../lib/svg-number.js';
import { svg } from '../render/svg.js';
import { handlePlace } from './handle-place.js';

/**
 * @param {HTMLElement} stage
 * @param {import('cytoscape').Core} cy
 * @param {Overlay} overlay
 * @param {TyingQuestions} ask
 * @param {TyingCallbacks} act
 */
export function createTying(stage, cy, overlay, ask, act) {
    const handle = document.createElement('span');
    handle.className = 'canvas-handle';
    handle.hidden = true;
    handle.append(
        svg(
            'svg',
            { viewBox: '0 0 20 20', 'aria-hidden': 'true' },
            svg('path', { d: 'M4 14C7 4 12 4 16 8' }),
            svg('circle', { cx: 4, cy: 14, r: 2.2 }),
            svg('circle', { cx: 16, cy: 9, r: 2.2 }),
        ),
    );
    stage.append(handle);
    const line = svg('path', { class: 'tying-line' });
    const ring = svg('circle', { class: 'tying-ring' });
    /** @type {string | null} */
    let beside = null;
    /** @type {string | null} */
    let from = null; // the alter at which the line begins
    let dragged = false;

    /** @type {(event: PointerEvent) => Point} */
    const client = ({ clientX, clientY }) => {
        const edge = stage.getBoundingClientRect();
        return { x: clientX - edge.left, y: clientY - edge.top };
    };
    /** @type {(point: Point) => Point} */
    const onMap = ({ x, y }) => ({ x: (x - cy.pan().x) / cy.zoom(), y: (y - cy.pan().y) / cy.zoom() });
    /** @type {(id: string | null) => Point | undefined} */
    const end = (id) => /** @type {Scene} */ (ask.scene()).at.get(/** @type {string} */ (id));

    /** @type {(event: PointerEvent) => FoundAlter | null} */
    function draw(event) {
        const now = client(event);
        const point = onMap(now);
        const over = other(ask.find(point, 8 / cy.zoom()));
        const to = over ?? point;
        const start = /** @type {Point} */ (end(from));
        line.setAttribute('d', between(start, reachOf(/** @type {string} */ (from)), to, over ? reachOf(over.id) : 0));
        ring.toggleAttribute('hidden', !over);
        if (over) {
            ring.setAttribute('r', svgNumber(reachOf(over.id)));
            ring.setAttribute('transform', `translate(${svgNumber(over.x)} ${svgNumber(over.y)})`);
        }
        overlay.say(over ? ask.words(/** @type {string} */ (from), over.id) : '', now, true);
        return over;
    }

    /**
     * The distance in px that a line keeps from the middle of an alter.
     * @type {(id: string) => number}
     */
    function reachOf(id) {
        const { symbol } = /** @type {PlacedAlter} */ (/** @type {Scene} */ (ask.scene()).layout.alters.find((alter) =>
            alter.id === id
        ));
        return Math.max(symbol.width, symbol.height) / 2 + 5;
    }

    /** @type {(found: FoundAlter | null) => FoundAlter | null} */
    const other = (found) => (found && found.id !== from ? found : null);

    /** @type {(id: string) => void} */
    function begin(id) {
        from = id;
        line.setAttribute('d', '');
        ring.setAttribute('hidden', '');
        overlay.show(line, ring);
        stage.classList.add('canvas-tying');
        stage.addEventListener('pointermove', draw);
    }

    function stop() {
        from = null;
        overlay.show();
        overlay.say('');
        stage.classList.remove('canvas-tying');
        stage.removeEventListener('pointermove', draw);
    }

    // --- from the handle

    handle.addEventListener('pointerdown', (event) => {
        if (event.button !== 0 || !beside) return;
        event.preventDefault();
        event.stopPropagation();
        handle.setPointerCapture(event.pointerId);
        dragged = true;
        begin(beside);
    });
    handle.addEventListener('pointermove', (event) => dragged && draw(event));
    /** @type {(event: PointerEvent, done: boolean) => void} */
    const release = (event, done) => {
        if (!dragged) return;
        dragged = false;
        const [start, over] = [from, done ? draw(event) : null];
        stop();
        if (over) act.tie(/** @type {string} */ (start), over.id);
    };
    handle.addEventListener('pointerup', (event) => release(event, true));
    handle.addEventListener('pointercancel', (event) => release(event, false));
    // Cytoscape listens to mouse and touch events itself.
    for (const type of ['mousedown', 'touchstart', 'touchmove', 'touchend', 'click']) {
        handle.addEventListener(type, (event) =>
            event.stopPropagation());
    }

    /** @type {(event: KeyboardEvent) => void} */
    function key(event) {
        if (event.key !== 'Escape' || !dragged) return;
        event.preventDefault();
        event.stopPropagation();
        dragged = false;
        stop();
    }
    addEventListener('keydown', key, true);

    return {
        /**
         * Shows the handle beside an alter, or hides it (null).
         * @param {string | null} id
         */
        offer(id) {
            if (dragged) return;
            beside = id;
            this.follow();
        },
        follow() {
            const scene = ask.scene();
            const placed = beside && scene?.layout.alters.find(({ id }) => id === beside);
            handle.hidden = !placed;
            if (!scene || !placed) return;
            const [zoom, pan] = [cy.zoom(), cy.pan()];
            const { x, y } = handlePlace(
                placed,
                scene.layout,
                (id) => scene.seen.alters.has(id),
                handle.offsetWidth / zoom,
            );
            handle.style.translate = `${Math.round(x * zoom + pan.x)}px ${Math.round(y * zoom + pan.y)}px`;
        },
        /**
         * Begins a tie by pressing two alters. `start` is the first alter, or null if it is still to be pressed.
         * @param {string | null} start
         */
        begin(start) {
            if (start && end(start)) begin(start);
            else stage.classList.add('canvas-tying');
        },
        /**
         * Handles a press on an alter, or beside all of them (null), while tying.
         * @param {string | null} id
         */
        press(id) {
            if (id === null || id === from) {
                stop();
                act.stop();
            } else if (from === null) {
                begin(id);
                act.over(id);
            } else {
                const start = from;
                stop();
                act.tie(start, id);
            }
        },
        stop,
        get dragged() { return dragged; },
        /** @type {(element: Node) => boolean} */
        owns: (element) => handle.contains(element),
        destroy: () => removeEventListener('keydown', key, true),
    };
}

/**
 * A straight line between two alters that leaves a gap at either end; empty if nothing is left.
 * @type {(a: Point, off: number, b: Point, short: number) => string}
 */
function between(a, off, b, short) {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length <= off + short) return '';
    /** @type {(share: number) => string} */
    const point = (share) => `${svgNumber(a.x + (b.x - a.x) * share)} ${svgNumber(a.y + (b.y - a.y) * share)}`;
    return `M${point(off / length)}L${point(1 - short / length)}`;
}
