import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** @type {NameVisibility[]} */
const visibilities = ['shown', 'initials', 'hidden'];

/**
 * The choice of how others see names.
 * @type {(group: string, legend: string, chosen: NameVisibility, choose: (names: NameVisibility) => void,
 *     t: Translate) => Template}
 */
export function names(group, legend, chosen, choose, t) {
    return html`
        <fieldset class="name-visibility">
            <legend>${legend}</legend>
            <div class="segments">${visibilities.map((one) => html`
                <label><input type="radio" name=${group} value=${one} .checked=${live(chosen === one)}
                    @change=${() => choose(one)}><span>${t(`view-options.names.${one}`)}</span></label>`)}</div>
        </fieldset>`;
}
