import { intl } from './intl.js';
import { isolated } from './bidi.js';

/**
 * Messages in words: a small part of ICU MessageFormat, so that a translation can follow its own grammar.
 *
 *     {alters}
 *         the value; a list is joined by the rules of the language
 *     {n, plural, =0 {nobody} one {# person} other {# people}}
 *         by number, or by the length of a list; # is that number
 *
 * A parameter is a text, a number, a list of texts, or {count, text} where what is counted is not what is shown
 * (a percentage, a shortened list). Braces nest. There is no escaping: a message has no literal braces.
 */

/**
 * A text, a counted number, or a placeholder; with cases, one of which is selected by the number.
 * @typedef {string | {hash: true} | {name: string, cases?: Record<string, MessagePart[]>}} MessagePart
 */

/** @typedef {{locale: string, spelt: (n: number) => string}} WayOfWriting */

/** @type {Map<string, MessagePart[]>} */
const parsed = new Map();

/**
 * The message in words, with numbers written by `spelt`. Throws a MessageError that names the place if the message
 * itself is malformed.
 * @type {(message: string, params: MessageParameters | undefined, locale: string, spelt?: (n: number) => string) =>
 *     string}
 */
export function format(message, params, locale, spelt = inDigits(locale)) {
    const parts = parsed.get(message) ?? parse(message);
    parsed.set(message, parts);
    return write(parts, params ?? {}, { locale, spelt }, null);
}

/** @type {(locale: string) => (n: number) => string} */
const inDigits = (locale) => (n) => intl(Intl.NumberFormat, locale).format(n);

export class MessageError extends Error {}

/** @type {(parts: MessagePart[], params: MessageParameters, way: WayOfWriting, counted: number | null) => string} */
function write(parts, params, way, counted) {
    return parts.map((part) => {
        if (typeof part === 'string') {
            return part;
        }
        if ('hash' in part) {
            return shown(counted, way);
        }
        const value = params[part.name];
        if (!part.cases) {
            return shown(value, way);
        }
        const number = count(value);
        const chosen = part.cases[`=${number}`]
            ?? part.cases[intl(Intl.PluralRules, way.locale).select(number)]
            ?? part.cases.other;
        return write(chosen, params, way, number);
    }).join('');
}

/** @type {(value: MessageParameter, way: WayOfWriting) => string} */
function shown(value, { locale, spelt }) {
    if (value === null || value === undefined) {
        return '';
    }
    if (Array.isArray(value)) {
        return intl(Intl.ListFormat, locale, { type: 'conjunction' }).format(
            value.map((one) => isolated(String(one), locale)),
        );
    }
    if (typeof value === 'object' && 'text' in value) {
        return value.text;
    }
    return typeof value === 'number' ? spelt(value) : isolated(String(value), locale);
}

/** @type {(value: MessageParameter) => number} */
function count(value) {
    if (Array.isArray(value)) {
        return value.length;
    }
    return Number(typeof value === 'object' && value !== null && 'count' in value ? value.count : value) || 0;
}

/**
 * The parts of a message: texts, {hash: true}, {name} and {name, cases}. Throws a MessageError as format does.
 * @type {(message: string) => MessagePart[]}
 */
export function parse(message) {
    let at = 0;
    const parts = sequence(0);
    if (at < message.length) {
        fail('a } that opens nothing');
    }
    return parts;

    /** @type {(depth: number) => MessagePart[]} */
    function sequence(depth) {
        /** @type {MessagePart[]} */
        const found = [];
        let text = '';
        const flush = () => {
            if (text) {
                found.push(text);
            }
            text = '';
        };
        while (at < message.length && message[at] !== '}') {
            if (message[at] === '{') {
                flush();
                found.push(placeholder(depth));
            } else if (message[at] === '#' && depth > 0) {
                flush();
                found.push({ hash: true });
                at += 1;
            } else {
                text += message[at];
                at += 1;
            }
        }
        flush();
        return found;
    }

    /** @type {(depth: number) => MessagePart} */
    function placeholder(depth) {
        const [, name, plural] = expect(/\{\s*([\w.-]+)\s*(,\s*plural\s*,)?\s*/y, 'a name');
        if (!plural) {
            expect(/\}/y, 'a }');
            return { name };
        }
        /** @type {Record<string, MessagePart[]>} */
        const cases = {};
        while (message[at] !== '}') {
            const [, key] = expect(/(=\d+|zero|one|two|few|many|other)\s*\{/y, 'a case such as one {…}');
            cases[key] = sequence(depth + 1);
            expect(/\}\s*/y, 'a }');
        }
        at += 1;
        return cases.other ? { name, cases } : fail('a plural without "other"');
    }

    /** @type {(pattern: RegExp, what: string) => RegExpExecArray} */
    function expect(pattern, what) {
        pattern.lastIndex = at;
        const match = pattern.exec(message) ?? fail(`${what} expected`);
        at = pattern.lastIndex;
        return match;
    }

    /** @type {(what: string) => never} */
    function fail(what) {
        throw new MessageError(`${what} at character ${at + 1} of "${message}"`);
    }
}
