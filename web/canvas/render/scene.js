// All data that the layers draw from, made once per map, view, size and theme.
import { layout as layOut, rimRadius } from '../layout/layout.js';
import { textWidth } from './labels.js';
import { roomiestFont } from './name-placement.js';
import { shortEgoName } from '../../model/ego.js';
import { sectorNames } from '../../model/sectors.js';
import { closenessKey } from '../../model/shared-parts.js';

/**
 * Lays out a map for a frame, with the names that will be on rim and rings.
 * @type {(map: SupportMap, looks: LayoutOptions, frame: Frame, t: Translate) => Composition}
 */
export function compose(map, looks, frame, t) {
    const sectorName = sectorNames(map, looks.sectors, t);
    const layout = layOut(map, {
        ...frame,
        ...looks,
        rimText: (key) => textWidth(sectorName(key), frame.rimFont),
        captionText: (closeness) => textWidth(t(closenessKey(closeness, map)), frame.captionFont),
    });
    const alter = new Map(map.alters.map((one) => [one.id, one]));
    return {
        map, view: looks.sectors, layout, sectorName, ego: shortEgoName(map) ?? t('app.you'),
        rim: rimRadius(layout.reach),
        rimFont: frame.rimFont, rimWidth: frame.rimWidth, captionFont: frame.captionFont,
        nameFont: roomiestFont(layout, alter, frame.nameFont),
        at: new Map(layout.alters.map(({ id, x, y }) => [id, { x, y }])),
        alter,
    };
}
