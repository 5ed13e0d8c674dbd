import { has } from '../../i18n/i18n.js';

/**
 * The server's message about a place in a file or about a map, {code, params}, in the language of the page; null for a
 * code that the page does not know. In its parameters, {term} is a term of the import, {word} a general text of the
 * page, and {code, params} a nested message; the last two may also come as a list.
 * @type {(t: Translate, message: ServerMessage) => string | null}
 */
export function importMessageWords(t, { code, params = {} }) {
    return code && has(`import.message.${code}`) ? t(`import.message.${code}`, filled(t, params)) : null;
}

/**
 * The advice for a message, in the language of the page; null if the page has none.
 * @type {(t: Translate, message: ServerMessage) => string | null}
 */
export function fixWords(t, { code, params = {} }) {
    return code && has(`import.message.${code}.fix`) ? t(`import.message.${code}.fix`, filled(t, params)) : null;
}

/** @type {(t: Translate, params: ServerParameters) => MessageParameters} */
export function filled(t, params) {
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(t, value, params)]));
}

/** @type {(t: Translate, value: ServerParameter, params: ServerParameters) => string | number | string[]} */
function said(t, value, params) {
    if (Array.isArray(value)) {
        const all = value.map((one) => String(said(t, one, params)));
        return value.every(isMessage) ? all.join('; ') : all;
    }
    if (value === null || typeof value !== 'object') {
        return value;
    }
    if (value.word) {
        return t(value.word);
    }
    if (value.term) {
        return t(`import.message.term.${value.term}`, values(params));
    }
    return importMessageWords(t, value) ?? value.code ?? '';
}

/**
 * The parameters of a term, which are plain values.
 * @type {(params: ServerParameters) => MessageParameters}
 */
const values = (params) =>
    Object.fromEntries(
        Object.entries(params).flatMap(([name, value]) => (typeof value === 'object' ? [] : [[name, value]])),
    );

/** @type {(value: ServerParameter) => boolean} */
const isMessage = (value) => typeof value === 'object' && !Array.isArray(value) && Boolean(value.code);
