// A soft shape around a group and its members, wherever they are: a disc around each, joined by the shortest lines.
import { svgNumber } from '../../../lib/svg-number.js';
import { groupOf, membersOf } from '../../../model/sectors.js';
import { hueToken } from '../palette.js';
import { hued, svg } from '../svg.js';

const AIR = 11;

/** @type {BackdropLayer} */
export const hulls = {
    name: 'hulls',
    draw(scene) {
        const group = svg('g', { class: 'hulls' });
        if (scene.hulls) {
            group.append(
                ...shapes(scene).map(({ key, d, width }) =>
                    hued(
                        svg(
                            'g',
                            { class: 'hull' },
                            svg('path', { class: 'edge', d, 'stroke-width': svgNumber(width + 3) }),
                            svg('path', { class: 'body', d, 'stroke-width': svgNumber(width) }),
                        ),
                        hueToken(key),
                    )
                ),
            );
        }
        return group;
    },
};

/**
 * The shapes of the visible groups that have at least one visible member, each a line to be drawn with that width and
 * round ends.
 * @type {(scene: Scene) => {key: string, id: string | null, d: string, width: number}[]}
 */
export function shapes({ map, layout, at, seen }) {
    return membersOf(map).flatMap(({ id, members }, i) => {
        const all = [id, ...members].filter((one) => at.has(one) && seen.alters.has(one));
        if (all.length < 2 || all[0] !== id) return [];
        const d = shortestLinks(all.map((one) => /** @type {Point} */ (at.get(one)))).map(([a, b]) =>
            `M${svgNumber(a.x)} ${svgNumber(a.y)}L${svgNumber(b.x)} ${svgNumber(b.y)}`
        ).join('');
        return [{ key: `group:${i}:${id}`, id: groupOf(`group:${i}:${id}`), d, width: layout.size.symbol + 2 * AIR }];
    });
}

/**
 * The shortest lines that join all points (Prim's algorithm), preferably around the middle rather than through it.
 * @type {(points: Point[]) => [a: Point, b: Point][]}
 */
function shortestLinks(points) {
    const inside = [points[0]];
    const rest = points.slice(1);
    /** @type {[a: Point, b: Point][]} */
    const links = [];
    while (rest.length > 0) {
        // Always assigned below: there is at least one point inside, and one left.
        let best = /** @type {{a: Point, b: Point, cost: number}} */ (/** @type {unknown} */ (null));
        for (const a of inside) {
            for (const b of rest) {
                const cost = Math.hypot(a.x - b.x, a.y - b.y) * (a.x * b.x + a.y * b.y < 0 ? 1.3 : 1);
                if (!(best?.cost <= cost)) best = { a, b, cost };
            }
        }
        links.push([best.a, best.b]);
        inside.push(best.b);
        rest.splice(rest.indexOf(best.b), 1);
    }
    return links;
}
