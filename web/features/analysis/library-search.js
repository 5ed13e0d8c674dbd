import { matches } from '../../lib/text-match.js';

/**
 * The queries that contain the searched letters in their words or their text; those with a matching title come first.
 * @param words query → {title, question, why, columns, parameters} in the language of the page
 */
export function found(all, search, words) {
    return all
        .map((one) => [one, rank(one, words(one), search)])
        .filter(([, rank]) => rank > 0)
        .sort(([, one], [, other]) => other - one)
        .map(([one]) => one);
}

function rank({ key, text }, { title, question, why, columns, parameters }, search) {
    if (matches(title, search)) {
        return 2;
    }
    const said = [question, why, ...[...columns, ...parameters].map(({ about }) => about), key, text];
    return matches(said.join(' '), search) ? 1 : 0;
}
