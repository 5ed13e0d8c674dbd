import { html, nothing } from 'lit-html';
import { mayEdit } from '../../core/permissions.js';
import { names } from '../../i18n/i18n.js';
import { ofToday } from '../../model/today.js';
import { nextPrompt } from './next-prompt.js';
import { withNamesOf } from '../../ui/names.js';

/**
 * The panel of a map with too little data for most insights: an encouraging sentence, and the next prompt. It calls
 * nothing missing.
 * @type {MapPanel}
 */
export function youngMap(state, actions, t) {
    const { map, missingAnswers } = state;
    const there = ofToday(map);
    const next = nextPrompt(map, missingAnswers);
    const ask = next && t(`young-map.next.${next.noted}`, { name: next.alter?.name ?? '' });
    return html`
        <section class="young-map" aria-labelledby="young-map-title">
            <h2 class="caption" id="young-map-title">${t('young-map.title')}</h2>
            <p>${withNamesOf(t('young-map.text', { n: there.length, names: names(there.map(({ name }) => name)) }),
                map)}</p>
            ${next && mayEdit(state) ? html`
                <p><button type="button" class="button" id="young-map-next" data-next=${next.noted}
                    @click=${(/** @type {ButtonEvent} */ event) =>
                        (next.alter ? actions.select(next.alter.id, { from: event.currentTarget })
                            : actions.openDialog('add'))}><span>${ask ? withNamesOf(ask, map)
                            : nothing}</span></button></p>
                <p class="soft">${t('young-map.no-hurry')}</p>` : nothing}
        </section>`;
}
