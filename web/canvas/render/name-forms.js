// The forms of a name below a symbol, the best first: in full, on one line or two; then shorter and shorter, but always
// with a word that tells names apart.
import { unturned } from '../../i18n/bidi.js';
import { letters, LINE_HEIGHT, textWidth } from './labels.js';

/** Words that are not telling by themselves, in the languages of the page. */
const SMALL_WORDS = new Set([
    'the', 'a', 'an', 'my', 'our', 'of', 'mr', 'mrs', 'ms', 'dr', 'de', 'het', 'een', 'mijn', 'onze', 'ons', 'van',
    'mevrouw', 'meneer', 'dhr', 'mevr', 'der', 'die', 'das', 'den', 'dem', 'ein', 'eine', 'einen', 'mein', 'meine',
    'meinen', 'unser', 'unsere', 'herr', 'frau', 'von',
]);
/** The width in ems up to which a name stays on one line, and the largest width of a line. */
const SHORT = 7;
const MAX_LENGTH = 13;
/** The fewest letters of a shortened word. */
const LETTERS = 4;

/** @type {(word: string) => boolean} */
const isSmall = (word) => SMALL_WORDS.has(word.toLowerCase().replace(/\.$/u, ''));

/**
 * The forms of a name, each with its box at a font size: those in full, and the shortened ones.
 * @type {(name: string, font: number) => {whole: FittedName[], cut: FittedName[]}}
 */
export function nameForms(name, font) {
    const words = unturned(name).trim().split(/\s+/u).filter(Boolean);
    if (words.length === 0) return { whole: [], cut: [] };
    const full = inLines(words, font);
    const from = Math.max(0, words.findIndex((word) => !isSmall(word)));
    const telling = words.slice(from);
    /** @type {FittedName[]} */
    const cut = from > 0 ? inLines(telling, font) : [];
    for (let count = telling.length - 1; count > 0; count--) {
        const kept = telling.slice(0, count);
        if (!isSmall(kept[count - 1])) cut.push(...inLines([...kept.slice(0, -1), `${kept[count - 1]}…`], font));
    }
    const first = letters(telling[0] ?? words[0]);
    for (const count of [10, 8, 6, LETTERS]) {
        if (first.length > count + 1) cut.push(boxOf([`${first.slice(0, count).join('')}…`], font));
    }
    return { whole: full, cut };
}

/** @type {(words: string[], font: number) => FittedName[]} */
function inLines(words, font) {
    const line = boxOf([words.join(' ')], font);
    if (words.length === 1) return line.width <= MAX_LENGTH * font ? [line] : [];
    const widest = (/** @type {number} */ at) =>
        Math.max(textWidth(words.slice(0, at).join(' '), font), textWidth(words.slice(at).join(' '), font));
    const at = words.slice(1).map((_, i) => i + 1).reduce((best, one) => (widest(one) < widest(best) ? one : best), 1);
    const two = boxOf([words.slice(0, at).join(' '), words.slice(at).join(' ')], font);
    return (line.width <= SHORT * font ? [line, two] : [two, line]).filter(({ width }) => width <= MAX_LENGTH * font);
}

/** @type {(rows: string[], font: number) => FittedName} */
const boxOf = (rows, font) => ({
    text: rows.join('\n'), width: Math.max(...rows.map((row) => textWidth(row, font))),
    height: Math.ceil(rows.length * font * LINE_HEIGHT),
});
