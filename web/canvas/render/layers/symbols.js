// The symbol of each alter: its shape shows the kind, its line the colour of the sector; inside is an emoji, initials
// or a small drawing.
import { iconUri } from '../icons.js';
import { distinctInitials } from '../labels.js';
import { css, mix } from '../palette.js';
import { NONE } from '../../../model/sectors.js';
import { SHAPES } from '../../layout/symbol-shapes.js';

/** The size in px below which initials are left out until the map is zoomed, because they would be unreadable. */
const LEGIBLE = 7.5;

/** @type {GraphLayer<GraphNode<SymbolData>>} */
export const symbols = {
    name: 'symbols',
    elements({ layout, alter, at, palette }) {
        const initials = distinctInitials(
            [...alter.values()].filter(({ kind, symbol }) => (kind ?? 'person') === 'person' && !symbol),
        );
        return layout.alters.map((placed) => {
            const { id, kind, symbol, sector } = placed;
            const own = /** @type {ComposedAlter} */ (alter.get(id));
            const phase = own.phase ?? 'present';
            const inside = own.symbol || initials.get(id) || '';
            const hue = palette.hue(sector);
            return {
                data: {
                    drawing: Math.min(symbol.width, symbol.height) * (kind === 'belief' ? 0.52 : 0.66),
                    id, layer: 'symbols', of: [id], kind, phase, width: symbol.width, height: symbol.height, inside,
                    font: Math.min(symbol.height, symbol.width)
                        * (own.symbol && !/^[\p{L}\p{N}]/u.test(own.symbol) ? 0.5 : inside.length > 2 ? 0.3 : 0.36),
                    edge: symbol.height < 27 ? 1.5 : 2, line: css(mix(hue, palette.ink, 0.82)),
                    fill: css(sector === NONE ? palette.raised : mix(hue, palette.raised, 0.13)),
                    pen: css(mix(palette.soft, hue, 0.7)),
                    icon: inside ? 'none' : iconUri(kind, css(mix(palette.soft, hue, 0.7)), {}),
                },
                position: /** @type {Point} */ (at.get(id)),
            };
        });
    },
    style: (palette) => [
        {
            selector: 'node[layer="symbols"]',
            style: {
                width: 'data(width)', height: 'data(height)', 'background-color': 'data(fill)',
                'border-color': 'data(line)', 'border-width': 'data(edge)', label: 'data(inside)',
                'font-size': 'data(font)', 'min-zoomed-font-size': LEGIBLE, 'font-family': palette.sans,
                'font-weight': 600, color: css(palette.ink), 'text-valign': 'center', 'text-halign': 'center',
                'background-image': 'data(icon)', 'background-width': 'data(drawing)',
                'background-height': 'data(drawing)', 'background-fit': 'none', 'outline-width': 3,
                'outline-color': css(palette.paper), 'z-index': 40,
            },
        },
        ...Object.entries(SHAPES).map(([kind, { shape }]) => ({
            selector: `node[layer="symbols"][kind="${kind}"]`, style: { shape },
        })),
        {
            selector: 'node[layer="symbols"][kind="thing"], node[layer="symbols"][kind="place"]',
            style: { 'corner-radius': 7 },
        },
        {
            selector: 'node[layer="symbols"][phase="past"]',
            style: {
                'border-style': 'dashed', 'background-color': css(palette.paper), color: css(palette.soft),
                'background-image-opacity': 0.6, 'text-opacity': 0.8,
            },
        },
        {
            selector: 'node[layer="symbols"][phase="hoped"]',
            style: { 'border-style': 'dotted', 'border-width': 2.4, 'background-color': css(palette.raised) },
        },
        { selector: 'node[layer="symbols"].strong', style: { 'z-index': 60, 'border-width': 3 } },
        {
            selector: 'node[layer="symbols"].selected',
            style: {
                'underlay-color': css(palette.received), 'underlay-opacity': 0.26, 'underlay-padding': 9,
                'underlay-shape': 'ellipse',
            },
        },
        {
            selector: 'node[layer="symbols"].found',
            style: {
                'underlay-color': css(palette.given), 'underlay-opacity': 0.3, 'underlay-padding': 9,
                'underlay-shape': 'ellipse',
            },
        },
        {
            selector: 'node[layer="symbols"].chosen',
            style: {
                'outline-color': css(palette.received), 'outline-width': 3.5, 'outline-offset': 3,
                'underlay-color': css(palette.received), 'underlay-opacity': 0.24, 'underlay-padding': 12,
                'underlay-shape': 'ellipse',
            },
        },
        { selector: 'node[layer="symbols"].faint', style: { opacity: 0.3 } },
    ],
};
