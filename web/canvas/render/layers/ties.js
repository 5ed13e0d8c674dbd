// The ties: thin warm curves far in the background, fainter the more there are. Those of a highlighted alter are
// emphasised.
import { css, mix } from '../palette.js';

/** @type {GraphLayer<GraphLine<TieData>>} */
export const ties = {
    name: 'ties',
    elements({ seen, layout, at }) {
        // The visual weight of all ties in a map must not grow with their number.
        const opacity = Math.max(
            0.14,
            Math.min(0.75, 9 / Math.sqrt(seen.ties.length * 4 + 1) / Math.max(1, layout.alters.length / 60)),
        );
        return seen.ties.filter(({ a, b }) => at.has(a) && at.has(b)).map(({ a, b, weight }) => {
            const [from, to] = a < b ? [a, b] : [b, a];
            return {
                data: {
                    id: `tie:${from}:${to}`, layer: 'ties', of: [from, to], source: from, target: to, opacity,
                    width: 1 + Math.min(1, ((weight ?? 1) - 1) * 0.4),
                    bend: bend(/** @type {Point} */ (at.get(from)), /** @type {Point} */ (at.get(to))),
                },
            };
        });
    },
    style: (palette) => [
        {
            selector: 'edge[layer="ties"]',
            style: {
                width: 'data(width)', 'line-color': css(mix(palette.strong, palette.paper, 0.8)),
                opacity: 'data(opacity)', 'curve-style': 'unbundled-bezier', 'control-point-distances': 'data(bend)',
                'control-point-weights': 0.5, 'edge-distances': 'node-position', 'z-index': 10, events: 'no',
            },
        },
        { selector: 'edge[layer="ties"].quiet', style: { opacity: (edge) => edge.data('opacity') * 0.45 } },
        {
            selector: 'edge[layer="ties"].strong',
            style: {
                'line-color': css(mix(palette.soft, palette.paper, 0.85)), opacity: 0.9, width: 1.8, 'z-index': 15,
            },
        },
        { selector: 'edge[layer="ties"].faint', style: { opacity: (edge) => edge.data('opacity') * 0.25 } },
    ],
};

/**
 * The distance in px of a curve from the straight line, towards the middle of the map.
 * @type {(from: Point, to: Point) => number}
 */
export function bend(from, to) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    // Cytoscape measures along the normal (-dy, dx): decides whether that points inwards.
    const inwards = (-(from.x + to.x) * -dy - (from.y + to.y) * dx) / (2 * length);
    return Math.sign(inwards || 1) * Math.min(0.16 * length, Math.abs(inwards) * 0.5 + 12);
}
