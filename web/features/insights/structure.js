import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { labelled, sentence, text } from '../../model/insight-format.js';
import { values } from './insight.js';
import { withNamesOf } from '../../ui/names.js';

/**
 * The part for professionals: each group of measures as a table, then every insight with enough data, even without a
 * finding, with its query.
 * @type {(pairs: InsightPair[], state: MapState, actions: PageActions, t: Translate) => Shown}
 */
export function structure(pairs, state, actions, t) {
    const measured = pairs.filter(({ about, result }) => about.section === 'structure' && result.found);
    return pairs.length === 0 ? nothing : html`
        <section class="insights-section structure" aria-labelledby="insights-structure">
            <details>
                <summary><h2 class="caption" id="insights-structure">${t('insights.structure')}</h2></summary>
                ${measured.length === 0 ? nothing : html`<p class="soft">${t('insights.structure.about')}</p>`}
                ${repeat(measured, ({ about }) => about.key, (pair) => measures(pair, state, t))}
                <h3 class="quieter-title" id="insights-all">${t('insights.all')}</h3>
                <ul class="quieter" aria-labelledby="insights-all">${repeat(pairs, ({ about }) => about.key,
                    (pair) => asked(pair, state, actions, t))}</ul>
            </details>
        </section>`;
}

/** @type {(pair: InsightPair, state: MapState, t: Translate) => Template} */
function measures({ about, result }, state, t) {
    const id = `measures-${about.key}`;
    return html`
        <section class="measures" aria-labelledby=${id}>
            <h3 id=${id}>${text(t, about, 'title')}</h3>
            ${values(labelled(t, state.map, about, result), t)}
            <p class="soft">${withNamesOf(sentence(t, state.map, about, result), state.map)}</p>
        </section>`;
}

/**
 * The question of an insight, its finding and its query.
 * @type {InsightItem}
 */
function asked({ about, result }, state, actions, t) {
    return html`
        <li data-asked=${about.key}>
            <details>
                <summary>${text(t, about, 'title')}</summary>
                <p class="question">${text(t, about, 'question')}</p>
                <p>${withNamesOf(sentence(t, state.map, about, result), state.map)}</p>
                <p class="why">${text(t, about, 'why')}</p>
                ${query(about, state, actions, t)}
            </details>
        </li>`;
}

/**
 * The Cypher query of an insight, for readers who want to know how the finding was made.
 * @type {(about: Insight, state: State, actions: PageActions, t: Translate) => Template}
 */
function query({ key, file, query: cypher }, { copiedInsight }, actions, t) {
    return html`
        <details class="query">
            <summary>${t('insights.query')}</summary>
            <p class="query-file"><code>${file}</code>${navigator.clipboard ? html`
                <button type="button" class="quiet" @click=${() => actions.copy(cypher, key)}>
                    ${t(copiedInsight === key ? 'insights.copied' : 'insights.copy')}</button>` : nothing}</p>
            <pre tabindex="0" role="region" aria-label=${t('insights.query.label',
                { file })}><code>${cypher}</code></pre>
        </details>`;
}
