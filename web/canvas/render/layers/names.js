// Names at their symbols, above everything else, with a halo in the colour of the paper. name-placement.js decides
// which names have room; the name of a highlighted alter is shown in full.
import { linesToDraw } from '../../../i18n/bidi.js';
import { css } from '../palette.js';

/** @type {GraphLayer<GraphNode<NameData>>} */
export const names = {
    name: 'names',
    elements: ({ layout, alter, at }) =>
        layout.alters.map((placed) => {
            const { id, name, font } = placed;
            const { x, y } = /** @type {Point} */ (at.get(id));
            const own = /** @type {ComposedAlter} */ (alter.get(id));
            return {
                data: {
                    id: `name:${id}`, layer: 'names', of: [id], text: name.text, full: own.name, font,
                    room: Math.max(font * 11, name.width), width: name.width, height: name.height,
                    phase: own.phase ?? 'present',
                },
                position: { x: x + name.x, y: y + name.y },
            };
        }),
    style: (palette) => [
        {
            selector: 'node[layer="names"]',
            style: {
                shape: 'rectangle', width: (node) => Math.max(1, node.data('width')),
                height: (node) => Math.max(1, node.data('height')), 'background-opacity': 0,
                label: (node) => linesToDraw(node.data('text')), 'font-size': 'data(font)', 'font-family': palette.sans,
                'font-weight': 500, color: css(palette.ink), 'text-wrap': 'wrap', 'text-valign': 'center',
                'text-halign': 'center', 'line-height': 1.12, 'text-outline-color': css(palette.paper),
                'text-outline-width': 2.5, 'text-outline-opacity': 0.92, 'z-index': 50,
            },
        },
        { selector: 'node[layer="names"][phase="past"]', style: { color: css(palette.soft), 'font-style': 'italic' } },
        {
            selector: 'node[layer="names"].strong',
            style: { 'z-index': 70, 'font-weight': 700, 'text-outline-width': 3.5, 'text-outline-opacity': 1 },
        },
        {
            selector: 'node[layer="names"].selected, node[layer="names"].hovered',
            style: {
                label: (node) => linesToDraw(node.data('full')), 'text-max-width': 'data(room)',
                // A full name grows downwards only.
                'text-valign': 'bottom', 'text-margin-y': (node) => -node.data('height'),
            },
        },
        { selector: 'node[layer="names"].faint', style: { opacity: 0.26 } },
    ],
};
