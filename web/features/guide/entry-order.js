/**
 * Sorts the alters of a map by when they were added, according to the history; then family, then the others. Pure.
 * @template {Pick<SupportMap, 'alters'>} M
 * @param {M} map
 * @param {Pick<Change, 'edits'>[]} changes oldest first
 * @returns {M}
 */
export function inEntryOrder(map, changes) {
    /** @type {Map<string, number>} */
    const told = new Map();
    changes.forEach(({ edits }) =>
        edits.filter(({ on, field, to }) => on === 'alter' && !field && to).forEach(({ key }) =>
            told.has(key) || told.set(key, told.size)
        )
    );
    /** @type {(alter: Alter) => number} */
    const rank = ({ id, relations = [] }) =>
        told.get(id) ?? told.size + (relations.some((one) => family.includes(one)) ? 0 : 1);
    return { ...map, alters: [...map.alters].sort((a, b) => rank(a) - rank(b)) };
}

const family = ['family', 'partner', 'child'];
