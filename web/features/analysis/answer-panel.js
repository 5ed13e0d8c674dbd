import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { number } from '../../i18n/i18n.js';
import { focusOn } from '../../lib/focus.js';
import { problemWords } from '../../core/error-messages.js';
import { chart } from './chart.js';
import { plan } from './plan.js';
import { copyState } from './copy-panel.js';
import { arrows } from './side-panel.js';
import { plain } from './values.js';

/** @type {AnswerTab[]} */
const tabs = ['table', 'people', 'chart', 'plan', 'raw'];
/** @type {ExportFormat[]} */
const formats = ['csv', 'json', 'graphml', 'arrow'];
const RAW_ROWS = 500;

/**
 * The answer: a summary in words, then the view the analyst chose.
 * @type {WorkbenchPanel}
 */
export function answer(state, actions, t) {
    const { answer: given, running, copy, tab, statement } = state;
    // The refused query has been edited since.
    const mended = given?.problem?.refusal && given.rows.length === 0 && statement !== given.query;
    if (!given || mended) {
        return html`<section class="wb-answer" aria-label=${t('workbench.answer')}>${copyState(state, actions, t)}
            ${copy?.build ? html`<div class="wb-empty"><h2>${t('workbench.answer.none')}</h2><p
                class="soft">${t('workbench.answer.none.text')}</p></div>` : nothing}</section>`;
    }
    const shown = { ...state, answer: given };
    const there = given.columns.length > 0;
    const bare = Boolean(given.problem) && given.rows.length === 0; // rows that arrived before the failure stay
    return html`
        <section class="wb-answer" aria-label=${t('workbench.answer')} aria-busy=${running !== null}>
            <div class="wb-answer-head">
                ${given.problem ? status(shown, t) : nothing}
                ${bare ? nothing : html`
                    <div class="wb-answer-bar">
                        <div class="segments" role="tablist" aria-label=${t('workbench.answer')} @keydown=${arrows}>
                            ${tabs.map((one) => html`<button type="button" role="tab" id="wb-tab-${one}"
                                aria-selected=${tab === one} aria-controls="wb-view" tabindex=${tab === one ? 0 : -1}
                                @click=${() =>
                                    actions.showTab(one)}><span>${t(`workbench.tab.${one}`)}</span></button>`)}
                        </div>
                        ${given.problem ? nothing : status(shown, t)}
                        ${there && !running && !given.problem ? html`
                            <div class="wb-exports" role="group"
                                aria-label=${t('workbench.export')}>${formats.map((format) => html`
                                <button type="button" class="quiet" ?disabled=${state.exporting !== null}
                                    aria-label=${t('workbench.export.as', { format: t(`workbench.format.${format}`) })}
                                    @click=${() =>
                                        actions.exportAs(format)}>${t(`workbench.format.${format}`)}</button>`)}
                            </div>` : nothing}
                    </div>
                    ${told(shown, t)}`}
            </div>
            <div id="wb-view" class="wb-view" role=${bare ? nothing : 'tabpanel'}
                aria-labelledby=${bare ? nothing : `wb-tab-${tab}`} ?hidden=${bare}>
                <div class="wb-table" ?hidden=${tab !== 'table'}>${table(shown, actions, t)}</div>
                <div class="wb-people" ?hidden=${tab !== 'people'}><div id="wb-people"></div></div>
                ${tab === 'chart' ? chart(shown, actions, t) : nothing}
                ${tab === 'plan' ? plan(given.end?.plan, !state.copy?.k, actions, t) : nothing}
                ${tab === 'raw' ? raw(shown, actions, t) : nothing}
            </div>
        </section>`;
}

/**
 * The status in plain words: the number of rows, the duration, anything missing, and the copy that was queried.
 * @type {(state: WorkbenchState & {answer: Answer}, t: Translate) => Shown}
 */
