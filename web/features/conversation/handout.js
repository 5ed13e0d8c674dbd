import { html, nothing } from 'lit-html';
import { languages } from '../../i18n/languages.js';
import { nextDay } from './model.js';
import { names } from '../../ui/name-visibility.js';
import { withNames } from '../../ui/names.js';

/**
 * The panel after a conversation: a one-page handout in the client's language, to print or to save as PDF.
 * @type {ConversationPanel}
 */
export function handoutPanel(state, actions, t) {
    const { map, conversation, conversations, summaryLanguage, language, summaryNames } = state;
    return {
        title: t('conversation.after'),
        body: html`
            <p>${map.access?.own ? t('conversation.after.own')
                : withNames(t('conversation.after.text', { name: map.access?.owner }), [map.access?.owner])}</p>
            <div class="field"><label for="summary-language">${t('conversation.summary.language')}</label>
                <select id="summary-language" @change=${(/** @type {SelectEvent} */ { target }) =>
                    actions.setHandoutLanguage(target.value)}>${languages.map(({ tag, name }) => html`
                    <option value=${tag} lang=${tag}
                        ?selected=${tag === (summaryLanguage ?? language)}>${name}</option>`)}</select></div>
            ${names('summary-names', t('conversation.names.page'), summaryNames, actions.setHandoutNames, t)}
            ${summaryNames === 'shown' ? nothing : html`<p class="soft"
                id="summary-names-note">${t('conversation.summary.names')}</p>`}
            ${conversation && nextDay(conversation, conversations?.led ?? []) ? nothing
                : html`<p class="soft">${t('conversation.summary.next')}</p>`}
            <p class="soft">${t('conversation.summary.pdf')}</p>
            <p><button type="button" class="quiet"
                @click=${() => actions.backToConversations()}>${t('conversation.all')}</button></p>`,
        foot: html`
            <button type="button" class="button" @click=${() =>
                actions.backToConversation()}>${t('conversation.again')}</button>
            <button type="button" class="button strong" id="summary-print"
                @click=${() => actions.print()}>${t('conversation.summary.print')}</button>`,
    };
}
