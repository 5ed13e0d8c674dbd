import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** @type {State['theme'][]} */
const themes = ['auto', 'light', 'dark'];
/** @type {State['textSize'][]} */
const sizes = ['normal', 'large', 'larger'];

/**
 * The theme of the page: light, dark, or that of the system. `name` is that of the radio buttons.
 * @type {(name: string, state: Pick<State, 'theme'>, actions: Pick<PageActions, 'setTheme'>, t: Translate) => Template}
 */
export const themeChoice = (name, { theme }, actions, t) =>
    segments(name, t('menu.theme'), themes, (one) => t(`menu.theme.${one}`), theme, actions.setTheme);

/**
 * The text size of the page; the names on the map have a size of their own. `name` is that of the radio buttons.
 * @type {(name: string, state: Pick<State, 'textSize'>, actions: Pick<PageActions, 'setTextSize'>, t: Translate) =>
 *     Template}
 */
export const textSizeChoice = (name, { textSize }, actions, t) =>
    segments(name, t('menu.text-size'), sizes, (one) => t(`menu.text-size.${one}`), textSize, actions.setTextSize);

/**
 * A choice of one option out of a few.
 * @type {<T extends string>(name: string, question: string, options: T[], label: (option: T) => string, chosen: T,
 *     choose: (option: T) => void) => Template}
 */
function segments(name, question, options, label, chosen, choose) {
    return html`
        <fieldset class="menu-theme">
            <legend>${question}</legend>
            <div class="segments">
                ${options.map((one) => html`
                    <label><input type="radio" name=${name} value=${one} .checked=${live(chosen === one)}
                        @change=${() => choose(one)}><span>${label(one)}</span></label>`)}
            </div>
        </fieldset>`;
}
