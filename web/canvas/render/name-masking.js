// Names as others may see them: shown, as initials, or hidden. Nobody moves when this changes: the layout always uses the full names.
import { fitName, initials } from './labels.js';

/**
 * The text that replaces a name.
 * @type {(alter: Pick<Alter, 'name'>, names: NameVisibility) => string}
 */
export function maskedName(alter, names) {
    if (names === 'hidden') return '';
    return names === 'initials' ? initials(alter.name) || '·' : alter.name;
}

/**
 * A composed picture with its names masked, wherever they stand.
 * @type {(composed: Composition, names: NameVisibility, t: Translate) => Composition}
 */
export function masked(composed, names, t) {
    if (names === 'shown' || !names) return composed;
    /** @type {Map<string, ComposedAlter>} */
    const alter = new Map([...composed.alter].map(([id, own]) => [id, {
        ...own, name: maskedName(own, names), symbol: names === 'hidden' ? undefined : own.symbol, said: names === 'hidden' ? t(`kind.${own.kind ?? 'person'}`) : undefined,
    }]));
    const alters = composed.layout.alters.map((placed) => {
        const inside = (placed.kind === 'person' && !/** @type {ComposedAlter} */ (alter.get(placed.id)).symbol) || names === 'hidden'; // the symbol shows it already
        return { ...placed, name: { ...placed.name, text: inside ? '' : fitName(/** @type {ComposedAlter} */ (alter.get(placed.id)).name, placed.font, 99, 1).text } };
    });
    const groups = new Map([...alter].map(([id, { name }]) => [id, name]));
    return { ...composed, alter, layout: { ...composed.layout, alters }, sectorName: (key) => composed.sectorName(key, groups) };
}
