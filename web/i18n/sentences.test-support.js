import { parse } from './message.js';

/** @typedef {import('./message.js').MessagePart} MessagePart */

/** The cases of a plural, each of which gives sentences of its own. */
const cases = ['=0', '=8', 'one', 'other'];

/**
 * The sentences of all texts, each with its key, in all cases; a placeholder counts as one word. The part after a colon
 * counts as a sentence.
 * @type {(texts: Record<string, string>) => [key: string, sentence: string][]}
 */
export function sentences(texts) {
    return Object.entries(texts).flatMap(([key, text]) => {
        const written = new Set(cases.map((one) => words(parse(text), one)));
        return [...written].flatMap((one) => one.split(/(?<=[.:?!])\s+/u))
            .map((sentence) => /** @type {[string, string]} */ ([key, sentence.trim()]));
    });
}

/** @type {(parts: MessagePart[], chosen: string) => string} */
function words(parts, chosen) {
    return parts.map((part) => {
        if (typeof part === 'string') {
            return part;
        }
        return 'name' in part && part.cases ? words(part.cases[chosen] ?? part.cases.other, chosen) : 'X';
    }).join('');
}
