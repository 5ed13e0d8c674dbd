import { html, nothing } from 'lit-html';
import { mayEdit } from '../../core/permissions.js';
import { agreedWords, asked } from './model.js';
import { day } from '../../i18n/i18n.js';
import { closeIcon, stepIcon } from '../../ui/icons.js';
import { withNames, withNamesOf } from '../../ui/names.js';

/**
 * The notes that coaches shared with the map's owner from conversations about it.
 * @type {MapPanel}
 */
export function sharedNotes(state, actions, t) {
    const parts = state.conversations?.shared ?? [];
    return parts.length === 0 ? nothing : html`
        <section class="shared-parts" aria-labelledby="shared-parts-title">
            <h2 class="caption" id="shared-parts-title" tabindex="-1">${t('conversation.parts')}</h2>
            ${parts.map((part, at) => one(part, at, state, actions, t))}
        </section>`;
}

/** @type {(part: SharedConversation, at: number, state: MapState, actions: PageActions, t: Translate) => Template} */
function one({ id, coach, on, talked, shared, agreed, damaged }, at, state, actions, t) {
    const steps = agreed.map(({ step, words }) => ({ step, said: agreedWords({ step, words }, state.map) ?? '' }))
        .filter(({ said }) => said);
    return html`
        <details class="shared-part" data-part=${id} ?open=${at === 0}>
            <summary><span>${withNames(t('conversation.part', { day: day(on), name: coach }), [coach])}</span></summary>
            ${damaged ? html`<p>${t('conversation.damaged')}</p>` : nothing}
            ${shared ? html`<p class="notes">${shared}</p>` : nothing}
            ${talked.length === 0 ? nothing : html`
                <h3>${t('conversation.part.talked')}</h3><ul
                    class="bulleted">${talked.map((topic) =>
                        html`<li>${asked(t, topic, state.insightCatalogue)}</li>`)}</ul>`}
            ${steps.length === 0 ? nothing : html`
                <h3>${t('conversation.agreed')}</h3><ul class="bulleted">${steps.map(({ step, said }) => html`
                    <li>${withNamesOf(said, state.map)}${step || !mayEdit(state) ? nothing
                        : html` <button type="button" class="quiet"
                            aria-label=${t('conversation.part.step', { words: said })}
                            @click=${() => actions.writeStep({
                                words: said })}>${stepIcon}${t('conversation.part.step.act')}</button>`}</li>`)}</ul>`}
        </details>`;
}

/**
 * The notice to the map's owner that a coach recently shared notes, unless something else is shown in its place.
 * @type {(state: State, actions: PageActions, t: Translate) => Template | null}
 */
export function sharedNewsNotice({ sharedNews, map, dialog, present, conversationStage, preview }, actions, t) {
    return sharedNews && map && !dialog && !present && !conversationStage && !preview ? html`
        <div class="notice" role="region" aria-labelledby="shared-news-text">
            <p id="shared-news-text" role="status">${withNames(t('conversation.part.news',
                { name: sharedNews.coach, day: day(sharedNews.on) }), [sharedNews.coach])}</p>
            <button type="button" class="button" id="shared-news-read"
                @click=${() => actions.showSharedParts()}>${t('conversation.part.news.look')}</button>
            <button type="button" class="plain" aria-label=${t('problem.dismiss')}
                @click=${() => actions.dismissSharedNews()}>${closeIcon}</button>
        </div>` : null;
}
