import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { labelled, text } from '../../model/insight-format.js';
import { insight, values } from './insight.js';

/**
 * For professionals: each group of measures as a table, with its sentence, its conventions and its query.
 * @type {(pairs: InsightPair[], state: MapState, actions: PageActions, t: Translate) => Shown}
 */
export function structure(pairs, state, actions, t) {
    return pairs.length === 0 ? nothing : html`
        <section class="tells structure" aria-labelledby="tells-structure">
            <details>
                <summary><h2 class="caption" id="tells-structure">${t('tells.structure')}</h2></summary>
                <p class="soft">${t('tells.structure.about')}</p>
                ${repeat(pairs, ({ about }) => about.key, (pair) => measures(pair, state, actions, t))}
            </details>
        </section>`;
}

/** @type {InsightItem} */
function measures({ about, result }, state, actions, t) {
    const id = `measures-${about.key}`;
    return html`
        <section class="measures" aria-labelledby=${id}>
            <h3 id=${id}>${text(t, about, 'title')}</h3>
            ${values(labelled(t, state.map, about, result), t)}
            <ul class="insights">${insight({ about, result }, state, actions, t)}</ul>
        </section>`;
}
