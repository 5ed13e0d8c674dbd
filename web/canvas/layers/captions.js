// The names of the rings, each written along the inside of its own line, at the top.
import { arcPath } from '../geometry.js';
import { svg } from '../svg.js';

export const captions = {
    name: 'captions',
    draw({ layout, t }) {
        const { growth, stretch } = layout;
        const group = svg('g', { class: 'captions', 'font-size': 11.5 * growth });
        for (const { closeness, radius } of layout.captions) {
            const id = `kithmap-ring-${closeness}`;
            const baseline = radius - (15 * growth) / stretch;
            const path = svg('textPath', { href: `#${id}`, startOffset: '50%' }, t(`closeness.${closeness || 'none'}`));
            group.append(svg('path', { id, d: arcPath(-0.9, 0.9, baseline, stretch), fill: 'none' }), svg('text', { class: 'caption' }, path));
        }
        return group;
    },
};
