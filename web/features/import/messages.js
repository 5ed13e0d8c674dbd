import { has } from '../../i18n/i18n.js';

/**
 * What the server said of a place in a file or of a map, {code, params}, in the language of the page; null of a code the page
 * does not know. Of its parameters, {term} stands for words of our own, {word} for a text the
 * page has anyway, and {code, params} for something said within it; of the last two there may be several in a list.
 */
export function remarkWords(t, { code, params = {} }) {
    return code && has(`remark.${code}`) ? t(`remark.${code}`, filled(t, params)) : null;
}

/** What helps, in the language of the page; null where the page has no words for it. */
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
