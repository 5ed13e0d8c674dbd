import { unturned } from '../../i18n/bidi.js';
import { intl } from '../../i18n/intl.js';

const longest = 200; // characters: the voices of some devices stop in the middle of longer texts

/**
 * A text in the parts that are given to the voice: its sentences; sentences that are too long are split after a comma
 * or between two words.
 * @type {(text: string, locale: string) => string[]}
 */
export function sentences(text, locale) {
    const plain = unturned(text).replace(/\s+/g, ' ').trim();
    return [...intl(Intl.Segmenter, locale, { granularity: 'sentence' }).segment(plain)]
        .flatMap(({ segment }) => pieces(segment.trim()))
        .filter((piece) => piece !== '');
}

/** @type {(sentence: string) => string[]} */
function pieces(sentence) {
    const parts = [];
    let rest = sentence;
    while (rest.length > longest) {
        const end = endOfPiece(rest.slice(0, longest));
        parts.push(rest.slice(0, end).trim());
        rest = rest.slice(end).trim();
    }
    return [...parts, rest];
}

/**
 * The position where a piece ends: after its last comma unless that is in its first half, otherwise between words,
 * otherwise between letters.
 * @type {(start: string) => number}
 */
function endOfPiece(start) {
    const comma = Math.max(...[', ', '; ', ': ', ' – '].map((sign) => start.lastIndexOf(sign)));
    const space = start.lastIndexOf(' ');
    if (comma > longest / 2) {
        return comma + 1;
    }
    return space > 0 ? space : start.length - (/[\uD800-\uDBFF]$/.test(start) ? 1 : 0);
}
