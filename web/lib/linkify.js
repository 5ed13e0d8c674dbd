/**
 * Finds addresses in a text, pure. Only http and https become links, shown as they are written, and no address that
 * hides its target behind a user name.
 */
const address = /https?:\/\/[^\s<>"]+/giu;
const after = /[.,;:!?)\]}'’”»]+$/u; // belongs to the sentence

/** @type {(words: string) => {text: string, href?: string}[]} */
export function withLinks(words) {
    /** @type {{text: string, href?: string}[]} */
    const parts = [];
    let from = 0;
    for (const { 0: found, index } of words.matchAll(address)) {
        const text = found.replace(after, '');
        const href = target(text);
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
