// The rim: an arc and a name for each sector. Names read from left to right all around. An area without support is
// pale; if support is called missing, it is hatched and labelled as such. An area that is not shared is labelled so.
import { arcPath, at, FULL, outside, wedgePath } from '../../layout/geometry.js';
import { svgNumber } from '../../../lib/svg-number.js';
import { hueToken } from '../palette.js';
import { hued, svg } from '../svg.js';
import { NONE } from '../../../model/sectors.js';
import { fitted, isFreeAlong } from '../rim-words.js';
import { highlightSectors } from './sectors.js';

/** @type {BackdropLayer} */
export const rim = {
    name: 'rim',
    draw(scene) {
        const { layout } = scene;
        const { stretch } = layout;
        const group = svg('g', { class: 'rim', 'font-size': scene.rimFont });
        if (layout.sectors.length === 0) {
            const outer = arcPath(0, FULL, ...outside(scene.rim, stretch, scene.rimWidth));
            const d = `${outer}Z${arcPath(FULL, 0, scene.rim, stretch)}Z`;
            const band = svg('path', { class: 'band', d, 'fill-rule': 'evenodd' });
            group.append(hued(svg('g', { class: 'arc unnamed' }, band), hueToken(NONE)));
        }
        for (const sector of layout.sectors) {
            const { key, from, to, bare, missing, notShared } = sector;
            const gap = 2.5 / scene.rim;
            const d = wedgePath(from + gap, to - gap, scene.rim, scene.rimWidth, stretch);
            const look = bare ? (missing ? ' bare' : ' bare pale') : notShared ? ' not-shared' : '';
            const part = svg(
                'g',
                { class: `arc${look}${key === NONE ? ' unnamed' : ''}`, 'data-sector': key },
                svg('path', { class: 'band', d }),
            );
            if (missing) part.append(hatching(from + gap, to - gap, scene));
            part.append(...writing(scene, sector));
            group.append(hued(part, hueToken(key)));
        }
        return group;
    },
    highlight: highlightSectors,
};

/**
 * Slanted strokes across the band, the same all around.
 * @type {(from: number, to: number, scene: Scene) => SVGElement}
 */
function hatching(from, to, { layout: { stretch }, rim: inner, rimWidth }) {
    const step = 7 / inner;
    const count = Math.max(1, Math.floor((to - from) / step) - 1);
    const strokes = Array.from({ length: count }, (_, i) => {
        const start = from + ((i + 0.2) * (to - from)) / count;
        const [a, b] = [at(start, inner, stretch), at(start + step * 0.9, ...outside(inner, stretch, rimWidth))];
        return `M${svgNumber(a.x)} ${svgNumber(a.y)}L${svgNumber(b.x)} ${svgNumber(b.y)}`;
    });
    return svg('path', { class: 'band-hatch', d: strokes.join(''), 'stroke-width': 1.6 });
}

/**
 * The name outside the arc, shortened to the room there is; and, if support is called missing or nothing is shared, a
 * quiet word inside the arc, if no name is there.
 * @type {(scene: Scene, sector: MapLayout['sectors'][number]) => SVGElement[]}
 */
function writing(scene, { key, from, to, missing, notShared }) {
    const { layout, t, rim: inner, rimFont, rimWidth, captionFont } = scene;
    const { stretch } = layout;
    const middle = (from + to) / 2;
    const below = middle > FULL / 4 && middle < (3 * FULL) / 4;
    const half = Math.max((to - from) / 2, 0.5);
    /** @type {(by: number, id: string, text: string, attributes: Record<string, string | number>) => SVGElement[]} */
    const along = (by, id, text, attributes) => {
        const line = outside(inner, stretch, by);
        const d = below
            ? arcPath(middle + half, middle - half, ...line)
            : arcPath(middle - half, middle + half, ...line);
        return [
            svg('path', { id, d, fill: 'none' }),
            svg('text', attributes, svg('textPath', { href: `#${id}`, startOffset: '50%' }, text)),
        ];
    };
    const name = along(
        rimWidth + (below ? 6 + rimFont * 0.76 : 7),
        `kithmap-rim-${key}`,
        fitted(scene.sectorName(key), rimFont, from, to, scene),
        { class: 'area' },
    );
    const word = notShared ? t('canvas.notShared') : missing ? t('canvas.notNoted') : '';
    if (!word || !isFreeAlong(word, captionFont, middle, from, to, scene)) return name;
    return [
        ...name,
        ...along(below ? -4.5 : -3.5 - captionFont * 0.7, `kithmap-bare-${key}`, word, {
            class: 'nobody', 'font-size': captionFont,
        }),
    ];
}
