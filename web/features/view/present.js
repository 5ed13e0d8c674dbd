import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { asked } from '../conversation/model.js';
import { pens } from '../drawing/panel.js';
import { closeIcon, fitIcon } from '../../ui/icons.js';
import { nameOf } from '../../ui/names.js';

/**
 * The controls beneath the picture while only the picture is shown.
 * @type {Panel}
 */
export function present(state, actions, t) {
    if (!state.map || !state.present) {
        return nothing;
    }
    if (state.isSecondWindow) {
        return html`
            <h1 class="hidden-text">${t('conversation.screen.title')}</h1>
            ${state.screenQuestion ? html`<div class="present-topic"><p
                class="present-question">${state.screenQuestion}</p></div>` : nothing}
            ${document.fullscreenElement ? nothing
                : html`<div class="present quiet-present"><button type="button" class="button"
                    @click=${() => document.documentElement.requestFullscreen?.().then(() => {},
                        () => {})}>${fitIcon}${t('conversation.screen.full')}</button></div>`}`;
    }
    return html`
        <h1 class="hidden-text">${state.present.names === 'shown' ? nameOf(state.map.name) : t('app.name')}</h1>
        ${state.conversationStage === 'during' && state.conversation
            ? topic(/** @type {ConversationState & Presenting} */ (state), actions, t) : nothing}
        <div class="present" role="group" aria-label=${t('view-options.present')}>
            <fieldset class="segments">
                <legend class="hidden-text">${t('view-options.names')}</legend>
                ${/** @type {NameVisibility[]} */ (['shown', 'initials', 'hidden']).map((one) => html`
                    <label><input type="radio" name="present-names"
                        .checked=${live(/** @type {Presenting['present']} */ (state.present).names === one)}
                        @change=${() => (state.conversationStage ? actions.nameForOthers(one)
                            : actions.presentNames(one))}>
                        <span>${t(`view-options.names.${one}`)}</span></label>`)}
            </fieldset>
            <button type="button" class="button" @click=${() =>
                actions.savePicture('png')}>${t('view-options.picture.short')}</button>
            <button type="button" class="button" id="present-leave"
                @click=${actions.leavePresent}>${closeIcon}${t('view-options.present.leave')}</button>
        </div>`;
}

/** @typedef {{present: NonNullable<State['present']>}} Presenting */

/**
 * The current question during a conversation, with buttons to the next and previous one. Pressing an alter highlights
 * it.
 * @type {(state: ConversationState & Presenting, actions: PageActions, t: Translate) => Template}
 */
function topic(state, actions, t) {
    const { conversation, agendaPosition, insightCatalogue, spotlight, map, present: { names } } = state;
    const one = conversation.agenda[agendaPosition];
    const alter = map.alters.find(({ id }) => id === spotlight);
    return html`
        <div class="present-topic">
            ${one && one.kind !== 'own' ? html`<p class="present-question">${asked(t, one, insightCatalogue)}</p>`
                : nothing}
            <p class="button-row">
                ${conversation.agenda.length < 2 ? nothing : html`
                    <button type="button" class="button" ?disabled=${agendaPosition === 0}
                        @click=${() => actions.nextTopic(-1)}>${t('conversation.previous')}</button>
                    <button type="button" class="button" id="present-next"
                        ?disabled=${agendaPosition === conversation.agenda.length - 1}
                        @click=${() => actions.nextTopic(1)}>${t('conversation.next')}</button>`}
                ${alter ? html`<button type="button" class="button"
                    @click=${() => actions.spotlight(null)}>${closeIcon}${names === 'shown'
                        ? t('conversation.spot.off', { name: alter.name })
                            : t('conversation.spot.off.hidden')}</button>` : nothing}
            </p>
            <details><summary>${t('drawing.title')}</summary>${pens(state, actions, t)}</details>
        </div>`;
}
