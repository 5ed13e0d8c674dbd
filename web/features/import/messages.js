import { has } from '../../i18n/i18n.js';

/**
 * The server's message about a place in a file or about a map, {code, params}, in the language of the page; null for a code the page does
 * not know. In its parameters, {term} stands for words of the import, {word} for a text the page has anyway, and {code, params} for a
 * nested message; the last two may also come as a list.
 */
export function remarkWords(t, { code, params = {} }) {
    return code && has(`remark.${code}`) ? t(`remark.${code}`, filled(t, params)) : null;
}

/** The advice for a message, in the language of the page; null if the page has none. */
export function fixWords(t, { code, params = {} }) {
    return code && has(`remark.${code}.fix`) ? t(`remark.${code}.fix`, filled(t, params)) : null;
}

function filled(t, params) {
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(t, value, params)]));
}

function said(t, value, params) {
    if (Array.isArray(value)) {
        const all = value.map((one) => said(t, one, params));
        return value.every((one) => one.code) ? all.join('; ') : all;
    }
    if (value?.word) {
        return t(value.word);
    }
    if (value?.term) {
        return t(`remark.term.${value.term}`, params);
    }
    return value?.code ? remarkWords(t, value) ?? value.code : value;
}
