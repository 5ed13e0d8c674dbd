// The direction of the page's texts, and of what people wrote within them.
import { intl } from './intl.js';

/** Letters that run from right to left, and characters that control direction. */
const letters = '\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}';
const turning = new RegExp(`[${letters}\u200E\u200F\u202A-\u202E\u2066-\u2069]`, 'u');
/** Scripts that run from right to left (ISO 15924). */
const scripts = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];
const [OPEN, CLOSE] = ['\u2068', '\u2069'];

/**
 * The direction in which a language is written, by its tag or locale.
 * @type {(locale: string) => 'ltr' | 'rtl'}
 */
export function directionOf(locale) {
    return scripts.includes(intl(Intl.Locale, locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/**
 * A text isolated for use within a sentence of this language, so that it does not change the direction of what
 * surrounds it. Characters that would change the order of everything after them (embeddings, overrides) are removed,
 * and open isolates are closed. In a language that is written from left to right, a text without such characters is
 * unchanged.
 * @type {(text: string, locale: string) => string}
 */
export const isolated = (text, locale) => (turning.test(text) || directionOf(locale) === 'rtl' ? closed(text) : text);

/** The text between isolating characters. @type {(text: string) => string} */
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
 * A text for the picture, where each name is drawn separately: without characters that control direction.
 * @type {(text: string) => string}
 */
export const unturned = (text) => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '');

/**
 * Lines as they are drawn on a canvas, which gives each the direction of the page: on a page that runs from right to
 * left they are isolated.
 * @type {(text: string) => string}
 */
export const linesToDraw = (text) => (document.dir === 'rtl' ? text.split('\n').map(closed).join('\n') : text);
