// Names as others may see them: shown, as initials, or hidden. No alter moves when this changes: the layout always uses
// the full names.
import { egoName } from '../../model/ego.js';
import { initials } from './labels.js';
import { withNames } from './name-placement.js';

/**
 * The text that replaces a name.
 * @type {(alter: Pick<Alter, 'name'>, names: NameVisibility) => string}
 */
export function maskedName(alter, names) {
    if (names === 'hidden') return '';
    return names === 'initials' ? initials(alter.name) || '·' : alter.name;
}

/**
 * The name of the ego as others may see it; empty if it is hidden, null on one's own map.
 * @type {(map: SupportMap | null, names: NameVisibility) => string | null}
 */
export function maskedEgoName(map, names) {
    const name = egoName(map);
    return name && maskedName({ name }, names);
}

/**
 * A composed picture with its names masked, and with only those written that have room at a zoom.
 * @type {(composed: Composition, names: NameVisibility, t: Translate, look?: {zoom?: number, shown?: Set<string> |
 *     null}) => Composition}
 */
export function masked(composed, names, t, look = {}) {
    const written = { font: composed.nameFont, ...look };
    if (names === 'shown' || !names) {
        return { ...composed, layout: withNames(composed.layout, composed.alter, written) };
    }
    /** @type {Map<string, ComposedAlter>} */
    const alter = new Map([...composed.alter].map(([id, own]) => [id, {
        ...own, name: maskedName(own, names), symbol: names === 'hidden' ? undefined : own.symbol,
        said: names === 'hidden' ? t(`kind.${own.kind ?? 'person'}`) : undefined,
    }]));
    // A person's symbol already shows the initials.
    const below = new Map(
        [...alter].map(([id, own]) => {
            const isNamed = names === 'hidden' || ((own.kind ?? 'person') === 'person' && !own.symbol);
            return [id, isNamed ? { name: '' } : own];
        }),
    );
    const groups = new Map([...alter].map(([id, { name }]) => [id, name]));
    return {
        ...composed, ego: composed.ego === t('app.you') ? composed.ego : maskedName({ name: composed.ego }, names),
        alter, layout: withNames(composed.layout, below, written),
        sectorName: (key) => composed.sectorName(key, groups),
    };
}
