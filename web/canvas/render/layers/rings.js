// The closeness rings. They do not move when alters do.
import { svg } from '../svg.js';
import { shownRings } from '../../../model/shared-parts.js';

export const rings = {
    name: 'rings',
    /** @param {{map: SupportMap, layout: MapLayout}} scene */
    draw({ map, layout }) {
        const lines = shownRings(map, layout.rings).map(({ closeness, outer }) =>
            svg('ellipse', {
                class: closeness === 0 ? 'ring unanswered' : 'ring', rx: outer, ry: outer * layout.stretch,
            })
        );
        // The outermost ring is drawn first, furthest back.
        return svg('g', {}, ...lines.reverse());
    },
};
