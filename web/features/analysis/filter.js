/** The values that the filter of a column lets through. Pure. */
import { matches } from '../../lib/text-match.js';
import { kindOf, numberOf, words } from './values.js';

const figure = String.raw`([-−+]?\d[\d_]*(?:[.,]\d+)?|[-−+]?[.,]\d+)`;
const moment = String.raw`(\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]*)?)?)?)`;
const between = String.raw`\s*(?:–|—|\.\.\.?|…|-)\s*`;
const signs = { '≥': '>=', '≤': '<=', '≠': '!=', '<>': '!=', '==': '=' };
const holds = {
    '>=': (order) => order >= 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '<': (order) => order < 0,
    '=': (order) => order === 0, '!=': (order) => order !== 0,
};

/** The kind of filter for a column of this kind: 'number' | 'date' | 'yesno' | 'text'. */
export const filterKind = (kind) => ({ number: 'number', date: 'date', datetime: 'date', yesno: 'yesno' }[kind] ?? 'text');

/**
 * @param kind of the column
 * @param said the filter's text: `3`, `>= 3`, `2–5`, `2..`, `..5` for numbers and days, `true` or `false` for yes and no, otherwise a text
 *     that must be contained
 * @param say formats cells
 * @returns cell → whether it stays; null for an empty filter; undefined for one that can't be read
 */
export function fitting(kind, said, say) {
    const text = said.trim();
    if (text === '') {
        return null;
    }
    switch (filterKind(kind)) {
        case 'number': return ordered(text, figure, numberSaid, (cell) => (kindOf(cell) === 'number' ? numberOf(cell) : null), (a, b) => a - b);
        case 'date': return ordered(text, moment, String, momentOf, (a, b) => (a.slice(0, b.length) < b ? -1 : Number(a.slice(0, b.length) > b)));
        case 'yesno': return (cell) => cell === (text === 'true');
        default: return (cell) => matches(words(cell, say), text);
    }
}

const numberSaid = (text) => Number(text.replace('−', '-').replaceAll('_', '').replace(',', '.'));
const momentOf = (cell) => (['date', 'datetime'].includes(kindOf(cell)) ? String(Object.values(cell)[0]) : null);

/** A value, a comparison operator with a value, or a range. A missing value, or one too small to be shown, never fits. */
function ordered(text, pattern, read, of, compare) {
    const whole = (regex) => text.match(new RegExp(`^${regex}$`));
    const one = whole(String.raw`(>=|<=|<>|!=|==|[<>=≥≤≠])?\s*${pattern}`);
    if (one) {
        const [test, value] = [holds[signs[one[1]] ?? one[1] ?? '='], read(one[2])];
        return (cell) => there(of(cell), (found) => test(compare(found, value)));
    }
    const range = whole(`${pattern}${between}${pattern}`) ?? whole(`${pattern}${between}()`) ?? whole(`()${between}${pattern}`);
    if (!range) {
        return undefined;
    }
    const [from, to] = [range[1], range[2]].map((end) => (end ? read(end) : null));
    return (cell) => there(of(cell), (found) => (from === null || compare(found, from) >= 0) && (to === null || compare(found, to) <= 0));
}

const there = (found, test) => found !== null && !Number.isNaN(found) && test(found);
