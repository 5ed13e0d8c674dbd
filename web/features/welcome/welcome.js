import { html } from 'lit-html';
import { addIcon, eyeIcon, fileIcon } from '../../ui/icons.js';

/**
 * The first page of a new account: a short introduction and three ways to begin.
 * @type {(actions: PageActions, t: Translate) => Template}
 */
export function welcome(actions, t) {
    return html`
        <h1 id="welcome-title" tabindex="-1">${t('welcome.title')}</h1>
        <p class="welcome-text">${t('welcome.text')}</p>
        <div class="welcome-ways">
            <button type="button" class="button strong" id="welcome-begin"
                @click=${() => actions.openDialog('new-guided')}>${addIcon}${t('welcome.begin')}</button>
            <button type="button" class="button" id="welcome-look"
                @click=${() => actions.openExample()}>${eyeIcon}${t('welcome.look')}</button>
            <button type="button" class="button" id="welcome-import"
                @click=${() => actions.openImport()}>${fileIcon}${t('welcome.import')}</button>
        </div>
        <p><button type="button" class="quiet" id="welcome-hard-day"
            @click=${() => actions.openHardDay(true)}>${t('hard-day.title')}</button></p>`;
}
