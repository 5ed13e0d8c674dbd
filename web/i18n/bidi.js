// The direction of our words, and of what a person wrote among them.
import { intl } from './intl.js';

/** Letters that run from right to left, and signs that say which way a text runs. */
const letters = '\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}';
const turning = new RegExp(`[${letters}\u200E\u200F\u202A-\u202E\u2066-\u2069]`, 'u');
/** Scripts that run from right to left (ISO 15924). */
const scripts = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];
const [OPEN, CLOSE] = ['\u2068', '\u2069'];

/**
 * The direction in which a language is written, of its tag or locale.
 * @type {(locale: string) => 'ltr' | 'rtl'}
 */
export function directionOf(locale) {
    return scripts.includes(intl(Intl.Locale, locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/**
 * A text as it may stand within a sentence of this language: it keeps its direction to itself. What turns the order of everything after
 * it (embeddings, overrides) is left out, and what it opens it closes. In a language that is written from left to right,
 * a text that turns nothing stays as it is.
 * @type {(text: string, locale: string) => string}
 */
export const isolated = (text, locale) => (turning.test(text) || directionOf(locale) === 'rtl' ? closed(text) : text);

/** The text between signs that keep its direction to itself. @type {(text: string) => string} */
export function closed(text) {
    let open = 0;
    let kept = '';
    for (const sign of text) {
        if (/[\u202A-\u202E]/u.test(sign) || (sign === CLOSE && open === 0)) continue;
        open += /[\u2066-\u2068]/u.test(sign) ? 1 : sign === CLOSE ? -1 : 0;
        kept += sign;
    }
    return OPEN + kept + CLOSE.repeat(open) + CLOSE;
}

/**
 * A text for the picture, where every name is drawn by itself: without signs that say which way it runs.
 * @type {(text: string) => string}
 */
export const unturned = (text) => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');

/**
 * Lines as they are drawn on a canvas, which takes the direction of the page for each: where that is from right to left, they keep their own to themselves.
 * @type {(text: string) => string}
 */
export const linesToDraw = (text) => (document.dir === 'rtl' ? text.split('\n').map(closed).join('\n') : text);
