import { intl } from './intl.js';
import { isolated } from './person-words.js';

/**
 * Messages in words: a small part of ICU MessageFormat, so that a translation can follow its own grammar.
 *
 *     {alters}                                               the value; a list is joined as its language joins lists
 *     {n, plural, =0 {nobody} one {# person} other {# people}}   by number, or by the length of a list; # is that number
 *
 * A parameter is a text, a number, a list of texts, or {count, text} where what is counted is not what is shown
 * (a percentage, a shortened list). Braces nest. There is no escaping: a message has no literal braces.
 */

const parsed = new Map();

/** The message in words. Throws a MessageError naming the place when the message itself is malformed. */
export function format(message, params, locale) {
    if (!parsed.has(message)) {
        parsed.set(message, parse(message));
    }
    return write(parsed.get(message), params ?? {}, locale, null);
}

export class MessageError extends Error {}

function write(parts, params, locale, counted) {
    return parts.map((part) => {
        if (typeof part === 'string') {
            return part;
        }
        if (part.hash) {
            return shown(counted, locale);
        }
        const value = params[part.name];
        if (!part.cases) {
            return shown(value, locale);
        }
        const number = count(value);
        const chosen = part.cases[`=${number}`]
            ?? part.cases[intl(Intl.PluralRules, locale).select(number)]
            ?? part.cases.other;
        return write(chosen, params, locale, number);
    }).join('');
}

function shown(value, locale) {
    if (value === null || value === undefined) {
        return '';
    }
    if (Array.isArray(value)) {
        return intl(Intl.ListFormat, locale, { type: 'conjunction' }).format(value.map((one) => isolated(String(one))));
    }
    if (typeof value === 'object') {
        return value.text;
    }
    return typeof value === 'number' ? intl(Intl.NumberFormat, locale).format(value) : isolated(String(value));
}

function count(value) {
    if (Array.isArray(value)) {
        return value.length;
    }
    return Number(typeof value === 'object' && value !== null ? value.count : value) || 0;
}

/** The parts of a message: texts, {hash: true}, {name} and {name, cases}. Throws a MessageError as format does. */
export function parse(message) {
    let at = 0;
    const parts = sequence(0);
    if (at < message.length) {
        fail('a } that opens nothing');
    }
    return parts;

    function sequence(depth) {
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

    function placeholder(depth) {
        const [, name, plural] = expect(/\{\s*([\w.-]+)\s*(,\s*plural\s*,)?\s*/y, 'a name');
        if (!plural) {
            expect(/\}/y, 'a }');
            return { name };
        }
        const cases = {};
        while (message[at] !== '}') {
            const [, key] = expect(/(=\d+|zero|one|two|few|many|other)\s*\{/y, 'a case such as one {…}');
            cases[key] = sequence(depth + 1);
            expect(/\}\s*/y, 'a }');
        }
        at += 1;
        return cases.other ? { name, cases } : fail('a plural without "other"');
    }

    function expect(pattern, what) {
        pattern.lastIndex = at;
        const match = pattern.exec(message) ?? fail(`${what} expected`);
        at = pattern.lastIndex;
        return match;
    }

    function fail(what) {
        throw new MessageError(`${what} at character ${at + 1} of "${message}"`);
    }
}
