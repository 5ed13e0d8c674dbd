import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** @type {State['theme'][]} */
const themes = ['auto', 'light', 'dark'];
/** @type {State['textSize'][]} */
const sizes = ['normal', 'large', 'larger'];

/**
 * The colours of the page: light, dark, or as the system has them. `name` is that of the radio buttons.
 * @type {(name: string, state: Pick<State, 'theme'>, actions: Pick<PageActions, 'setTheme'>, t: Translate) => Template}
 */
export const themeChoice = (name, { theme }, actions, t) => segments(name, 'menu.theme', themes, theme, actions.setTheme, t);

/**
 * How large the text of the page is; the names on the map have a size of their own. `name` is that of the radio buttons.
 * @type {(name: string, state: Pick<State, 'textSize'>, actions: Pick<PageActions, 'setTextSize'>, t: Translate) => Template}
 */
export const textSizeChoice = (name, { textSize }, actions, t) => segments(name, 'menu.text-size', sizes, textSize, actions.setTextSize, t);

/**
 * One of a few options; `text` is the key of the question, and `text.option` that of an option.
 * @type {<T extends string>(name: string, text: string, options: T[], chosen: T, choose: (option: T) => void, t: Translate) => Template}
 */
function segments(name, text, options, chosen, choose, t) {
    return html`
        <fieldset class="menu-theme">
            <legend>${t(text)}</legend>
            <div class="segments">
                ${options.map((one) => html`
                    <label><input type="radio" name=${name} value=${one} .checked=${live(chosen === one)}
                        @change=${() => choose(one)}><span>${t(`${text}.${one}`)}</span></label>`)}
            </div>
        </fieldset>`;
}
