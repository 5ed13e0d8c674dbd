import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { labelled } from '../insight-words.js';
import { insight, quieter, values } from './insight.js';

/** For professionals: every labelled measure in one table, then what each says and how it is reckoned. */
export function structure(pairs, state, actions, t) {
    if (pairs.length === 0) {
        return nothing;
    }
    const rows = pairs.flatMap(({ about, result }) => labelled(t, state.map, about, result));
    const found = pairs.filter(({ result }) => result.found);
    const rest = pairs.filter(({ result }) => !result.found);
    return html`
        <section class="tells structure" aria-labelledby="tells-structure">
            <details>
                <summary><h2 class="caption" id="tells-structure">${t('tells.structure')}</h2></summary>
                <p class="soft">${t('tells.structure.about')}</p>
                ${values(rows, t)}
                <ul class="insights">${repeat(found, ({ about }) => about.key, (pair) => insight(pair, state, actions, t))}</ul>
                ${rest.length === 0 ? nothing : html`
                    <ul class="quieter">${repeat(rest, ({ about }) => about.key, (pair) => quieter(pair, state, actions, t))}</ul>`}
            </details>
        </section>`;
}
