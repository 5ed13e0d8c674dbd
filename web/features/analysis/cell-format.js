import { locale, number } from '../../i18n/i18n.js';
import { intl } from '../../i18n/intl.js';

/** @type {[unit: Intl.RelativeTimeFormatUnit, length: number][]} */
const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

/**
 * The time since an instant, in everyday words: "two hours ago", "now".
 * @type {(iso: string) => string}
 */
export function ago(iso) {
    const passed = Math.max(0, Date.now() - Date.parse(iso));
    const [unit, size] = units.find(([, length]) => passed >= length) ?? /** @type {const} */ (['second', Infinity]);
    return intl(Intl.RelativeTimeFormat, locale(), { numeric: 'auto' }).format(-Math.floor(passed / size), unit);
}

/**
 * Formats cells in the language of the page.
 * @param {Translate} t
 */
export const cellText = (t) => ({
    number: (/** @type {number} */ value) => (Number.isInteger(value) ? number(value)
        : number(value, Math.abs(value) >= 1000 ? 1 : 3)),
    yes: t('workbench.yes'), no: t('workbench.no'), fewer: (/** @type {number} */ k) => t('workbench.fewer', { k }),
});
