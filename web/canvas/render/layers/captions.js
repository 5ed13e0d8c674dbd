// The names of the rings, each written along the inside of its own line, at the top; where a name is there, at the bottom, or not at all.
import { arcPath, box, FULL } from '../../layout/geometry.js';
import { isFree } from '../name-placement.js';
import { svg } from '../svg.js';
import { closenessKey, shownRings } from '../../../model/shared-parts.js';

/** @type {BackdropLayer} */
export const captions = {
    name: 'captions',
    draw({ map, layout, t, captionFont }) {
        const { stretch } = layout;
        const group = svg('g', { class: 'captions', 'font-size': captionFont });
        for (const { closeness, left, right, top, bottom } of shownRings(map, layout.captions)) {
            const down = (top + bottom) / 2;
            const at = [down, -down].find((y) => isFree(layout, box(0, y, right - left, captionFont + 2)));
            if (at === undefined) continue;
            const id = `kithmap-ring-${closeness}`;
            const baseline = Math.abs(at + captionFont * 0.32) / stretch;
            const path = svg('textPath', { href: `#${id}`, startOffset: '50%' }, t(closenessKey(closeness, map)));
            const d = at < 0 ? arcPath(-0.9, 0.9, baseline, stretch) : arcPath(FULL / 2 + 0.9, FULL / 2 - 0.9, baseline, stretch);
            group.append(svg('path', { id, d, fill: 'none' }), svg('text', { class: 'ring-name' }, path));
        }
        return group;
    },
};
