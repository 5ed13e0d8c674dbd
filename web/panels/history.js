import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { changeWords } from '../change-words.js';
import { time } from '../i18n/i18n.js';
import { dialog } from './dialog.js';

/** Everything that was changed on this map, newest first, and the way back to any of it. */
export function history(state, actions, t) {
    const latest = state.history.find((change) => !change.undone)?.id;
    const body = () => (state.history.length === 0 ? html`<p class="soft">${t('history.empty')}</p>` : html`
        <p class="soft">${t('history.text')}</p>
        <ol class="history" reversed>${repeat(state.history, (change) => change.id, (change) => html`
            <li class=${change.undone ? 'undone' : ''} aria-current=${change.id === latest ? 'step' : nothing}>
                <span class="history-words">${changeWords(t, state, change)}</span>
                <time class="history-time" datetime=${change.at}>${time(change.at)}</time>
                ${change.id === latest ? html`<span class="history-now">${t('history.now')}</span>` : html`
                    <button type="button" class="quiet" @click=${() => actions.turnTo(change.id)}>
                        ${t(change.undone ? 'history.forth' : 'history.back')}<span class="hidden-text">: ${changeWords(t, state, change)}</span></button>`}
            </li>`)}
        </ol>
        <div class="form-foot">
            ${latest ? html`<button type="button" class="button" @click=${() => actions.turnTo(null)}>${t('history.start')}</button>` : nothing}
            <button type="button" class="quiet" @click=${() => actions.forgetHistory()}>${t('history.forget')}</button>
        </div>`);
    return dialog({ name: 'history', title: t('history.title'), body }, state, actions, t);
}
