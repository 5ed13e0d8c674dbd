/** Who fits the search and the legend's filters: one answer for the list and the canvas, so that they stay in step. */

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether a name has the searched letters in it, accents and capitals aside. Everything fits an empty search. */
export function matches(name, search) {
    return plain(name).includes(plain(search.trim()));
}

/** Whether the legend has switched this alter off. */
export function isHidden(alter, hidden) {
    return hidden.has(`kind:${alter.kind ?? 'person'}`) || hidden.has(alter.phase);
}
