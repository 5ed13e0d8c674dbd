// Everything the layers draw from, made once per map, view, size and theme.
import { layout as layOut, rimRadius } from './layout.js';
import { textWidth } from './labels.js';
import { CIRCLES } from './sectors.js';

/** Lays a map out for a frame, with the names that will stand on rim and rings. */
export function compose(map, view, frame, t) {
    const sectorName = (key) => (CIRCLES.includes(key) || (key === 'none' && view === 'relation')
        ? t(`canvas.circle.${key}`) : t(`domain.${key}.short`));
    const layout = layOut(map, {
        ...frame,
        sectors: view,
        rimText: (key) => Math.max(textWidth(sectorName(key), frame.rimFont), textWidth(t('canvas.nobodyYet'), frame.captionFont)),
        captionText: (closeness) => textWidth(t(`closeness.${closeness || 'none'}`), frame.captionFont),
    });
    return {
        map, view, layout, sectorName,
        rim: rimRadius(layout.reach, layout.growth),
        rimFont: frame.rimFont, rimWidth: frame.rimWidth, captionFont: frame.captionFont,
        at: new Map(layout.alters.map(({ id, x, y }) => [id, { x, y }])),
        alter: new Map(map.alters.map((alter) => [alter.id, alter])),
    };
}

/** The ids of those that the legend has switched off. */
export function hiddenAlters(map, hidden) {
    const off = ({ kind = 'person', phase = 'present' }) => hidden.has(`kind:${kind}`) || hidden.has(phase);
    return new Set(map.alters.filter(off).map(({ id }) => id));
}
