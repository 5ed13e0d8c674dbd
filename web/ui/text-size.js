import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** @type {State['textSize'][]} */
const sizes = ['normal', 'large', 'larger'];

/**
 * How large the text of the page is; the names on the map have a size of their own. `name` is that of the radio buttons.
 * @type {(name: string, state: Pick<State, 'textSize'>, actions: Pick<PageActions, 'setTextSize'>, t: Translate) => Template}
 */
export function textSizeChoice(name, { textSize }, actions, t) {
    return html`
        <fieldset class="menu-theme">
            <legend>${t('menu.text-size')}</legend>
            <div class="segments">
                ${sizes.map((one) => html`
                    <label><input type="radio" name=${name} value=${one} .checked=${live(textSize === one)}
                        @change=${() => actions.setTextSize(one)}><span>${t(`menu.text-size.${one}`)}</span></label>`)}
            </div>
        </fieldset>`;
}
