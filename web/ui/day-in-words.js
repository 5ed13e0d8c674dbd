import { capital, locale } from '../i18n/i18n.js';
import { intl } from '../i18n/intl.js';
import { between, today } from '../lib/dates.js';

/**
 * A day in words: "today", "yesterday", "tomorrow", otherwise with its weekday, and with its year unless that is this
 * year. Any other text stays as it is.
 * @type {(iso: string, now?: string, tongue?: string) => string}
 */
export function dayInWords(iso, now = today(), tongue = locale()) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) {
        return iso;
    }
    const away = between(now, iso);
    if (Math.abs(away) <= 1) {
        return intl(Intl.RelativeTimeFormat, tongue, { numeric: 'auto' }).format(away, 'day');
    }
    return intl(Intl.DateTimeFormat, tongue, {
        weekday: 'long', day: 'numeric', month: 'long',
        ...(iso.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' }), timeZone: 'UTC',
    }).format(new Date(`${iso}T00:00:00Z`));
}

/**
 * A day with its weekday and its year, however near it is.
 * @type {(iso: string, tongue?: string) => string}
 */
export const dayInFull = (iso, tongue = locale()) =>
    intl(Intl.DateTimeFormat, tongue, {
        weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
    }).format(new Date(`${iso}T00:00:00Z`));

/** A day whose parts cannot be confused with each other. */
const example = new Date('2026-12-24T00:00:00Z');

/** @type {Intl.DateTimeFormatOptions} */
const inFigures = {
    day: '2-digit', month: '2-digit', year: 'numeric', calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC',
};

/** @type {readonly string[]} */
const asked = ['day', 'month', 'year'];

/**
 * The order in which this browser asks for the parts of a date, in the page's language, with an example: the browser
 * uses its own language.
 * @type {(t: Translate, browser?: string) => string}
 */
export function dateOrder(t, browser = new Intl.DateTimeFormat().resolvedOptions().locale) {
    const format = intl(Intl.DateTimeFormat, browser, inFigures);
    const parts = format.formatToParts(example).filter(({ type }) => asked.includes(type)).map(({ type }) =>
        t(`date.${type}`)
    );
    return t('date.order', { parts: capital(parts.join(', ')), example: format.format(example) });
}
