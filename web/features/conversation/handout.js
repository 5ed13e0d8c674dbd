import { html, nothing } from 'lit-html';
import { languages } from '../../i18n/languages.js';
import { nextDay } from './model.js';
import { names } from './name-visibility.js';

/**
 * After the conversation: a one-page handout in the client's language, to print or to save as PDF.
 * @type {TalkPanel}
 */
export function after(state, actions, t) {
    const { map, talk, talks, summaryLanguage, language, talkNames, summaryNames } = state;
    const shown = summaryNames ?? talkNames;
    return {
        title: t('talk.after'),
        body: html`
            <p>${map.access?.own ? t('talk.after.own') : t('talk.after.text', { name: map.access?.owner })}</p>
            <div class="field"><label for="summary-language">${t('talk.summary.language')}</label>
                <select id="summary-language" @change=${(/** @type {SelectEvent} */ { target }) => actions.summaryIn(target.value)}>${languages.map(({ tag, name }) => html`
                    <option value=${tag} lang=${tag} ?selected=${tag === (summaryLanguage ?? language)}>${name}</option>`)}</select></div>
            ${names('summary-names', t('talk.names.page'), shown, actions.summaryNamesAre, t)}
            ${shown === 'shown' ? nothing : html`<p class="soft" id="summary-names-note">${summaryNames === null ? `${t('talk.summary.like-screen')} ` : nothing}${t('talk.summary.names')}</p>`}
            ${talk && nextDay(talk, talks?.led ?? []) ? nothing : html`<p class="soft">${t('talk.summary.next')}</p>`}
            <p class="soft">${t('talk.summary.pdf')}</p>
            <p><button type="button" class="quiet" @click=${() => actions.backToTalks()}>${t('talk.all')}</button></p>`,
        foot: html`
            <button type="button" class="button" @click=${() => actions.backToTalking()}>${t('talk.again')}</button>
            <button type="button" class="button strong" id="summary-print" @click=${() => actions.print()}>${t('talk.summary.print')}</button>`,
    };
}
