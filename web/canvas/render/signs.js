// The signs that a map needs in its legend: only what is drawn is explained.
import { sectorsOf } from '../../model/sectors.js';

/**
 * The signs that occur on a map.
 * @type {(map: PartialMap, view: string) => Set<string>}
 */
export function signsOf(map, view) {
    const { alters, ties = [], supports = [] } = map;
    const { sectors, also } = sectorsOf(map, view);
    const supported = new Set(supports.filter(({ direction }) => direction === 'given').map(({ alter }) => alter));
    return new Set([
        ...supports.map(({ direction }) => direction),
        ...(supports.some(({ direction, alter }) => direction === 'received' && supported.has(alter)) ? ['both'] : []),
        ...(ties.length > 0 ? ['ties'] : []),
        ...alters.map(({ phase }) => phase).filter((phase) => phase === 'past' || phase === 'hoped'),
        ...alters.map(({ kind }) => `kind:${kind ?? 'person'}`),
        ...([...also.values()].some((domains) => domains.length > 0) ? [view === 'group' ? 'also-group' : 'also'] : []),
        ...(alters.some(({ died }) => died) ? ['died'] : []),
        ...(sectors.some(({ missing }) => missing) ? ['bare'] : []),
    ]);
}
