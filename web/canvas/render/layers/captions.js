// The names of the rings, each written along the inside of its line: at the top or, failing that, at the bottom or
// aside, where there is no name or symbol and the words are not too steep to read; otherwise further inside. If there
// is no room at all, the ring has no name.
import { arcPath, at, box, FULL } from '../../layout/geometry.js';
import { isFree } from '../name-placement.js';
import { svg } from '../svg.js';
import { closenessKey, shownRings } from '../../../model/shared-parts.js';

/**
 * The candidates for the middle of a name, the best first: an angle from the top or the bottom in either direction, as
 * a share of the full circle.
 */
const spots = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14].flatMap((turn) => [turn, -turn, 0.5 - turn, 0.5 + turn]).map(
    (part) => part * FULL
);

/** The angle (radians) examined on both sides of the middle: more than any name needs. */
const aside = 0.9;

/** @type {BackdropLayer} */
export const captions = {
    name: 'captions',
    draw({ map, layout, t, captionFont }) {
        const group = svg('g', { class: 'captions', 'font-size': captionFont });
        for (const caption of shownRings(map, layout.captions)) {
            const { inner, outer } = /** @type {Ring} */ (layout.rings.find(({ closeness }) =>
                closeness === caption.closeness
            ));
            const d = captionLine(caption, layout, captionFont, outer - inner);
            if (d === null) continue;
            const id = `kithmap-ring-${caption.closeness}`;
            const path = svg(
                'textPath',
                { href: `#${id}`, startOffset: '50%' },
                t(closenessKey(caption.closeness, map)),
            );
            group.append(svg('path', { id, d, fill: 'none' }), svg('text', { class: 'ring-name' }, path));
        }
        return group;
    },
};

/**
 * Path data of the line on which a ring's name is written, if it is free: along the line of the ring, or further inside
 * its band; null if no place is free.
 * @param {Box} caption the name at the top of its ring
 * @param {MapLayout} layout
 * @param {number} font px
 * @param {number} [band] px from the line of the ring to that of the next one inside
 */
export function captionLine({ left, right, top, bottom }, layout, font, band = 0) {
    const { stretch } = layout;
    const line = font + 4;
    for (let inside = 0; inside <= Math.max(0, band - 2 * line); inside += line) {
        const middle = -(top + bottom) / 2 - inside;
        const angle = spots.find((spot) =>
            isFree(layout, around(spot, middle / stretch, right - left, font + 2, stretch))
        );
        if (angle !== undefined) {
            const isUpper = Math.cos(angle) > 0;
            const baseline = (middle + (isUpper ? -1 : 1) * font * 0.32) / stretch;
            return isUpper
                ? arcPath(angle - aside, angle + aside, baseline, stretch)
                : arcPath(angle + aside, angle - aside, baseline, stretch);
        }
    }
    return null;
}

/**
 * The box around a text that runs along a ring; it is flatter where the map is flatter than a circle.
 * @type {(angle: number, radius: number, width: number, height: number, stretch: number) => Box}
 */
export function around(angle, radius, width, height, stretch) {
    const { x, y } = at(angle, radius, stretch);
    const slope = Math.hypot(Math.cos(angle), stretch * Math.sin(angle));
    const [across, down] = [Math.abs(Math.cos(angle)) / slope, Math.abs(stretch * Math.sin(angle)) / slope];
    return box(x, y, width * across + height * down, width * down + height * across);
}
