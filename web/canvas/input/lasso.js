// Drawing a line around alters to select them, by mouse, pen or finger. A press without movement is a tap and is
// ignored here. A second finger zooms.
import { svg } from '../render/svg.js';
import { svgNumber } from '../../lib/svg-number.js';
import { enclosed } from './enclosed.js';

const STILL = 6; // px within which a press is a tap
const STEP = 3; // px between two points of the line

/**
 * Starts listening, and returns a function that stops it.
 * @type {(stage: HTMLElement, cy: import('cytoscape').Core, overlay: Overlay, ask: LassoQuestions,
 *     act: {enclose(ids: string[]): void}) => () => void}
 */
export function attachLasso(stage, cy, overlay, ask, act) {
    const shape = svg('path', { class: 'lasso' });
    /** @type {{pointer: number, edge: DOMRect, line: Point[], last: Point, drawing: boolean} | null} */
    let lasso = null;

    /** @type {(event: PointerEvent) => void} */
    function down(event) {
        if (lasso) {
            end();
            return;
        }
        if (!event.isPrimary || event.button !== 0 || !/** @type {Element} */ (event.target).closest('.canvas-graph')) {
            return;
        }
        const edge = stage.getBoundingClientRect();
        const last = { x: event.clientX - edge.left, y: event.clientY - edge.top };
        if (!ask.mayBegin(event, onMap(last))) return;
        lasso = { pointer: event.pointerId, edge, line: [onMap(last)], last, drawing: false };
        cy.userPanningEnabled(false);
        addEventListener('pointermove', move);
        addEventListener('pointerup', up);
        addEventListener('pointercancel', end);
        addEventListener('keydown', key, true);
    }

    /** @type {(point: Point) => Point} */
    const onMap = ({ x, y }) => ({ x: (x - cy.pan().x) / cy.zoom(), y: (y - cy.pan().y) / cy.zoom() });

    /** @type {(event: PointerEvent) => void} */
    function move(event) {
        if (event.pointerId !== lasso?.pointer) return;
        const now = { x: event.clientX - lasso.edge.left, y: event.clientY - lasso.edge.top };
        if (Math.hypot(now.x - lasso.last.x, now.y - lasso.last.y) < (lasso.drawing ? STEP : STILL)) return;
        if (!lasso.drawing) {
            lasso.drawing = true;
            overlay.show(shape);
            stage.classList.add('canvas-lasso');
        }
        lasso.last = now;
        lasso.line.push(onMap(now));
        shape.setAttribute('d', `M${lasso.line.map(({ x, y }) => `${svgNumber(x)} ${svgNumber(y)}`).join('L')}Z`);
    }

    /** @type {(event: PointerEvent) => void} */
    function up(event) {
        if (event.pointerId !== lasso?.pointer) return;
        const { drawing, line } = lasso;
        end();
        if (drawing) act.enclose(enclosed(line, ask.places()));
    }

    /** @type {(event: KeyboardEvent) => void} */
    function key(event) {
        if (event.key !== 'Escape' || !lasso?.drawing) return;
        event.preventDefault();
        event.stopPropagation();
        end();
    }

    function end() {
        if (lasso?.drawing) overlay.show();
        lasso = null;
        stage.classList.remove('canvas-lasso');
        cy.userPanningEnabled(cy.userZoomingEnabled()); // unless the picture is frozen
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', end);
        removeEventListener('keydown', key, true);
    }

    stage.addEventListener('pointerdown', down, true);
    return () => {
        if (lasso) end();
        stage.removeEventListener('pointerdown', down, true);
    };
}
