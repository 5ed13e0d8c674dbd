import { html } from 'lit-html';
import { inSentences } from './summary-sentences.js';
import { withNamesOf } from '../../ui/names.js';

/**
 * The whole map in one paragraph.
 * @type {(map: SupportMap, t: Translate) => Template}
 */
export const summary = (map, t) => html`
    <section class="summary" aria-labelledby="list-summary">
        <h2 class="caption" id="list-summary">${t('list.summary')}</h2>
        <p>${withNamesOf(inSentences(map, t).join(' '), map)}</p>
    </section>`;
