// The part of the picture behind the graph: an SVG that moves and zooms with it.
import { behind } from './layers/index.js';
import { svg } from './svg.js';

export function createBackdrop(parent) {
    const world = svg('g');
    const root = svg('svg', { class: 'canvas-backdrop', 'aria-hidden': 'true', focusable: 'false' }, world);
    parent.append(root);
    let drawn = [];
    return {
        /** Draws anew; the whole comes in softly (canvas.css), beside people who walk to their places. */
        draw(scene) {
            drawn = behind.map((layer) => ({ layer, element: layer.draw(scene) }));
            world.replaceChildren(...drawn.map(({ element }) => element));
        },
        light(view) {
            for (const { layer, element } of drawn) layer.light?.(element, view);
        },
        follow({ x, y }, zoom) {
            world.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
        },
    };
}
