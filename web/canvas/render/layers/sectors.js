// A light tint in each sector, strongest at the rim; hatched if support is called missing.
import { isWhole } from '../../layout/cell.js';
import { arcPath, at } from '../../layout/geometry.js';
import { svgNumber } from '../../../lib/svg-number.js';
import { hueToken } from '../palette.js';
import { hued, svg } from '../svg.js';

/** @type {BackdropLayer} */
export const sectors = {
    name: 'sectors',
    draw(scene) {
        const { layout } = scene;
        const { reach, stretch, rings } = layout;
        const group = svg('g', { class: 'sectors' });
        const inner = rings[0].inner;
        group.append(svg('defs', {}, hatch(), fade(reach, stretch)));
        for (const { key, from, to, missing, notShared } of layout.sectors) {
            const wash = svg('path', {
                class: missing ? 'wash bare' : notShared ? 'wash not-shared' : 'wash', 'data-sector': key,
                d: pie(from, to, inner, scene.rim, stretch), mask: 'url(#kithmap-fade-mask)',
                fill: missing ? 'url(#kithmap-hatch)' : null,
            });
            group.append(hued(wash, hueToken(key)));
            for (const side of isWhole(from, to) ? [] : [from, to]) {
                const [a, b] = [at(side, rings[0].outer * 0.62, stretch), at(side, scene.rim, stretch)];
                group.append(
                    svg('line', {
                        class: 'spoke', x1: svgNumber(a.x), y1: svgNumber(a.y), x2: svgNumber(b.x), y2: svgNumber(b.y),
                    }),
                );
            }
        }
        return group;
    },
    highlight: highlightSectors,
};

/**
 * The shape of a sector between two radii.
 * @type {(from: number, to: number, inner: number, outer: number, stretch: number) => string}
 */
const pie = (from, to, inner, outer, stretch) =>
    `${arcPath(from, to, outer, stretch)}${arcPath(to, from, inner, stretch).replace('M', 'L')}Z`;

/**
 * Highlights the sectors that an insight is about, and dims the others.
 * @type {(element: SVGElement, view: Pick<ShownView, 'highlighted'>) => void}
 */
export function highlightSectors(element, { highlighted }) {
    for (const part of /** @type {NodeListOf<SVGElement>} */ (element.querySelectorAll('[data-sector]'))) {
        const on = highlighted?.domains.has(/** @type {string} */ (part.dataset.sector)) ?? false;
        part.classList.toggle('highlighted', on);
        part.classList.toggle('faint', highlighted !== null && !on);
    }
}

const hatch = () => svg('pattern', {
    id: 'kithmap-hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
}, svg('line', { class: 'hatch', x1: 0, y1: 0, x2: 0, y2: 7, 'stroke-width': 2 }));

/** @type {(reach: number, stretch: number) => SVGElement} */
const fade = (reach, stretch) => {
    const stops = [[0.25, 0], [0.7, 0.35], [1, 1]].map(([offset, shade]) =>
        svg('stop', { offset, 'stop-color': 'white', 'stop-opacity': shade })
    );
    const size = reach * 1.2;
    return svg(
        'mask',
        {
            id: 'kithmap-fade-mask', maskUnits: 'userSpaceOnUse', x: -size, y: -size * stretch, width: 2 * size,
            height: 2 * size * stretch,
        },
        svg('radialGradient', { id: 'kithmap-fade' }, ...stops),
        svg('ellipse', { rx: size, ry: size * stretch, fill: 'url(#kithmap-fade)' }),
    );
};
