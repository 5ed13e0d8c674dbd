import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { isWhole } from '../../model/shared-parts.js';
import { insight } from './insight.js';
import { structure } from './structure.js';
import { youngMap } from './young-map.js';

/**
 * The number of insights shown at first: one large sentence and two more; more at a time would be too much on a hard
 * day.
 */
const cardsAtOnce = 3;

/**
 * The insights: those to appreciate first, then those to look at together; the measures for professionals stay
 * collapsed.
 * @type {MapPanel}
 */
export function insightsList(state, actions, t) {
    const { map, insights, missingAnswers, insightsFailed } = state;
    if (map.alters.length === 0) {
        return isWhole(map, 'alters') ? invitation(actions, t) : html`<p class="soft">${t('canvas.nobody-shown')}</p>`;
    }
    if (insightsFailed) {
        return html`<div class="aside-note" role="status"><p>${t('insights.failed')}</p>
            <button type="button" class="button" @click=${() =>
                actions.readInsights()}>${t('problem.retry')}</button></div>`;
    }
    if (!insights) {
        return html`<p class="soft" role="status">${t('insights.loading')}</p>`;
    }
    const pairs = state.insightCatalogue.flatMap((about) => {
        const result = insights.find((one) => one.key === about.key);
        return result ? [{ about, result }] : [];
    });
    /** @type {(name: string) => InsightPair[]} */
    const of = (name) => pairs.filter(({ about }) => about.section === name);
    return html`
        ${missingAnswers.includes('alters') || (missingAnswers.length > 0 && !pairs.some(({ result }) => result.found))
            ? youngMap(state, actions, t) : nothing}
        ${['appreciate', 'together'].map((name) => section(name, of(name), state, actions, t))}
        ${structure(pairs, state, actions, t)}`;
}

/**
 * A section: the first few insights that found something, and the others on request.
 * @type {(name: string, pairs: InsightPair[], state: MapState, actions: PageActions, t: Translate) => Shown}
 */
function section(name, pairs, state, actions, t) {
    const found = pairs.filter(({ result }) => result.found);
    const all = state.expandedLists.has(name);
    const shown = found.filter(({ about }, at) => all || at < cardsAtOnce || about.key === state.insight);
    return found.length === 0 ? nothing : html`
        <section class="insights-section" aria-labelledby="insights-${name}">
            <h2 class="caption" id="insights-${name}">${t(`insights.${name}`)}</h2>
            <ul class="insights" id="list-${name}">
                ${repeat(shown, ({ about }) => about.key, (pair) => insight(pair, state, actions, t))}
            </ul>
            ${found.length <= cardsAtOnce ? nothing : html`
                <button type="button" class="quiet more" aria-expanded=${all} aria-controls="list-${name}"
                    @click=${() => actions.unfold(name)}>
                    ${all ? t('insights.fewer') : t('insights.more', { n: found.length - cardsAtOnce })}</button>`}
        </section>`;
}

/** @type {(actions: PageActions, t: Translate) => Template} */
function invitation(actions, t) {
    return html`
        <div class="invitation">
            <h2>${t('empty.title')}</h2>
            <p>${t('empty.text')}</p>
            <button type="button" class="button strong"
                @click=${() => actions.openDialog('add')}>${t('empty.add')}</button>
            <p>${t('empty.guide.text')}</p>
            <button type="button" class="button" id="empty-guide"
                @click=${() => actions.openGuide()}>${t('guide.open')}</button>
        </div>`;
}
