// Small signs on the rim of a symbol: dots for further areas of life in which the alter supports, a plus for a
// hoped-for contact, a candle for somebody who has died.
import { iconUri } from '../icons.js';
import { css } from '../palette.js';

const DEGREE = Math.PI / 180;

/** @type {GraphLayer<GraphNode<MarkData>>} */
export const marks = {
    name: 'marks',
    elements: ({ layout, alter, at, palette }) =>
        layout.alters.flatMap((placed) => {
            const { id, also } = placed;
            const own = /** @type {ComposedAlter} */ (alter.get(id));
            const size = Math.max(6, placed.symbol.height * 0.2);
            const dots = also.map((domain, i) => ({
                data: {
                    id: `dot:${id}:${domain}`, layer: 'marks', of: [id], size, fill: css(palette.hue(domain)),
                    image: 'none',
                },
                position: onRim(/** @type {Point} */ (at.get(id)), placed, -58 + i * 29),
            }));
            const sign = own.died ? 'candle' : own.phase === 'hoped' ? 'hoped' : null;
            return sign === null ? dots : [...dots, {
                data: {
                    id: `sign:${id}`, layer: 'marks', of: [id], sign, size: Math.max(11, placed.symbol.height * 0.4),
                    fill: css(palette.raised), image: iconUri(sign, css(palette.ink), { width: 2.2 }),
                },
                position: onRim(/** @type {Point} */ (at.get(id)), placed, -132),
            }];
        }),
    style: (palette) => [
        {
            selector: 'node[layer="marks"]',
            style: {
                width: 'data(size)', height: 'data(size)', 'background-color': 'data(fill)', 'border-width': 1.5,
                'border-color': css(palette.paper), 'background-image': 'data(image)', 'background-width': '72%',
                'background-height': '72%', 'background-fit': 'none', 'z-index': 45, events: 'no',
            },
        },
        { selector: 'node[layer="marks"].strong', style: { 'z-index': 65 } },
        { selector: 'node[layer="marks"].faint', style: { opacity: 0.3 } },
    ],
};

/**
 * A point on the edge of a symbol; degrees run clockwise from 3 o'clock.
 * @type {(middle: Point, placed: PlacedAlter, degrees: number) => Point}
 */
function onRim({ x, y }, { kind, symbol }, degrees) {
    const [c, s] = [Math.cos(degrees * DEGREE), Math.sin(degrees * DEGREE)];
    const [a, b] = [symbol.width / 2, symbol.height / 2];
    const boxy = kind === 'place' || kind === 'thing';
    const reach = kind === 'belief' ? 1 / (Math.abs(c) / a + Math.abs(s) / b)
        : boxy ? Math.min(a / Math.abs(c || 1e-6), b / Math.abs(s || 1e-6)) * 0.94 : 1 / Math.hypot(c / a, s / b);
    return { x: x + c * reach, y: y + s * reach };
}
