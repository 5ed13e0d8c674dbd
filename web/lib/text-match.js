/** The names that match the search; model/visibility.js decides which alters are shown at all. */

/** @type {(text: string) => string} */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * Tells whether a name contains the searched letters, ignoring accents and case. An empty search matches every name.
 * @type {(name: string, search: string) => boolean}
 */
export function matches(name, search) {
    return plain(name).includes(plain(search.trim()));
}
