import { html, nothing, svg } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { locale, number } from '../../i18n/i18n.js';
import { bars, chosen, histogram, points, possible, scale } from './chart-data.js';
import { cellText } from './cell-format.js';

const [WIDE, NARROW, HEIGHT] = [900, 350, 420];
const room = { left: 64, right: 20, top: 30, bottom: 48 };
const BAR = 26;
const MAX_LISTED = 200;
/** @type {(value: number) => string} */
const figure = (value) => number(value, Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 2);

/**
 * Formats the numbers of a scale, all with as many decimals as the number that needs most.
 * @type {(ticks: number[]) => (tick: number) => string}
 */
function tickWords(ticks) {
    const decimals = Math.max(...ticks.map((tick) => Math.min(3, (String(tick).split('.')[1] ?? '').length)));
    return (tick) => number(tick, decimals);
}

/** @type {{of: unknown[], drawn: DrawnChart} | null} */
let last = null;

/**
 * Draws a chart only when its input has changed, because drawing very many rows with every keystroke would be slow.
 * @type {(of: unknown[], draw: () => DrawnChart) => DrawnChart}
 */
function drawnOnce(of, draw) {
    const same = last?.of.every((one, i) => one === of[i]);
    if (!last || !same) {
        last = { of, drawn: draw() };
    }
    return last.drawn;
}

/**
 * The numbers as a simple chart, which the columns suggest and the analyst can change; and the same data as a table.
 * @type {AnswerPanel}
 */
export function chart(state, actions, t) {
    const { answer: { columns, rows, kinds } } = state;
    const options = chosen(state.chart, kinds, rows);
    if (!options || rows.length === 0) {
        return html`<div class="wb-empty"><h2>${t('workbench.chart.none')}</h2><p
            class="soft">${t('workbench.chart.none.text')}</p></div>`;
    }
    const width = matchMedia('(max-width: 819px)').matches ? NARROW : WIDE; // letters stay legible on a phone
    const drawn = drawnOnce(
        [rows, rows.length, columns, options.kind, options.x, options.y, width, locale()],
        () => ({ bars: drawBars, histogram: drawHistogram, scatter: drawScatter }[options.kind](
            rows, columns, options, t, width,
        )),
    );
    /**
     * @template {string | number} V
     * @param {string} name
     * @param {string} label
     * @param {V[]} all
     * @param {V | undefined} value
     * @param {(one: V) => string} words
     * @param {(said: string) => ChartOptions} change
     */
    const choose = (name, label, all, value, words, change) => html`
        <label class="wb-choose">${label} <select name=${name}
            @change=${(/** @type {SelectEvent} */ { target }) => actions.setChart(change(target.value))}>
            ${all.map((one) => html`<option value=${one}
                .selected=${live(String(one) === String(value))}>${words(one)}</option>`)}</select></label>`;
    /** @type {(i: number) => string} */
    const columnName = (i) => (Number(i) === -1 ? t('workbench.chart.count') : columns[i]);
    return html`
        <div class="wb-chart">
            <p class="wb-table-bar">
                ${choose('kind', t('workbench.chart.kind'), possible(kinds), options.kind,
                    (one) => t(`workbench.chart.${one}`), (kind) => ({ kind }))}
                ${choose('x', t(`workbench.chart.x.${options.kind}`), options.xs, options.x, columnName,
                    (x) => ({ x: Number(x) }))}
                ${options.ys.length > 0 ? choose('y', t(`workbench.chart.y.${options.kind}`), options.ys, options.y,
                    columnName, (y) => ({ y: Number(y) })) : nothing}
            </p>
            <div class="wb-chart-body" tabindex="0" role="region" aria-label=${t('workbench.tab.chart')}>
                <figure><svg class="wb-drawing" viewBox="0 0 ${width} ${drawn.height}" role="img"
                    aria-label=${drawn.label}>${drawn.picture}</svg>
                    ${drawn.told ? html`<figcaption class="soft">${drawn.told}</figcaption>` : nothing}</figure>
                <details class="wb-chart-table"><summary>${t('workbench.chart.table')}</summary>
                    <table class="values"><thead><tr>${drawn.table.head.map((name) => html`<th
                        scope="col">${name}</th>`)}</tr></thead>
                        <tbody>${drawn.table.rows.slice(0,
                            MAX_LISTED).map(([first, ...rest]) => html`<tr><th
                                scope="row">${first}</th>${rest.map((one) =>
                                    html`<td>${one}</td>`)}</tr>`)}</tbody></table></details>
            </div>
        </div>`;
}

