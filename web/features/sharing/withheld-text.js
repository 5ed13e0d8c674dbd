import { domains as inOrder } from '../../core/vocabularies.js';

/** The parts of the map that the owner keeps private, as a list in words. */
export function withheldWords({ alters = [], domains = [], ...parts }, map, t) {
    return [
        ...alters.map((id) => map.alters.find((alter) => alter.id === id)?.name).filter(Boolean),
        ...inOrder.filter((domain) => domains.includes(domain)).map((domain) => t(`domain.${domain}`)),
        ...['notes', 'closeness', 'reflections', 'contacts'].filter((part) => parts[part]).map((part) => t(`withheld.${part}.short`)),
    ];
}
