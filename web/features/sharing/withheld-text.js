import { domains as inOrder } from '../../core/vocabularies.js';

/** @type {('notes' | 'closeness' | 'reflections' | 'contacts')[]} */
const others = ['notes', 'closeness', 'reflections', 'contacts'];

/**
 * The parts of the map that the owner keeps private, as a list in words.
 * @type {(withheld: Withheld, map: SupportMap, t: Translate) => string[]}
 */
export function withheldWords({ alters = [], domains = [], ...parts }, map, t) {
    return [
        ...alters.map((id) => map.alters.find((alter) => alter.id === id)?.name).filter((name) => name !== undefined),
        ...inOrder.filter((domain) => domains.includes(domain)).map((domain) => t(`domain.${domain}`)),
        ...others.filter((part) => parts[part]).map((part) => t(`withheld.${part}.short`)),
    ];
}
