/** Who fits the search; who is shown at all is seeing.js's answer. */

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether a name has the searched letters in it, accents and capitals aside. Everything fits an empty search. */
export function matches(name, search) {
    return plain(name).includes(plain(search.trim()));
}
