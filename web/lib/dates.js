/** Days in the format of the map, such as 2026-05-03: pure, except for today. */

/**
 * Today in the person's time zone.
 * @type {(now?: Date) => string}
 */
export function today(now = new Date()) {
    /** @type {(n: number) => string} */
    const two = (n) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The number of days between two.
 * @type {(from: string, to: string) => number}
 */
export const between = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * The next day of a repeated event after a given day, counted from the day it was first planned for.
 * @type {(day: string, every: string, after: string) => string}
 */
export function next(day, every, after) {
    for (let times = 1; ; times += 1) {
        const then = plus(day, every, times);
        if (then > after) {
            return then;
        }
    }
}

/**
 * Tells whether a day is within the next two weeks: the page then asks about the share that ends on it.
 * @type {(day: string | null | undefined) => boolean}
 */
export const endsSoon = (day) => day ? between(today(), day) >= 0 && between(today(), day) <= 14 : false;

/**
 * The same day of the month, a number of months later.
 * @type {(day: string, months: number) => string}
 */
export const monthsAfter = (day, months) => plus(day, 'monthly', months);

/**
 * The day a number of days later.
 * @type {(day: string, days: number) => string}
 */
export const daysAfter = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Months are counted from the first day, so that the 31st is used again after a shorter month.
 * @type {(day: string, every: string, times: number) => string}
 */
function plus(day, every, times) {
    const at = new Date(`${day}T00:00:00Z`);
    if (every !== 'monthly') {
        at.setUTCDate(at.getUTCDate() + times * (every === 'weekly' ? 7 : 14));
        return at.toISOString().slice(0, 10);
    }
    const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + times, at.getUTCDate()];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}
