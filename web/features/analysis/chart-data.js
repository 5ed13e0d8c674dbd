/** The charts that an answer allows, and the numbers for them. Pure. */
import { numberOf, words } from './values.js';

const MAX_BARS = 40;
const MAX_POINTS = 5000;
const MAX_STEPS = 12;
/** @type {ChartKind[]} */
const charts = ['bars', 'histogram', 'scatter'];
/** @type {ColumnKind[]} */
const named = ['text', 'yesno', 'date', 'node', 'mixed', 'datetime'];

/**
 * The kinds of chart these columns allow: 'bars' | 'histogram' | 'scatter'.
 * @type {(kinds: ColumnKind[]) => ChartKind[]}
 */
export function possible(kinds) {
    const numbers = kinds.filter((kind) => kind === 'number').length;
    /** @type {Record<ChartKind, boolean>} */
    const fits = {
        bars: kinds.some((kind) => named.includes(kind)) || numbers > 0, histogram: numbers > 0, scatter: numbers > 1,
    };
    return charts.filter((kind) => fits[kind]);
}

/**
 * The analyst's choice, completed by what fits the columns and their values: {kind, x, y}; or null if no chart is
 * possible.
 * @type {(options: ChartOptions, kinds: ColumnKind[], rows: Row[]) => ChosenChart | null}
 */
export function chosen({ kind, x, y }, kinds, rows) {
    const all = possible(kinds);
    if (all.length === 0) {
        return null;
    }
    const numbers = kinds.flatMap((one, i) => (one === 'number' ? [i] : []));
    const names = kinds.flatMap((one, i) => (named.includes(one) ? [i] : []));
    const first = names.length > 0 || inSteps(rows, numbers) ? 'bars' : numbers.length > 1 ? 'scatter' : 'histogram';
    const drawn = all.find((one) => one === kind) ?? first;
    /** @type {Record<ChartKind, [across: number[], up: number[]]>} */
    const columns = { bars: [[...names, ...numbers], numbers], histogram: [numbers, []], scatter: [numbers, numbers] };
    const fitting = columns[drawn];
    const across = x !== undefined && fitting[0].includes(x) ? x : fitting[0][0];
    const up = y !== undefined && (fitting[1].includes(y) || (drawn === 'bars' && y === -1))
        ? y
        : fitting[1].find((one) => one !== across) ?? -1;
    return { kind: drawn, x: across, y: up, xs: fitting[0], ys: drawn === 'bars' ? [...fitting[1], -1] : fitting[1] };
}

/**
 * Tells whether there is a count for each of a few integers, such as levels of closeness.
 * @type {(rows: Row[], columns: number[]) => boolean}
 */
function inSteps(rows, [first, second]) {
    const steps = rows.length <= MAX_STEPS ? rows.map((row) => row[first]).filter((value) => value !== null) : [];
    return second !== undefined && steps.length > 1 && steps.every((step) => Number.isInteger(numberOf(step)))
        && new Set(steps.map(numberOf)).size === steps.length;
}

/**
 * One bar per value: the sum of a column, or the number of rows; the largest first, and the number of bars that were
 * left out.
 * @type {(rows: Row[], x: number, y: number, cellText: CellWords) => {bars: {name: string, value: number}[],
 *     left: number}}
 */
export function bars(rows, x, y, cellText) {
    /** @type {Map<string, number>} */
    const sums = new Map();
    for (const row of rows) {
        const name = words(row[x], cellText) || '–';
        sums.set(name, (sums.get(name) ?? 0) + (y === -1 ? 1 : numberOf(row[y]) ?? 0));
    }
    const all = [...sums].map(([name, value]) => ({ name, value }));
    const kept = all.length > MAX_BARS ? all.toSorted((a, b) => b.value - a.value).slice(0, MAX_BARS) : all;
    return { bars: kept, left: all.length - kept.length };
}

/**
 * The number of values in each of several equal intervals: [{from, to, count}], the last one closed.
 * @type {(rows: Row[], x: number) => {from: number, to: number, count: number}[]}
 */
export function histogram(rows, x) {
    const values = rows.map((row) => numberOf(row[x]) ?? NaN).filter(Number.isFinite);
    if (values.length === 0) {
        return [];
    }
    const [low, high] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [
        Infinity, -Infinity,
    ]);
    const whole = values.every(Number.isInteger);
    const step = niceStep(high - low, Math.min(30, Math.max(5, Math.ceil(Math.log2(values.length) + 1))), whole);
    const from = Math.floor(low / step) * step;
    const bins = Array.from(
        { length: Math.floor((high - from) / step) + 1 },
        (_, i) => ({ from: tidy(from + i * step), to: tidy(from + (i + 1) * step), count: 0 }),
    );
    values.forEach((value) => {
        bins[Math.min(bins.length - 1, Math.floor((value - from) / step + 1e-9))].count += 1;
    });
    return bins;
}

/**
 * The points to draw, evenly sampled if there are very many.
 * @type {(rows: Row[], x: number, y: number) => {points: [number, number][], of: number}}
 */
export function points(rows, x, y) {
    const all = rows.flatMap((row) => {
        /** @type {[number, number]} */
        const point = [numberOf(row[x]) ?? NaN, numberOf(row[y]) ?? NaN];
        return point.every(Number.isFinite) ? [point] : [];
    });
    const every = Math.ceil(all.length / MAX_POINTS);
    return { points: every > 1 ? all.filter((_, i) => i % every === 0) : all, of: all.length };
}

/**
 * Round numbers for the lines of a scale, from at most `low` to at least `high`.
 * @type {(low: number, high: number) => ChartScale}
 */
export function scale(low, high) {
    const step = niceStep(high - low || Math.abs(high) || 1, 5, false);
    const from = Math.floor(low / step) * step;
    const count = Math.max(1, Math.ceil((high - from) / step - 1e-9));
    return {
        from: tidy(from), to: tidy(from + count * step),
        ticks: Array.from({ length: count + 1 }, (_, i) => tidy(from + i * step)),
    };
}

/** @type {(span: number, parts: number, whole: boolean) => number} */
function niceStep(span, parts, whole) {
    const raw = (span || 1) / parts;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= raw * 0.999) ?? 10 * power;
    return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** @type {(value: number) => number} */
const tidy = (value) => Number(value.toPrecision(12));
