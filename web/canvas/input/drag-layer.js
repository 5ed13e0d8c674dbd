// Draws the alter that is being dragged, over the map, which stays unchanged meanwhile: the alter with its lines, the
// rings it can be dropped on, and the place it would get. Nothing is laid out, and nothing of the graph is painted,
// until the drag ends.
import { control, curve, mark, name, symbol } from '../render/shapes.js';
import { arcPath } from '../layout/geometry.js';
import { svgNumber } from '../../lib/svg-number.js';
import { isWhole } from '../layout/cell.js';
import { sectorOf } from './drop-target.js';
import { bend, ties } from '../render/layers/ties.js';
import { marks } from '../render/layers/marks.js';
import { names } from '../render/layers/names.js';
import { support } from '../render/layers/support.js';
import { symbols } from '../render/layers/symbols.js';
import { svg } from '../render/svg.js';
import { toElement } from '../render/svg-tree.js';

/**
 * Draws an alter of the scene; with `ringed` also the rings it can be dropped on.
 * @type {(scene: Scene, id: string, ringed: boolean) => DraggedAlter}
 */
export function drawDragged(scene, id, ringed) {
    const { layout, palette, at } = scene;
    const placed = /** @type {PlacedAlter} */ (layout.alters.find((alter) => alter.id === id));
    const cell = sectorOf(layout, placed);
    /** @type {(x: number, y: number) => Scene} */
    const alone = (x, y) => ({ ...scene, layout: { ...layout, alters: [placed] }, at: new Map([[id, { x, y }]]) });
    /**
     * @template {GraphElement} E
     * @param {GraphLayer<E>} layer
     */
    const own = (layer) => layer.elements(alone(0, 0));

    /** @type {[closeness: number, element: SVGElement][]} */
    const rings = (ringed ? layout.rings : []).map(({ closeness, inner, outer }) => [
        closeness,
        svg('path', { class: 'target', d: band(cell, inner, outer, layout.stretch), 'fill-rule': 'evenodd' }),
    ]);
    const spot = toElement(['circle', {
        class: 'landing', r: svgNumber(Math.max(placed.symbol.width, placed.symbol.height) / 2 + 3),
    }]);
    const figure = svg('g', { class: 'dragged' });
    figure.append(
        ...own(symbols).map((one) => toElement(symbol(one, palette))),
        ...own(marks).map((one) => toElement(mark(one, palette))),
        ...own(names).map((one) => toElement(name(one, palette))),
    );

    /** @type {{path: SVGElement, follow(point: Point): void}[]} */
    const lines = [
        ...ties.elements(scene).filter(({ data }) => data.of.includes(id)).map(({ data }) => {
            const other = /** @type {Point} */ (at.get(/** @type {string} */ (data.of.find((one) => one !== id))));
            const path = svg('path', { class: 'dragged-tie' });
            return {
                path,
                follow: (/** @type {Point} */ point) =>
                    path.setAttribute('d', curve(point, control(point, other, 0.5, bend(point, other)), other)),
            };
        }),
        ...support.elements(alone(placed.x, placed.y)).map(({ data: { way } }) => {
            const path = svg('path', { class: `dragged-support ${way}` });
            return {
                path,
                follow: (/** @type {Point} */ point) => path.setAttribute('d', toEgo(point, layout.ego.radius + 5)),
            };
        }),
    ];

    /** @type {number | null} */
    let ring = null;
    return {
        placed,
        elements: [...rings.map(([, element]) => element), spot, ...lines.map(({ path }) => path), figure],
        moveTo(point, dropTarget) {
            figure.setAttribute('transform', `translate(${svgNumber(point.x)} ${svgNumber(point.y)})`);
            const to = dropTarget ?? placed; // the place to return to
            spot.setAttribute('transform', `translate(${svgNumber(to.x)} ${svgNumber(to.y)})`);
            for (const { follow } of lines) follow(point);
            const next = dropTarget ? dropTarget.closeness : null;
            if (next === ring) return;
            ring = next;
            for (const [closeness, element] of rings) element.classList.toggle('on', closeness === ring);
        },
    };
}

/**
 * A ring within a sector.
 * @type {(sector: {from: number, to: number}, inner: number, outer: number, stretch: number) => string}
 */
function band({ from, to }, inner, outer, stretch) {
    const back = arcPath(to, from, inner, stretch);
    return isWhole(from, to)
        ? `${arcPath(from, to, outer, stretch)}Z${back}Z`
        : `${arcPath(from, to, outer, stretch)}${back.replace('M', 'L')}Z`;
}

/** @type {(from: Point, radius: number) => string} */
function toEgo({ x, y }, radius) {
    const length = Math.hypot(x, y) || 1;
    return `M${svgNumber(x)} ${svgNumber(y)}L${svgNumber((x / length) * radius)} ${svgNumber((y / length) * radius)}`;
}