/** @type {DrawChart} */
function drawBars(rows, columns, { x, y }, t, width) {
    const { bars: all, left } = bars(rows, x, y, cellText(t));
    const { from, to, ticks } = scale(
        Math.min(0, ...all.map(({ value }) => value)), Math.max(0, ...all.map(({ value }) => value)),
    );
    const start = Math.min(220, width * 0.4, 30 + 7.4 * Math.max(...all.map(({ name }) => name.length)));
    const letters = Math.floor((start - 10) / 6.8);
    /** @type {(value: number) => number} */
    const at = (value) => start + ((value - from) / (to - from)) * (width - start - (width === NARROW ? 52 : 80));
    const height = room.top + all.length * BAR + room.bottom;
    const name = y === -1 ? t('workbench.chart.count') : columns[y];
    return {
        height,
        label: t('workbench.chart.bars.label', { x: columns[x], y: name, n: all.length }),
        told: left > 0 ? t('workbench.chart.left', { n: left }) : null,
        table: { head: [columns[x], name], rows: all.map((one) => [one.name, figure(one.value)]) },
        picture: svg`
            ${ticks.map((tick) => svg`<line class="wb-line" x1=${at(tick)} x2=${at(tick)} y1=${room.top}
                y2=${height - room.bottom}/>
                <text class="wb-tick" x=${at(tick)} y=${height - room.bottom + 20}
                    text-anchor="middle">${tickWords(ticks)(tick)}</text>`)}
            ${all.map(({ name: said, value }, i) => svg`
                <text class="wb-name" x=${start - 10} y=${room.top + i * BAR + BAR * 0.66}
                    text-anchor="end">${said.length > letters ? `${said.slice(0, letters - 1)}…` : said}</text>
                <rect class="wb-bar" x=${Math.min(at(0), at(value))} y=${room.top + i * BAR + 3}
                    width=${Math.max(1, Math.abs(at(value) - at(0)))} height=${BAR - 6} rx="4"/>
                <text class="wb-tick" x=${Math.max(at(0), at(value)) + 8}
                    y=${room.top + i * BAR + BAR * 0.66}>${figure(value)}</text>`)}
            <text class="wb-axis" x=${(start + width) / 2} y=${height - 8} text-anchor="middle">${name}</text>`,
    };
}

/** @type {DrawChart} */
function drawHistogram(rows, columns, { x }, t, width) {
    const bins = histogram(rows, x);
    const up = scale(0, Math.max(1, ...bins.map(({ count }) => count)));
    const [left, right, top, bottom] = [room.left, width - room.right, room.top, HEIGHT - room.bottom];
    const wide = (right - left) / Math.max(1, bins.length);
    /** @type {(count: number) => number} */
    const at = (count) => bottom - (count / up.to) * (bottom - top);
    const every = Math.ceil(bins.length / (width === NARROW ? 6 : 12));
    return {
        height: HEIGHT,
        label: t('workbench.chart.histogram.label', {
            x: columns[x], n: bins.reduce((sum, { count }) => sum + count, 0),
        }),
        told: null,
        table: {
            head: [columns[x], t('workbench.chart.count')],
            rows: bins.map(({ from, to, count }) => [`${figure(from)} – ${figure(to)}`, figure(count)]),
        },
        picture: svg`
            ${rungs(up.ticks, at, left, right)}
            ${bins.map(({ from, count }, i) => svg`
                <rect class="wb-bar" x=${left + i * wide + 1} y=${at(count)} width=${Math.max(1, wide - 2)}
                    height=${bottom - at(count)} rx="3"/>
                ${i % every === 0 ? svg`<text class="wb-tick" x=${left + i * wide} y=${bottom + 20}
                    text-anchor="middle">${figure(from)}</text>` : nothing}`)}
            <text class="wb-axis" x=${(left + right) / 2} y=${HEIGHT - 8} text-anchor="middle">${columns[x]}</text>`,
    };
}

/** @type {DrawChart} */
function drawScatter(rows, columns, { x, y }, t, width) {
    const { points: all, of } = points(rows, x, y);
    /** @type {(i: 0 | 1) => [low: number, high: number]} */
    const range = (i) =>
        all.reduce(([low, high], point) => [Math.min(low, point[i]), Math.max(high, point[i])], [Infinity, -Infinity]);
    const [across, up] = all.length === 0 ? [scale(0, 1), scale(0, 1)] : [scale(...range(0)), scale(...range(1))];
    const [left, right, top, bottom] = [room.left, width - room.right, room.top, HEIGHT - room.bottom];
    /** @type {(value: number) => number} */
    const atX = (value) => left + ((value - across.from) / (across.to - across.from)) * (right - left);
    /** @type {(value: number) => number} */
    const atY = (value) => bottom - ((value - up.from) / (up.to - up.from)) * (bottom - top);
    return {
        height: HEIGHT,
        label: t('workbench.chart.scatter.label', { x: columns[x], y: columns[y], n: of }),
        told: of > all.length ? t('workbench.chart.some', { n: all.length, of }) : null,
        table: { head: [columns[x], columns[y]], rows: all.map(([a, b]) => [figure(a), figure(b)]) },
        picture: svg`
            ${rungs(up.ticks, atY, left, right)}
            ${across.ticks.map((tick) => svg`<text class="wb-tick" x=${atX(tick)} y=${bottom + 20}
                text-anchor="middle">${tickWords(across.ticks)(tick)}</text>`)}
            ${all.map(([a, b]) => svg`<circle class="wb-point" cx=${atX(a)} cy=${atY(b)} r="4"/>`)}
            <text class="wb-axis" x=${(left + right) / 2} y=${HEIGHT - 8} text-anchor="middle">${columns[x]}</text>
            <text class="wb-axis" x="14" y="16" text-anchor="start">${columns[y]}</text>`,
    };
}

/** @type {(ticks: number[], at: (value: number) => number, left: number, right: number) => Template[]} */
const rungs = (ticks, at, left, right) => ticks.map((tick) => svg`
    <line class="wb-line" x1=${left} x2=${right} y1=${at(tick)} y2=${at(tick)}/>
    <text class="wb-tick" x=${left - 8} y=${at(tick) + 5} text-anchor="end">${tickWords(ticks)(tick)}</text>`);
