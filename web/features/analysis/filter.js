/** The values that the filter of a column lets through. Pure. */
import { matches } from '../../lib/text-match.js';
import { kindOf, numberOf, objectOf, words } from './values.js';

const figure = String.raw`([-−+]?\d[\d_]*(?:[.,]\d+)?|[-−+]?[.,]\d+)`;
const moment = String.raw`(\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]*)?)?)?)`;
const between = String.raw`\s*(?:–|—|\.\.\.?|…|-)\s*`;
/** @type {Record<string, string>} */
const signs = { '≥': '>=', '≤': '<=', '≠': '!=', '<>': '!=', '==': '=' };
/** @type {Record<string, (order: number) => boolean>} */
const holds = {
    '>=': (order) => order >= 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '<': (order) => order < 0,
    '=': (order) => order === 0, '!=': (order) => order !== 0,
};

/**
 * The kind of filter for a column of this kind: 'number' | 'date' | 'yesno' | 'text'.
 * @type {(kind: ColumnKind) => 'number' | 'date' | 'yesno' | 'text'}
 */
export const filterKind = (kind) => (kind === 'number' || kind === 'yesno' ? kind : kind === 'date'
    || kind === 'datetime' ? 'date' : 'text');

/**
 * The test of a cell; null for an empty filter, undefined for one that cannot be parsed. The filter's text is `3`, `>=
 * 3`, `2–5`, `2..`, `..5` for numbers and days, `true` or `false` for yes and no, otherwise a text that must be
 * contained.
 * @type {(kind: ColumnKind, said: string, cellText: CellWords) => ((cell: AnswerCell) => boolean) | null | undefined}
 */
export function fitting(kind, said, cellText) {
    const text = said.trim();
    if (text === '') {
        return null;
    }
    switch (filterKind(kind)) {
        case 'number':
            return ordered(
                text, figure, numberSaid, (cell) => (kindOf(cell) === 'number' ? numberOf(cell) : null),
                (a, b) => a - b,
            );
        case 'date':
            return ordered(
                text, moment, String, momentOf,
                (a, b) => (a.slice(0, b.length) < b ? -1 : Number(a.slice(0, b.length) > b)),
            );
        case 'yesno':
            return (cell) => cell === (text === 'true');
        default:
            return (cell) => matches(words(cell, cellText), text);
    }
}

/** @type {(text: string) => number} */
const numberSaid = (text) => Number(text.replace('−', '-').replaceAll('_', '').replace(',', '.'));
/** @type {(cell: AnswerCell) => string | null} */
const momentOf = (cell) => objectOf(cell).$date ?? objectOf(cell).$datetime ?? null;

/**
 * A value, a comparison operator with a value, or a range. A missing value, or one too small to be shown, never fits.
 * @template {number | string} V
 * @param {string} text
 * @param {string} pattern
 * @param {(text: string) => V} read
 * @param {(cell: AnswerCell) => V | null} of
 * @param {(a: V, b: V) => number} compare
 * @returns {((cell: AnswerCell) => boolean) | undefined}
 */
function ordered(text, pattern, read, of, compare) {
    /** @type {(regex: string) => RegExpMatchArray | null} */
    const whole = (regex) => text.match(new RegExp(`^${regex}$`));
    const one = whole(String.raw`(>=|<=|<>|!=|==|[<>=≥≤≠])?\s*${pattern}`);
    if (one) {
        const [test, value] = [holds[signs[one[1]] ?? one[1] ?? '='], read(one[2])];
        return (cell) => there(of(cell), (found) => test(compare(found, value)));
    }
    const range = whole(`${pattern}${between}${pattern}`) ?? whole(`${pattern}${between}()`)
        ?? whole(`()${between}${pattern}`);
    if (!range) {
        return undefined;
    }
    const [from, to] = [range[1], range[2]].map((end) => (end ? read(end) : null));
    return (cell) =>
        there(
            of(cell),
            (found) => (from === null || compare(found, from) >= 0) && (to === null || compare(found, to) <= 0),
        );
}

/**
 * @template {number | string} V
 * @param {V | null} found
 * @param {(found: V) => boolean} test
 */
const there = (found, test) => found !== null && !Number.isNaN(found) && test(found);
