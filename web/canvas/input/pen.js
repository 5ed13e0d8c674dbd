// Drawing on the map by mouse, pen or finger. The stroke follows the pointer; a second finger zooms instead.
import { svg } from '../render/svg.js';
import { pathAlong, strokeOf } from '../../model/strokes.js';

const STEP = 1.5; // px between two points

/**
 * Starts listening, and returns a function that stops it.
 * @type {(stage: HTMLElement, cy: import('cytoscape').Core, overlay: Overlay, ask: {pen(): Pen | null,
 *     frame(): import('../../model/strokes.js').Frame}, act: {draw(stroke: DrawnStroke): void}) => () => void}
 */
export function attachPen(stage, cy, overlay, ask, act) {
    /** @type {{pointer: number, edge: DOMRect, line: Point[], pen: Pen, path: SVGElement} | null} */
    let drawing = null;

    /** @type {(event: PointerEvent) => Point} */
    const onMap = ({ clientX, clientY }) => {
        const { left, top } = /** @type {{edge: DOMRect}} */ (drawing).edge;
        return { x: (clientX - left - cy.pan().x) / cy.zoom(), y: (clientY - top - cy.pan().y) / cy.zoom() };
    };

    /** @type {(event: PointerEvent) => void} */
    function down(event) {
        if (drawing) {
            end();
            return;
        }
        const pen = ask.pen();
        if (
            !pen || !event.isPrimary || event.button !== 0
            || !/** @type {Element} */ (event.target).closest('.canvas-graph')
        ) return;
        drawing = {
            pointer: event.pointerId, edge: stage.getBoundingClientRect(), line: [], pen,
            path: svg('path', { class: `stroke pen-${pen.colour}` }),
        };
        drawing.line.push(onMap(event));
        overlay.show(drawing.path);
        cy.userPanningEnabled(false);
        addEventListener('pointermove', move);
        addEventListener('pointerup', up);
        addEventListener('pointercancel', end);
        addEventListener('keydown', key, true);
    }

    /** @type {(event: PointerEvent) => void} */
    function move(event) {
        if (event.pointerId !== drawing?.pointer) return;
        const [now, last] = [onMap(event), drawing.line[drawing.line.length - 1]];
        if (Math.hypot(now.x - last.x, now.y - last.y) * cy.zoom() < STEP) return;
        drawing.line.push(now);
        drawing.path.setAttribute('d', pathAlong(drawing.pen.shape, drawing.line));
    }

    /** @type {(event: PointerEvent) => void} */
    function up(event) {
        if (event.pointerId !== drawing?.pointer) return;
        const { line, pen } = drawing;
        end();
        const drawn = strokeOf(pen.shape, pen.colour, line, ask.frame());
        if (drawn) act.draw(drawn);
    }

    /** @type {(event: KeyboardEvent) => void} */
    function key(event) {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end();
    }

    function end() {
        drawing = null;
        overlay.show();
        cy.userPanningEnabled(cy.userZoomingEnabled()); // unless the picture is frozen
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', end);
        removeEventListener('keydown', key, true);
    }

    stage.addEventListener('pointerdown', down, true);
    return () => {
        if (drawing) end();
        stage.removeEventListener('pointerdown', down, true);
    };
}
