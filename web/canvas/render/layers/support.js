// Support, one line for each alter and all its supports. The shape shows the direction: received = a solid line with a
// filled head at the ego; given = a dashed line with an open head at the alter; both = a solid line with both heads.
// Where lines meet the ego, a few are spread out, many are bundled.
import { FULL } from '../../layout/geometry.js';
import { css } from '../palette.js';
import { EGO } from './ego.js';

/**
 * The number of lines above which lines have half the strength, except those of the selected alter, and are bundled at
 * the ego.
 */
const CALM = 15;
/** The number of bundles. */
const BUNDLES = 12;
const STRENGTH = 0.62;
/** The angles (radians, seen from the ego) by which a line may be bent to avoid an alter, the smallest first. */
const DETOURS = [0, 0.18, -0.18, 0.36, -0.36, 0.54, -0.54];

/** @type {GraphLayer<GraphLine<SupportData>>} */
export const support = {
    name: 'support',
    elements({ seen, layout, at }) {
        /** @type {Map<string, Partial<Record<Direction, boolean>>>} */
        const ways = new Map();
        for (const { alter, direction } of seen.supports) {
            if (!at.has(alter)) continue;
            ways.set(alter, { ...ways.get(alter), [direction]: true });
        }
        // Close to the ego there is no room for a curve; Cytoscape would draw none at all.
        const near = new Set(
            layout.alters.filter(({ id, symbol }) =>
                at.has(id)
                && Math.hypot(/** @type {Point} */ (at.get(id)).x, /** @type {Point} */ (at.get(id)).y)
                    < layout.ego.radius + Math.max(symbol.width, symbol.height) / 2 + 26
            ).map(({ id }) => id),
        );
        const meeting = meetings(
            [...ways.keys()].map((id) => {
                const { x, y } = /** @type {Point} */ (at.get(id));
                return [id, Math.atan2(y, x)];
            }),
            layout,
        );
        return [...ways].map(([id, { received, given }]) => {
            const way = received && given ? 'both' : received ? 'received' : 'given';
            return {
                data: {
                    id: `support:${id}`, layer: 'support', of: [id], source: id, target: EGO, way,
                    near: near.has(id) ? 1 : 0,
                    ...curve(id, /** @type {Point} */ (at.get(id)), /** @type {number} */ (meeting.get(id)), layout),
                },
            };
        });
    },
    style: (palette, { layout, seen }) => {
        const head = layout.size.symbol < 28 ? 0.8 : 1.05;
        // Many lines together must not look darker than a few.
        const lines = new Set(seen.supports.map(({ alter }) => alter)).size;
        const opacity = strength(lines, STRENGTH);
        /** @type {(way: string, style: StyleRule['style']) => StyleRule} */
        const on = (way, style) => ({ selector: `edge[layer="support"][way="${way}"]`, style });
        const filled = { 'target-arrow-shape': 'triangle', 'target-arrow-color': css(palette.received) };
        const open = { 'source-arrow-shape': 'chevron', 'source-arrow-color': css(palette.given) };
        return [
            {
                selector: 'edge[layer="support"]',
                style: {
                    width: 1.5, 'line-color': css(palette.received), opacity, 'arrow-scale': head,
                    'curve-style': 'unbundled-bezier', 'edge-distances': 'node-position',
                    'control-point-distances': 'data(bend)', 'control-point-weights': 'data(weight)',
                    'target-endpoint': (edge) => edge.data('meets'), 'source-distance-from-node': 4, 'z-index': 20,
                    events: 'no',
                },
            },
            {
                selector: 'edge[layer="support"][near=1]',
                style: { 'curve-style': 'straight', 'source-distance-from-node': 1 },
            },
            on('received', filled),
            on('given', {
                ...open, 'line-color': css(palette.given), 'line-style': 'dashed', 'line-dash-pattern': [6, 4],
            }),
            on('both', {
                ...filled, ...open, 'line-fill': 'linear-gradient', 'line-gradient-stop-positions': [0, 22, 60, 100],
                'line-gradient-stop-colors': [palette.given, palette.given, palette.received, palette.received].map(
                    css,
                ),
            }),
            { selector: 'edge[layer="support"].quiet', style: { opacity: opacity * 0.45 } },
            { selector: 'edge[layer="support"].strong', style: { width: 2.8, opacity: 1, 'z-index': 25 } },
            { selector: 'edge[layer="support"].faint', style: { opacity: 0.12 } },
        ];
    },
};

