import { matches } from '../../lib/text-match.js';

/**
 * The queries that contain the searched letters in their words or their text; those with a matching title come first.
 * @type {(all: LibraryQuery[], search: string, words: (query: LibraryQuery) => QueryWords) => LibraryQuery[]}
 */
export function found(all, search, words) {
    return all
        .map((one) => ({ one, rank: rank(one, words(one), search) }))
        .filter(({ rank: found }) => found > 0)
        .sort((a, b) => b.rank - a.rank)
        .map(({ one }) => one);
}

/** @type {(query: LibraryQuery, words: QueryWords, search: string) => number} */
function rank({ key, text }, { title = '', question, why, columns = [], parameters = [] }, search) {
    if (matches(title, search)) {
        return 2;
    }
    const said = [question, why, ...[...columns, ...parameters].map(({ about }) => about), key, text];
    return matches(said.join(' '), search) ? 1 : 0;
}
