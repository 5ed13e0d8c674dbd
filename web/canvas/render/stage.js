// The elements of a map: the graph between the backdrop and the overlay.
import { createBackdrop } from './backdrop.js';
import { createGraph } from './graph.js';
import { createOverlay } from './overlay.js';

/** @param {HTMLElement} element */
export function createStage(element) {
    const stage = document.createElement('div');
    stage.className = 'canvas-stage';
    stage.dir = 'ltr'; // a picture is the same in every language
    stage.tabIndex = 0;
    stage.setAttribute('role', 'img');
    const said = document.createElement('p');
    said.className = 'canvas-said';
    said.setAttribute('aria-live', 'polite');
    said.translate = false; // it is a name
    element.replaceChildren(stage, said);
    const backdrop = createBackdrop(stage);
    const container = document.createElement('div');
    container.className = 'canvas-graph';
    stage.append(container);
    const overlay = createOverlay(stage);
    return { stage, said, backdrop, graph: createGraph(container), overlay };
}
