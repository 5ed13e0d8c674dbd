import * as englishTexts from './en.js';
import { intl } from './intl.js';
import { languages } from './languages.js';
import { format } from './message.js';
import { directionOf, isolated } from './bidi.js';

/** @type {{locale: string, texts: Record<string, string>}} */
const english = englishTexts;

/** The keys of texts that are read as paragraphs: small numbers in them are spelt out. */
const runningText = /^(?:insight|list)\./u;

const namesInFull = 5;
const namesWhenMore = 4;

let wanted = languages[0].tag;
/** @type {{tag: string, locale: string, texts: Record<string, string>}} */
let spoken = { tag: languages[0].tag, locale: english.locale, texts: english.texts };

/**
 * The best available language for a list of preferences, the most preferred first: Dutch for `nl-BE`, easy Dutch for
 * `nl-BE-simple`.
 * @type {(wishes: (string | null | undefined)[]) => string}
 */
export function known(wishes) {
    for (const wish of wishes) {
        const [language, ...others] = (wish ?? '').toLowerCase().split('-');
        const tag = [...others.map((variant) => `${language}-${variant}`), language].find((one) =>
            languages.some((each) => each.tag === one)
        );
        if (tag) {
            return tag;
        }
    }
    return languages[0].tag;
}

/**
 * Names of the parts of the page whose texts are loaded as well.
 * @type {Set<string>}
 */
const opened = new Set();

/**
 * English is always loaded.
 * @type {(tag: string) => Promise<{locale: string, texts: Record<string, string>}>}
 */
async function textsOf(tag) {
    const { load, parts } = languages.find((one) => one.tag === tag) ?? languages[0];
    const [own, ...others] = await Promise.all([
        tag === languages[0].tag ? english : load(), ...[...opened].map((part) => parts[part]()),
    ]);
    return { locale: own.locale, texts: Object.assign({}, own.texts, ...others.map(({ texts }) => texts)) };
}

/**
 * Loads the texts of a part of the page that was just opened.
 * @type {(part: string) => Promise<void>}
 */
export function speakOf(part) {
    opened.add(part);
    return speak(spoken.tag);
}

/**
 * Switches the language. Everything that is on the page already has to be painted again.
 * @type {(tag: string) => Promise<void>}
 */
export async function speak(tag) {
    wanted = tag;
    const { locale: own, texts } = await textsOf(tag);
    if (wanted === tag) {
        spoken = { tag, locale: own, texts };
        Object.assign(document.documentElement, { lang: tag, dir: directionOf(own) });
    }
}

/**
 * Makes something in another language, for somebody else to read, while the page keeps its own. `make` must be
 * synchronous.
 * @template T
 * @param {string} tag
 * @param {() => T} make
 */
export async function inLanguage(tag, make) {
    const { locale: other, texts } = await textsOf(tag);
    const own = spoken;
    spoken = { tag, locale: other, texts };
    try {
        return make();
    } finally {
        spoken = own;
    }
}

/** The tag of the current language, such as `nl`. */
export function language() {
    return spoken.tag;
}

/** Determines plural rules, lists, numbers, dates and the order of names. */
export function locale() {
    return spoken.locale;
}

/** @type {(key: string) => string | undefined} */
const textOf = (key) => spoken.texts[key] ?? english.texts[key];

/**
 * The text of a key, with its placeholders filled. A missing text is shown as its key, so that it is noticed and added.
 * @type {(key: string, params?: MessageParameters) => string}
 */
export function t(key, params) {
    const text = textOf(key);
    return text === undefined ? key : runningText.test(key) ? fill(text, params) : format(text, params, locale());
}

/**
 * Tells whether there is a text for this key.
 * @type {(key: string) => boolean}
 */
export function has(key) {
    return textOf(key) !== undefined;
}

/**
 * A message from elsewhere, such as the finding of an insight, as running text.
 * @type {(message: string, params?: MessageParameters) => string}
 */
export function fill(message, params) {
    return format(message, params, locale(), spelt);
}

/**
 * Texts joined by the rules of the language: "a, b and c".
 * @type {(items: readonly (string | number)[]) => string}
 */
export function list(items) {
    return intl(Intl.ListFormat, locale(), { type: 'conjunction' }).format(
        items.map((item) => isolated(String(item), locale())),
    );
}

/**
 * Names for a sentence: all of them if there are few, otherwise the first four "and 3 more". The parameter counts as
 * many as there are.
 * @type {(all: readonly string[]) => {count: number, text: string}}
 */
export function names(all) {
    const text = all.length <= namesInFull
        ? list(all)
        : list([...all.slice(0, namesWhenMore), t('list.more', { n: all.length - namesWhenMore })]);
    return { count: all.length, text };
}

/**
 * A small number spelt out, for running text.
 * @type {(n: number) => string}
 */
function spelt(n) {
    return has(`number.${n}`) ? t(`number.${n}`) : number(n);
}

/** @type {(n: number, decimals?: number) => string} */
export function number(n, decimals = 0) {
    return intl(Intl.NumberFormat, locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
        .format(n);
}

/** @type {(share: number) => string} */
export function percent(share) {
    return intl(Intl.NumberFormat, locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/**
 * A day such as 2026-10-02 in words; any other text stays as it is.
 * @type {(iso: string) => string}
 */
export function day(iso) {
    return /^\d{4}-\d{2}-\d{2}$/.test(iso)
        ? intl(Intl.DateTimeFormat, locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(
            new Date(`${iso}T00:00:00Z`),
        )
        : iso;
}

/**
 * A moment in words: the time today, or the day and the time before that.
 * @type {(iso: string) => string}
 */
export function time(iso) {
    const at = new Date(iso);
    const today = at.toDateString() === new Date().toDateString();
    return intl(Intl.DateTimeFormat, locale(), { ...(today ? {} : { dateStyle: 'medium' }), timeStyle: 'short' })
        .format(at);
}

/**
 * The text with a capital at the start, for a label of its own.
 * @type {(text: string) => string}
 */
export function capital(text) {
    return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/**
 * Compares two names by the rules of the language; "Alter 2" comes before "Alter 10".
 * @type {(a: string, b: string) => number}
 */
export function byName(a, b) {
    return intl(Intl.Collator, locale(), { numeric: true }).compare(a, b);
}
