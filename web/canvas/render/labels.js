// Texts as boxes. Widths are estimated from a small table, not measured: a layout must not depend on the fonts that
// have been loaded, and the same map must give the same picture on every device. The estimate is rather too large than
// too small.

import { unturned } from '../../i18n/bidi.js';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
export const LINE_HEIGHT = 1.22;

/**
 * The letters of a text as a reader counts them (grapheme clusters).
 * @type {(text: string) => string[]}
 */
export const letters = (text) =>
    (/^[ -~]*$/u.test(text) ? text.split('') : Array.from(graphemes.segment(text), (part) => part.segment));

/**
 * The estimated width of a text in px at a font size in px.
 * @type {(text: string, font: number) => number}
 */
export function textWidth(text, font) {
    let ems = 0;
    for (const letter of letters(text)) {
        let width = widths.get(letter);
        if (width === undefined) {
            width = letterWidth(letter);
            widths.set(letter, width);
        }
        ems += width;
    }
    return Math.ceil(ems * font);
}

/**
 * In ems, by letter: names are measured many times during a layout.
 * @type {Map<string, number>}
 */
const widths = new Map();

/** @type {(letter: string) => number} */
function letterWidth(letter) {
    if (letter === ' ') return 0.24;
    if (/^[.,:;'|!()iljtfrI\-·]/u.test(letter)) return 0.34;
    if (/^[mwMW@%&—…]/u.test(letter)) return 0.86;
    if (/^[\p{Lu}]/u.test(letter)) return 0.64;
    if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\d]/u.test(letter)) {
        return 0.54;
    }
    return 1.1; // Han, Kana, emoji and other wide characters
}

/**
 * One or two letters that stand for a name: "Mrs Bos" → "MB", "Tom" → "T"; none for a mere number, as in pseudonymised
 * networks.
 * @type {(name: string) => string}
 */
export function initials(name) {
    const words = unturned(name).trim().split(/[\s\-–.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (words.length === 0) return letters(name.trim())[0] ?? '';
    if (/^\p{N}+$/u.test(words[0])) return '';
    const number = words[words.length - 1].match(/^\p{N}+$/u)?.[0];
    // "Alter 2801" in an imported collection: all names begin with the same letter.
    if (number && words.length > 1) return number.slice(-2);
    const first = words.map((word) => letters(word.replace(/^[^\p{L}\p{N}]+/u, ''))[0]);
    return (first.length > 1 ? first[0] + first[first.length - 1] : first[0]).toLocaleUpperCase();
}

/**
 * The initials of each name, by id; names that would share a single letter have two: Mo, Ma and Mi instead of M, M and
 * M.
 * @type {(named: {id: string, name: string}[]) => Map<string, string>}
 */
export function distinctInitials(named) {
    const all = named.map(({ id, name }) => ({ id, name, short: initials(name) }));
    const counts = Map.groupBy(all, ({ short }) => short);
    return new Map(all.map(({ id, name, short }) => {
        const shared = letters(short).length === 1 && (counts.get(short)?.length ?? 0) > 1;
        const second = shared ? letters(unturned(name).trim())[1] : undefined;
        return [id, second && /^\p{L}/u.test(second) ? `${short}${second.toLocaleLowerCase()}` : short];
    }));
}
