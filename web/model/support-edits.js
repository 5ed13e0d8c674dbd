import { findSupport, support } from './edits.js';
import { same } from './elements.js';

/** Toggling a type of support, or an area of life, as edits: pure. A key is {alter, direction, type}. */

/**
 * All support of one type between two people, in all areas.
 * @type {(map: SupportMap, key: SupportKey) => Support[]}
 */
export const ofType = (map, { alter, direction, type }) => map.supports.filter((one) =>
    one.alter === alter && one.direction === direction && same(one.type, type));

/**
 * Adds a type of support, or removes it from all areas.
 * @type {(map: SupportMap, key: SupportKey) => Edit[]}
 */
export function toggleType(map, key) {
    const own = ofType(map, key);
    return own.length > 0 ? own.flatMap(({ domain }) => support(map, { ...key, domain }, null)) : support(map, key);
}

/**
 * Adds or removes an area of life; the support itself stays (without an area if it was the only one) and keeps its
 * benefits.
 * @type {(map: SupportMap, key: SupportKey, domain: string) => Edit[]}
 */
export function toggleArea(map, key, domain) {
    const own = ofType(map, key);
    const there = findSupport(map, { ...key, domain });
    const plain = findSupport(map, { ...key, domain: undefined });
    if (there) {
        return [
            ...support(map, { ...key, domain }, null),
            ...(own.length === 1 ? support(map, key, { benefits: there.benefits ?? [] }) : []),
        ];
    }
    return [
        ...(plain ? support(map, key, null) : []),
        ...support(map, { ...key, domain }, { benefits: plain?.benefits ?? [] }),
    ];
}
