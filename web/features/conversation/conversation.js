import { html, nothing } from 'lit-html';
import { capital } from '../../i18n/i18n.js';
import { dayInWords } from '../../ui/day-in-words.js';
import { isOwn } from '../../core/permissions.js';
import { addIcon, closeIcon, pauseIcon } from '../../ui/icons.js';
import { preparePanel } from './prepare.js';
import { duringPanel } from './during.js';
import { handoutPanel } from './handout.js';
import { withNamesOf } from '../../ui/names.js';

/** @type {Record<'before' | 'during' | 'after', ConversationPanel>} */
const stages = { before: preparePanel, during: duringPanel, after: handoutPanel };

/**
 * The panel for conversations about the map: the list, and preparing, holding and reviewing one.
 * @type {MapPanel}
 */
export function conversation(state, actions, t) {
    const { conversationStage, conversation, map } = state;
    const { title, body, foot } = conversation && conversationStage && conversationStage !== 'list'
        ? stages[conversationStage]({ ...state, conversation }, actions, t)
        : all(state, actions, t);
    return html`
        <section class="guide conversation" aria-labelledby="conversation-title" data-stage=${conversationStage}>
            <header class="guide-head">
                <p class="soft conversation-where">${withNamesOf(t('conversation.with',
                    { name: isOwn({ map }) ? map.name : map.access?.owner }), map)}</p>
                ${ways(state, actions, t)}
            </header>
            <div class="guide-body" id="conversation-body">
                <h2 class="guide-question" id="conversation-title" tabindex="-1">${title}</h2>
                ${conversation ? saving(state, actions, t) : nothing}
                ${body}
            </div>
            ${foot ? html`<footer class="guide-foot">${foot}</footer>` : nothing}
        </section>`;
}

/**
 * The buttons to leave. A conversation that is being held always shows two: to pause it and to end it. One that has
 * ended has a button to its handout.
 * @type {(state: MapState, actions: PageActions, t: Translate) => Template}
 */
function ways({ conversationStage, conversation, agendaReturn }, actions, t) {
    const isHeld = conversation && (conversationStage === 'during' || agendaReturn !== null);
    const isRunning = isHeld && !conversation.ended;
    return html`
        <p class="conversation-ways">
            <button type="button" class="quiet guide-leave" id="conversation-leave"
                @click=${() => actions.leaveConversation()}>${isRunning ? pauseIcon
                    : closeIcon}${t(isRunning ? 'conversation.pause' : 'conversation.leave')}</button>
            ${isHeld ? html`
                <button type="button" class="button" id="conversation-end"
                    @click=${() => (isRunning ? actions.openDialog('end-conversation')
                        : actions.endConversation())}>${t(isRunning ? 'conversation.end'
                            : 'conversation.end.again')}</button>` : nothing}
        </p>`;
}

/** @type {ConversationPanel<MapState>} */
function all({ conversations }, actions, t) {
    /** @type {(conversation: Conversation) => Template} */
    const one = ({ id, on, ended, agenda, damaged }) => html`
        <li class="conversation-item" data-conversation=${id}>
            <button type="button" class="map-item" ?disabled=${damaged} @click=${() => actions.openConversation(id)}>
                <span class="map-name">${capital(dayInWords(on))}</span>
                <span class="map-size">${damaged ? t('conversation.damaged') : ended ? t('conversation.item.ended')
                    : t('conversation.item.open', { n: agenda.length })}</span></button>
            <details class="conversation-more"><summary>${t('conversation.delete')}</summary>
                <p>${t(ended ? 'conversation.delete.ended' : 'conversation.delete.text')}</p>
                <button type="button" class="button danger"
                    @click=${() => actions.deleteConversation(id)}>${t('conversation.delete.act')}</button></details>
        </li>`;
    return {
        title: t('conversation.title'),
        body: html`
            <p class="soft">${t('conversation.text')}</p>
            ${conversations === null ? html`<p class="soft" role="status">${t('conversation.loading')}</p>`
                : conversations.led.length === 0 ? html`<p>${t('conversation.none')}</p>` : html`
                <ul class="conversation-list">${conversations.led.map(one)}</ul>`}`,
        foot: html`<button type="button" class="button strong" id="conversation-prepare"
            @click=${() => actions.prepareConversation()}>${addIcon}${t('conversation.prepare')}</button>`,
    };
}

/**
 * The state of saving; and if another window has changed the text as well, the choice between the two versions.
 * @type {(state: State, actions: PageActions, t: Translate) => Template}
 */
function saving({ conversationSaving, otherVersion }, actions, t) {
    if (conversationSaving === 'conflict' && otherVersion) {
        return html`
            <div class="aside-note" role="alert" id="conversation-conflict" tabindex="-1">
                <p>${t('conversation.conflict')}</p>
                <p class="button-row">
                    <button type="button" class="button"
                        @click=${() => actions.keepOwnVersion()}>${t('conversation.conflict.mine')}</button>
                    <button type="button" class="button"
                        @click=${() => actions.takeOther()}>${t('conversation.conflict.other')}</button>
                </p>
                ${otherVersion.notes || otherVersion.shared
                    ? html`<details><summary>${t('conversation.conflict.look')}</summary>
                    ${otherVersion.shared ? html`<h3>${t('conversation.shared')}</h3><p
                        class="notes">${otherVersion.shared}</p>` : nothing}
                    ${otherVersion.notes ? html`<h3>${t('conversation.notes')}</h3><p
                        class="notes">${otherVersion.notes}</p>` : nothing}</details>` : nothing}
            </div>`;
    }
    return html`<p class="soft conversation-saving" role="status"
        data-saving=${conversationSaving}>${t(`conversation.saving.${conversationSaving}`)}</p>`;
}
