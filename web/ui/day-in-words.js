import { locale } from '../i18n/i18n.js';
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