function status({ answer: { end, problem, mode }, arrived, running }, t) {
    if (problem) {
        return html`<p class="wb-status ${problem.code === 'query-cancelled' ? '' : 'problem'}"
            role="alert">${problemWords(t, problem)}${problem.code === 'query-failed' && problem.detail
                ? html`<br><span class="soft" lang="en">${problem.detail}</span>` : nothing}</p>`;
    }
    if (running) {
        return html`<p class="wb-status" role="status">${t(running.stopping ? 'workbench.stopping'
            : 'workbench.running')} ${arrived > 0 ? t('workbench.rows', { n: arrived }) : nothing}</p>`;
    }
    if (!end) {
        return nothing;
    }
    const parts = [
        mode === 'explain' ? t('workbench.explained') : t('workbench.rows', { n: end.rows ?? arrived }),
        t('workbench.millis', { n: end.millis ?? 0 }),
        end.build && t('workbench.build', { build: end.build.slice(0, 8) }),
    ].filter(Boolean);
    return html`<p class="wb-status">${parts.join(' · ')}</p>`;
}

/** @type {(state: WorkbenchState & {answer: Answer}, t: Translate) => Shown} */
function told({ answer: { end }, arrived, running }, t) {
    return running || !end ? nothing : html`
        ${end.cut && end.cut !== 'none' ? html`<p class="wb-told">${t(`workbench.cut.${end.cut}`,
            { n: end.rows ?? arrived })}</p>` : nothing}
        ${end.suppressed ? html`<p class="wb-told">${t('workbench.suppressed', { n: end.suppressed })}</p>` : nothing}`;
}

/** @type {AnswerPanel} */
function table(state, actions, t) {
    const { answer: given, filter, filters, filtering, unread, order, arrived, highlighted, arranging } = state;
    const filtered = filter.trim() !== '' || Object.keys(filters).length > 0;
    const showAll = () => {
        actions.showAll();
        focusOn('#wb-filter', { preventScroll: true });
    };
    return html`
        <div class="wb-table-bar" ?hidden=${given.columns.length === 0}>
            <input type="search" id="wb-filter" class="wb-filter" aria-label=${t('workbench.filter')}
                placeholder=${t('workbench.filter')} autocomplete="off" .value=${live(filter)}
                @input=${(/** @type {FieldEvent} */ { target }) => actions.filterBy(target.value)}>
            <button type="button" id="wb-filtering" class="button wb-pressed" aria-pressed=${filtering}
                @click=${() => actions.toggleFilters()}>${t('workbench.filter.columns')}</button>
            <span class="wb-found">
                <span class="wb-shown soft">${unread.size > 0
                    ? html`<span class="problem">${t('workbench.filter.unread')}</span>`
                    : arranging ? t('workbench.arranging') : filtered && order !== null
                        ? t('workbench.filtered', { n: order.length, of: arrived }) : nothing}</span>
                ${filtered ? html`<button type="button" id="wb-show-all" class="quiet"
                    @click=${showAll}>${t('workbench.filter.all')}</button>` : nothing}
            </span>
            <span class="wb-highlighted">${highlighted.size > 0
                ? html`<button type="button" class="button"
                    @click=${() => actions.showTab('people')}>${t('workbench.highlighted',
                        { n: highlighted.size })}</button>
                <button type="button" class="quiet"
                    @click=${() => actions.clearHighlights()}>${t('workbench.highlighted.none')}</button>`
                        : html`<span class="soft wb-hint">${t('workbench.table.hint')}</span>`}</span>
        </div>
        <div id="wb-grid" class="wb-grid-place"></div>`;
}

/** @type {AnswerPanel} */
function raw({ answer: { columns, rows }, copied }, actions, t) {
    const text = JSON.stringify(
        rows.slice(0, RAW_ROWS).map((row) => Object.fromEntries(columns.map((name, i) => [name, plain(row[i])]))), null,
        2,
    );
    return html`
        <div class="wb-raw">
            <p class="wb-table-bar"><button type="button" class="button"
                @click=${() => actions.copyRaw(text)}>${t(copied ? 'made.copied' : 'workbench.copy-raw')}</button>
                <span class="soft">${rows.length > RAW_ROWS ? t('workbench.raw.first', { n: number(RAW_ROWS) })
                    : nothing}</span></p>
            <pre tabindex="0" role="region" aria-label=${t('workbench.tab.raw')}>${text}</pre>
        </div>`;
}
