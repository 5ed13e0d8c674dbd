import { en } from './en.js';
import { format } from './message.js';

/** British English, as the texts are written; decides plural rules, lists, numbers and dates. */
export const locale = 'en-GB';

const texts = en;
const namesInFull = 5;
const namesWhenMore = 4;

/** The text of a key, its placeholders filled. A key nobody translated shows itself, so that it is seen and mended. */
export function t(key, params) {
    return texts[key] === undefined ? key : format(texts[key], params, locale);
}

/** Whether there is a text of this key. */
export function has(key) {
    return texts[key] !== undefined;
}

/** A message that came from elsewhere, such as the finding of an insight. */
export function fill(message, params) {
    return format(message, params, locale);
}

/** Texts joined as the language joins them: "a, b and c". */
export function list(items) {
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** Names for a sentence: all of a few, or the first four "and 3 more". Counts as many as there are. */
export function names(all) {
    const text = all.length <= namesInFull
        ? list(all)
        : list([...all.slice(0, namesWhenMore), t('list.more', { n: all.length - namesWhenMore })]);
    return { count: all.length, text };
}

/** A small number as a word, as in running text. */
export function spelt(n) {
    return has(`number.${n}`) ? t(`number.${n}`) : number(n);
}

export function number(n, decimals = 0) {
    return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(n);
}

export function percent(share) {
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A day such as 2026-10-02 as people write it; anything else stays as it was written. */
export function day(iso) {
    return /^\d{4}-\d{2}-\d{2}$/.test(iso)
        ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`))
        : iso;
}

/** With a capital at the start, for a label that stands alone. */
export function capital(text) {
    return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