/**
 * The strength of a line by the number of lines: above a few, half of the usual strength.
 * @type {(lines: number, usual: number) => number}
 */
export const strength = (lines, usual) => (lines > CALM ? usual / 2 : usual);

/**
 * The angle at which each line meets the ego. A few lines keep their own, at a distance of at least an arrow head. Many
 * are bundled, each at the nearest of a few angles, so that there are few arrow heads.
 * @type {(lines: [id: string, angle: number][], layout: Pick<MapLayout, 'ego'>) => Map<string, number>}
 */
export function meetings(lines, { ego }) {
    const step = FULL / BUNDLES;
    if (lines.length > CALM) return new Map(lines.map(([id, angle]) => [id, Math.round(angle / step) * step]));
    const row = lines.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([id, angle]) => ({ id, angle }));
    const least = Math.min((FULL / row.length) * 0.96, 11 / (ego.radius + 6));
    for (let round = 0; round < 200; round++) {
        let moved = false;
        for (let i = 0; i < row.length && row.length > 1; i++) {
            const next = row[(i + 1) % row.length];
            const apart = next.angle - row[i].angle + (i + 1 === row.length ? FULL : 0);
            if (apart >= least - 1e-4) continue;
            row[i].angle -= (least - apart) / 2;
            next.angle += (least - apart) / 2;
            moved = true;
        }
        if (!moved) break;
    }
    return new Map(row.map(({ id, angle }) => [id, angle]));
}

/**
 * The point at which a line meets the ego, and the control point that lets it arrive from outside, around the alters in
 * between.
 * @type {(id: string, from: Point, angle: number, layout: MapLayout) => SupportCurve}
 */
function curve(id, from, angle, layout) {
    const radius = layout.ego.radius + 5;
    const meets = { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
    const length = Math.hypot(from.x, from.y);
    const reach = Math.max(radius + 10, Math.min(length * 0.62, radius + length * 0.35));
    const others = layout.alters.filter((other) => other.id !== id);
    // Always assigned below: there is at least one detour.
    let best = /** @type {{cost: number, control: Point}} */ (/** @type {unknown} */ (null));
    for (const turn of DETOURS) {
        const control = { x: Math.cos(angle + turn) * reach, y: Math.sin(angle + turn) * reach };
        const cost = met(from, control, meets, others) + 2 * Math.abs(turn);
        if (!(best?.cost <= cost)) best = { cost, control };
        if (turn === 0 && cost === 0) break;
    }
    const [nx, ny] = [-from.x / length, -from.y / length];
    const [cx, cy] = [best.control.x - from.x, best.control.y - from.y];
    return {
        meets: `${meets.x.toFixed(2)}px ${meets.y.toFixed(2)}px`,
        weight: (cx * nx + cy * ny) / length,
        bend: cx * -ny + cy * nx,
    };
}

/**
 * The number of times a curve crosses a symbol or, with a lower weight, a name; sampled in steps.
 * @type {(from: Point, control: Point, to: Point, others: PlacedAlter[]) => number}
 */
function met(from, control, to, others) {
    let hits = 0;
    for (let share = 0.1; share < 0.95; share += 0.07) {
        const rest = 1 - share;
        const x = rest * rest * from.x + 2 * rest * share * control.x + share * share * to.x;
        const y = rest * rest * from.y + 2 * rest * share * control.y + share * share * to.y;
        for (const { symbol, name, ...other } of others) {
            if (Math.abs(x - other.x) < symbol.width / 2 + 3 && Math.abs(y - other.y) < symbol.height / 2 + 3) {
                hits += 1;
            } else if (
                Math.abs(x - other.x - name.x) < name.width / 2 && Math.abs(y - other.y - name.y) < name.height / 2
            ) hits += 0.2;
        }
    }
    return hits;
}
