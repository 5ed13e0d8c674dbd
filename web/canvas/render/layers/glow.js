// A warm light around the person in the middle.
import { svg } from '../svg.js';

export const glow = {
    name: 'glow',
    /** @param {{layout: MapLayout}} scene */
    draw({ layout: { reach, stretch } }) {
        const stops = [[0, 'full'], [0.45, 'half'], [1, 'none']].map(([offset, light]) =>
            svg('stop', { offset, class: `glow-${light}` })
        );
        return svg(
            'g',
            {},
            svg('defs', {}, svg('radialGradient', { id: 'kithmap-glow' }, ...stops)),
            svg('ellipse', { class: 'glow', rx: reach * 0.78, ry: reach * 0.78 * stretch, fill: 'url(#kithmap-glow)' }),
        );
    },
};
