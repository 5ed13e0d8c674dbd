// The ego, the person whose map it is.
import { linesToDraw } from '../../../i18n/bidi.js';
import { css } from '../palette.js';

export const EGO = 'kithmap:ego';

/** @type {GraphLayer<GraphNode<EgoData>>} */
export const ego = {
    name: 'ego',
    elements: ({ layout, ego: label }) => [{
        data: { id: EGO, layer: 'ego', of: [], label, size: layout.ego.radius * 2 }, position: { x: 0, y: 0 },
    }],
    style: (palette) => [{
        selector: 'node[layer="ego"]',
        style: {
            width: 'data(size)', height: 'data(size)', 'background-color': css(palette.you),
            label: (node) => linesToDraw(node.data('label')), color: css(palette.youInk), 'font-family': palette.serif,
            'font-weight': 600,
            // Long names are smaller, to fit inside.
            'font-size': (node) => node.data('size') * Math.min(0.265, 1.5 / node.data('label').length),
            'text-valign': 'center', 'text-halign': 'center', 'outline-width': 5, 'outline-color': css(palette.paper),
            'outline-opacity': 0.9, 'z-index': 30, events: 'no',
        },
    }],
};
