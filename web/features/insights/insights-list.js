import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { isWhole } from '../../model/shared-parts.js';
import { insight, quieter } from './insight.js';
import { structure } from './structure.js';

/** The number of insights shown at first; more at a time would be too much on a hard day. */
const cardsAtOnce = 6;
const quieterAtOnce = 3;

/**
 * The insights: those to appreciate first, then those to look at together; the measures for professionals stay collapsed.
 * @type {MapPanel}
 */
export function tells(state, actions, t) {
    const { map, insights, insightsFailed } = state;
    if (map.alters.length === 0) {
        return isWhole(map, 'alters') ? invitation(actions, t) : html`<p class="soft">${t('canvas.nobody-shown')}</p>`;
    }
    if (insightsFailed) {
        return html`<div class="aside-note" role="status"><p>${t('tells.failed')}</p>
            <button type="button" class="button" @click=${() => actions.readInsights()}>${t('problem.retry')}</button></div>`;
    }
    if (!insights) {
        return html`<p class="soft" role="status">${t('tells.loading')}</p>`;
    }
    const pairs = state.catalogue.flatMap((about) => {
        const result = insights.find((one) => one.key === about.key);
        return result ? [{ about, result }] : [];
    });
    /** @type {(name: string) => InsightPair[]} */
    const of = (name) => pairs.filter(({ about }) => about.section === name);
    return html`
        ${['appreciate', 'together'].map((name) => section(name, of(name), state, actions, t))}
        ${structure(of('structure'), state, actions, t)}`;
}

/**
 * A section: the first few cards, the others on request, then the insights that found nothing.
 * @type {(name: string, pairs: InsightPair[], state: MapState, actions: PageActions, t: Translate) => Shown}
 */
function section(name, pairs, state, actions, t) {
    const found = pairs.filter(({ result }) => result.found);
    const rest = pairs.filter(({ result }) => !result.found);
    return pairs.length === 0 ? nothing : html`
        <section class="tells" aria-labelledby="tells-${name}">
            <h2 class="caption" id="tells-${name}">${t(`tells.${name}`)}</h2>
            ${firstFew(name, 'insights', found, cardsAtOnce, insight, state, actions, t)}
            ${rest.length === 0 ? nothing : html`
                <h3 class="quieter-title">${t('tells.quieter')}</h3>
                ${firstFew(`${name}-quieter`, 'quieter', rest, quieterAtOnce, quieter, state, actions, t)}`}
        </section>`;
}

/** @type {(name: string, style: string, pairs: InsightPair[], atOnce: number, one: InsightItem, state: MapState, actions: PageActions, t: Translate) => Shown} */
function firstFew(name, style, pairs, atOnce, one, state, actions, t) {
    const all = state.unfolded.has(name);
    const shown = pairs.filter(({ about }, at) => all || at < atOnce || about.key === state.insight);
    return pairs.length === 0 ? nothing : html`
        <ul class=${style} id="list-${name}">
            ${repeat(shown, ({ about }) => about.key, (pair) => one(pair, state, actions, t))}
        </ul>
        ${pairs.length <= atOnce ? nothing : html`
            <button type="button" class="quiet more" aria-expanded=${all} aria-controls="list-${name}"
                @click=${() => actions.unfold(name)}>
                ${all ? t('tells.fewer') : t('tells.more', { n: pairs.length - atOnce })}</button>`}`;
}

/** @type {(actions: PageActions, t: Translate) => Template} */
function invitation(actions, t) {
    return html`
        <div class="invitation">
            <h2>${t('empty.title')}</h2>
            <p>${t('empty.text')}</p>
            <button type="button" class="button strong" @click=${() => actions.openDialog('add')}>${t('empty.add')}</button>
            <p>${t('empty.guide.text')}</p>
            <button type="button" class="button" id="empty-guide" @click=${() => actions.openGuide()}>${t('guide.open')}</button>
        </div>`;
}
