// The overlay above the graph: the drawing of a conversation, and during dragging a drawing that moves with the map,
// and a short text beside the pointer.
import { svg } from './svg.js';

/** @param {Element} stage */
export function createOverlay(stage) {
    const kept = svg('g');
    const passing = svg('g');
    const world = svg('g', {}, kept, passing);
    const root = svg('svg', { class: 'canvas-over', 'aria-hidden': 'true', focusable: 'false' }, world);
    const words = document.createElement('p');
    words.className = 'canvas-words';
    words.hidden = true;
    stage.append(root, words);
    return {
        /**
         * Shows these drawings until the next call, and no others.
         * @type {(...elements: SVGElement[]) => void}
         */
        show: (...elements) => passing.replaceChildren(...elements),
        /**
         * Shows drawings that stay: those of a conversation.
         * @type {(elements: SVGElement[]) => void}
         */
        keep: (elements) => kept.replaceChildren(...elements),
        /**
         * Shows a text beside a point of the stage (px), or hides it if there is none.
         * @param {string} text
         * @param {Point} [point]
         * @param {boolean} [changed]
         */
        say(text, { x, y } = { x: 0, y: 0 }, changed = false) {
            words.hidden = !text;
            if (!text) return;
            if (words.textContent !== text) words.textContent = text;
            words.classList.toggle('changed', changed);
            const half = words.offsetWidth / 2 + 6;
            const within = Math.min(Math.max(x, half), Math.max(half, stage.clientWidth - half));
            words.style.translate = `${Math.round(within)}px ${Math.round(Math.max(y, 100))}px`;
        },
        /** @type {(pan: Point, zoom: number) => void} */
        follow({ x, y }, zoom) {
            world.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
        },
    };
}
