// The names of the rings, each written along the inside of its own line, at the top.
import { arcPath } from '../../layout/geometry.js';
import { svg } from '../svg.js';
import { closenessKey, shownRings } from '../../../model/shared-parts.js';

/** @type {BackdropLayer} */
export const captions = {
    name: 'captions',
    draw({ map, layout, t, captionFont }) {
        const { growth, stretch } = layout;
        const group = svg('g', { class: 'captions', 'font-size': captionFont * growth });
        for (const { closeness, top, bottom } of shownRings(map, layout.captions)) {
            const id = `kithmap-ring-${closeness}`;
            const baseline = -((top + bottom) / 2 + captionFont * growth * 0.32) / stretch;
            const path = svg('textPath', { href: `#${id}`, startOffset: '50%' }, t(closenessKey(closeness, map)));
            group.append(svg('path', { id, d: arcPath(-0.9, 0.9, baseline, stretch), fill: 'none' }), svg('text', { class: 'ring-name' }, path));
        }
        return group;
    },
};
