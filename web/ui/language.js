import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { languages } from '../i18n/languages.js';

/**
 * The languages of the page, each by its own name, so that people find theirs; below each, the same in easy words.
 * @type {(state: {language: string}, actions: {setLanguage(tag: string): void}, t: Translate) => Template}
 */
export function languageChoice({ language }, actions, t) {
    return html`
        <fieldset class="menu-theme">
            <legend>${t('menu.language')}</legend>
            <div class="segments languages">
                ${languages.map(({ tag, name }) => html`
                    <label lang=${tag}><input type="radio" name="language" value=${tag}
                        .checked=${live(language === tag)}
                        @change=${() => actions.setLanguage(tag)}><span>${name}</span></label>`)}
            </div>
        </fieldset>`;
}
