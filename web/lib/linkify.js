/**
 * Finds web addresses and telephone numbers in a text, pure. Only http and https become links, shown as they are
 * written, and no address that hides its target behind a user name or changes the direction of its letters. A telephone
 * number begins with + or 0 and is no date, time or house number. It ends where another number may begin: a wrong
 * number is worse than none.
 */
const address = /https?:\/\/[^\s<>"\p{Cf}]+/iu;
const number = /(?<![\p{L}\p{N}+./-])\(?(?:\+|0)\d*(?:(?: ?\(0\) ?|\) ?-?|[ .-])(?!\d+\/)\d+|\/\d{4,})*/iu;
const found = new RegExp(`${address.source}|${number.source}`, 'giu');
const after = /[.,;:!?)\]}'’”»]+$/u; // part of the sentence
const dateOrTimes = /^\d{1,2}([-./ ])\d{1,2}\1\d{2,4}$|^\d{1,2}\.\d{2}\s*-/u;
const fewest = 8; // digits
const most = 15; // by E.164

/** @type {(words: string) => {text: string, href?: string}[]} */
export function withLinks(words) {
    /** @type {{text: string, href?: string}[]} */
    const parts = [];
    let from = 0;
    for (const { 0: match, index } of words.matchAll(found)) {
        const text = match.startsWith('h') || match.startsWith('H') ? match.replace(after, '') : match;
        const href = target(text) ?? telephone(text);
        if (href) {
            parts.push({ text: words.slice(from, index) }, { text, href });
            from = index + text.length;
        }
    }
    return [...parts, { text: words.slice(from) }].filter((part) => part.text);
}

/** @type {(text: string) => string | null} */
function target(text) {
    if (!URL.canParse(text)) {
        return null;
    }
    const url = new URL(text);
    return ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password ? url.href : null;
}

/**
 * The address that dials a number. A (0) after the country code is not dialled.
 * @type {(text: string) => string | null}
 */
function telephone(text) {
    const dialled = text.replace(/(?<=^\+.*)\(0\)/u, '').replace(/[^\d+]/gu, '');
    const digits = dialled.replace('+', '').length;
    return /^\+?\d+$/u.test(dialled) && digits >= fewest && digits <= most && !dateOrTimes.test(text)
        ? `tel:${dialled}`
        : null;
}
