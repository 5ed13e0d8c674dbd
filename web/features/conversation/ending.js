import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { dialog } from '../../ui/dialog.js';
import { asked } from './model.js';

/**
 * Ending a conversation: the topics that were discussed, and a note on who can read the notes afterwards.
 * @type {Panel}
 */
export function endOfConversation(state, actions, t) {
    const { conversation, map, insightCatalogue } = state;
    const body = () => (!conversation || !map ? nothing : html`
        <div class="form conversation-end">
            ${conversation.agenda.length === 0 ? nothing : html`
                <fieldset class="ticks"><legend>${t('conversation.end.talked')}</legend>
                    ${conversation.agenda.map((topic, at) => html`
                    <label class="tick"><input type="checkbox" .checked=${live(Boolean(topic.talked))}
                        @change=${(/** @type {FieldEvent} */ { target }) =>
                            actions.changeTopic(at, { talked: target.checked })}>${asked(t, topic,
                                insightCatalogue)}</label>`)}</fieldset>`}
            <p>${map.access?.own ? t('conversation.end.own')
                : t('conversation.end.text', { name: map.access?.owner })}</p>
            <div class="form-foot">
                <button type="button" class="button strong" id="conversation-end-act"
                    @click=${() => actions.endConversation()}>${t(map.access?.own ? 'conversation.end.act.own'
                        : 'conversation.end.act')}</button>
                <button type="button" class="button"
                    @click=${() => actions.closeDialog()}>${t('conversation.end.not-yet')}</button>
            </div>
        </div>`);
    return dialog({ name: 'end-conversation', title: t('conversation.end'), body }, state, actions, t);
}
