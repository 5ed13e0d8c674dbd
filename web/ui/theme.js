import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** @type {State['theme'][]} */
const themes = ['auto', 'light', 'dark'];

/**
 * The colours of the page: light, dark, or as the system has them. `name` is that of the radio buttons.
 * @type {(name: string, state: Pick<State, 'theme'>, actions: Pick<PageActions, 'setTheme'>, t: Translate) => Template}
 */
export function themeChoice(name, { theme }, actions, t) {
    return html`
        <fieldset class="menu-theme">
            <legend>${t('menu.theme')}</legend>
            <div class="segments">
                ${themes.map((one) => html`
                    <label><input type="radio" name=${name} value=${one} .checked=${live(theme === one)}
                        @change=${() => actions.setTheme(one)}><span>${t(`menu.theme.${one}`)}</span></label>`)}
            </div>
        </fieldset>`;
}
