import { withLinks } from '../../lib/linkify.js';

/** Telephone numbers that can be tapped, pure. */

// one number, and no second one or an hour beside it
const single = /^\s*\(?\+?\d+(?:(?: ?\(0\) ?|\) ?-?|[ .-])\d+|\/\d{4,})*\s*$/u;

/**
 * The address that dials a text in the field for a number; null if it is not exactly one number. Short numbers are
 * accepted, as for an ambulance.
 * @type {(phone: string) => string | null}
 */
export function dial(phone) {
    if (!single.test(phone)) {
        return null;
    }
    const dialled = phone.replace(/(?<=^\s*\+.*)\(0\)/u, '').replace(/[\s()./-]/gu, '');
    return /^\+?\d{2,15}$/u.test(dialled) ? `tel:${dialled}` : null;
}

// a separate number that is not part of a date, a time or an amount
const short = /(?<![\p{L}\p{N}+.,:/-]|[\d€$£] )\d{3}(?: ?\d{3})?(?![\p{L}\p{N}:/%€$£-]|[.,]\d| \d)/gu;

/**
 * A text in parts, of which addresses and numbers have a link, including short numbers, which are common in texts about
 * urgent help.
 * @type {(words: string) => {text: string, href?: string}[]}
 */
export const withNumbers = (words) => withLinks(words).flatMap((part) => (part.href ? [part] : shortIn(part.text)));

/** @type {(words: string) => {text: string, href?: string}[]} */
function shortIn(words) {
    /** @type {{text: string, href?: string}[]} */
    const parts = [];
    let from = 0;
    for (const { 0: text, index } of words.matchAll(short)) {
        parts.push({ text: words.slice(from, index) }, { text, href: `tel:${text.replace(' ', '')}` });
        from = index + text.length;
    }
    return [...parts, { text: words.slice(from) }].filter(({ text }) => text);
}
