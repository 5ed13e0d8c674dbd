// The alter that is pointed at, by the pointer or the arrow keys, and the meaning of a press on the map. The names on
// the rim work like buttons; the View panel offers the same from the keyboard.
import { onRim } from './drop-target.js';

/** ms for which the handle for drawing a tie stays, so that the pointer can reach it. */
const REACHED = 260;

/**
 * @param {HTMLElement} stage
 * @param {import('cytoscape').Core} cy
 * @param {HoverTapQuestions} ask
 * @param {HoverTapCallbacks} act
 */
export function createHoverTap(stage, cy, ask, act) {
    /** @type {string | null} */
    let hovered = null;
    /** @type {string | null} */
    let sector = null; // the sector whose name the pointer is on
    let leaving = 0;

    /** @type {(id: string | null) => void} */
    function hover(id) {
        if (hovered === id || ask.dragged() !== null || ask.tying().dragged) return;
        hovered = id;
        stage.classList.toggle('pointing', id !== null);
        act.hovered(id);
        offerHandle();
    }

    function offerHandle() {
        clearTimeout(leaving);
        const tying = ask.tying();
        if (whose() !== null || ask.view().tying || ask.dragged() !== null) tying.offer(whose());
        else leaving = setTimeout(() => tying.offer(whose()), REACHED);
    }

    /** Returns the id of the alter beside which drawing a tie may start. */
    function whose() {
        const view = ask.view();
        return ask.mayTie && !view.still && !view.fixed && !view.tying && !view.choosing && !view.pen
                && ask.dragged() === null && !ask.isWalking()
            ? hovered ?? view.selected
            : null;
    }

    /** @type {(position: Point) => string | null} */
    function sectorAt(position) {
        const [view, scene] = [ask.view(), ask.scene()];
        return scene && act.openSector && !view.tying && !view.choosing && !view.pen && !view.still
            ? onRim(scene, position)
            : null;
    }

    cy.on('mouseover', 'node', ({ target }) => hover(target.data('of')[0] ?? null));
    cy.on('mouseout', 'node', () => hover(null));
    cy.on('mousemove', ({ target, position }) => {
        const key = target === cy && ask.dragged() === null ? sectorAt(position) : null;
        if (key === sector) return;
        sector = key;
        stage.classList.toggle('pointing', key !== null || hovered !== null);
        act.pointAtSector(key);
    });
    cy.on('tap', ({ target, position, originalEvent }) => {
        const key = target === cy ? sectorAt(position) : null;
        const id = target === cy ? null : target.data('of')?.[0] ?? null;
        if (key !== null) act.openSector?.(key);
        else if (id !== null && originalEvent?.shiftKey) act.choose(id);
        else act.press(id);
    });
    stage.addEventListener('blur', () => hover(null));

    return {
        hovered: () => hovered,
        hover, offerHandle,
        /** No alter is pointed at in a picture that appears at once. */
        forget() {
            hovered = null;
        },
        destroy: () => clearTimeout(leaving),
    };
}
