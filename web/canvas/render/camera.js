// The visible part of the map, and its movements. Once a person has zoomed or moved the map by hand, their view is
// kept.
import { closeUp, fittingZoom } from '../layout/frame.js';

const GENTLY = 260; // ms
const MARGIN = 34;

/**
 * @param {import('cytoscape').Core} cy
 * @param {Element} stage
 * @param {CameraQuestions} ask
 */
export function createCamera(cy, stage, ask) {
    let touched = false;
    cy.on('scrollzoom pinchzoom dragpan', () => { touched = true; });

    const whole = () => {
        const [width, height] = [stage.clientWidth, stage.clientHeight];
        // Further out, names would be too small to read.
        cy.minZoom(fittingZoom(width, height, /** @type {Scene} */ (ask.scene())));
        return {
            zoom: fittingZoom(width, height, /** @type {Scene} */ (ask.scene())), pan: { x: width / 2, y: height / 2 },
        };
    };

    /** Shows the whole map, or the alters that the view is about. */
    function aim() {
        const all = whole();
        const about =
            /** @type {Point[]} */ (ask.about().map((id) => /** @type {Scene} */ (ask.scene()).at.get(id)).filter(
                Boolean,
            ));
        return about.length === 0 || !ask.closely()
            ? all
            : closeUp(about, stage.clientWidth, stage.clientHeight, all.zoom);
    }

    /** @type {(target: {zoom: number, pan: Point}, gently: boolean) => void} */
    function look(target, gently) {
        cy.stop();
        const [now, pan] = [cy.zoom(), cy.pan()];
        if (Math.abs(target.zoom / now - 1) + Math.abs(target.pan.x - pan.x) + Math.abs(target.pan.y - pan.y) < 0.01) {
            return;
        }
        if (gently && ask.gently()) cy.animate(target, { duration: GENTLY, easing: 'ease-out-cubic' });
        else cy.viewport(target);
    }

    /** @type {(place: Point, zoom: number) => Point} */
    const around = ({ x, y }, zoom) => ({ x: stage.clientWidth / 2 - x * zoom, y: stage.clientHeight / 2 - y * zoom });

    return {
        /**
         * Shows the default view, unless the person has chosen another one.
         * @type {(gently: boolean) => void}
         */
        settle(gently) {
            if (!touched && !ask.still() && ask.scene()) look(aim(), gently);
        },
        release() {
            touched = false;
        },
        fit() {
            if (ask.still()) return;
            touched = false;
            if (ask.scene()) look(whole(), true);
        },
        /** @type {(factor: number) => void} */
        zoomBy(factor) {
            if (ask.still()) return;
            touched = true;
            const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
            const [pan, now] = [cy.pan(), cy.zoom()];
            look({
                zoom,
                pan: around(
                    { x: (stage.clientWidth / 2 - pan.x) / now, y: (stage.clientHeight / 2 - pan.y) / now },
                    zoom,
                ),
            }, true);
        },
        /**
         * Moves an alter into view, by no more than needed.
         * @type {(id: string) => void}
         */
        focusOn(id) {
            const place = ask.scene()?.at.get(id);
            if (!place || ask.still()) return;
            const zoom = Math.max(cy.zoom(), whole().zoom);
            const [x, y] = [place.x * zoom + cy.pan().x, place.y * zoom + cy.pan().y];
            /** @type {(value: number, size: number) => number} */
            const into = (value, size) => Math.max(MARGIN, Math.min(size - MARGIN, value)) - value;
            const by = { x: into(x, stage.clientWidth), y: into(y, stage.clientHeight) };
            if (by.x === 0 && by.y === 0) return;
            touched = true;
            look({ zoom, pan: { x: cy.pan().x + by.x, y: cy.pan().y + by.y } }, true);
        },
    };
}
