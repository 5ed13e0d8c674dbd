import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { checkIcon } from '../../ui/icons.js';

/**
 * A value with its label and the number of alters it would show.
 * @template V
 * @typedef {[value: V, label: string, count?: number]} Choice
 */

/**
 * @template {string | null} V
 * @param {string} name
 * @param {string} legend
 * @param {Choice<V>[]} pairs
 * @param {V} chosen
 * @param {(value: V) => void} choose
 */
export function radios(name, legend, pairs, chosen, choose) {
    return html`
        <fieldset class="choices view-options-part">
            <legend>${legend}</legend>
            <div class="choices-row">${pairs.map(([value, label, count]) => html`
                <label><input type="radio" name="view-options-${name}" .checked=${live(chosen === value)}
                    @change=${() => choose(value)}><span>${label}${number(count)}</span></label>`)}
            </div>
        </fieldset>`;
}

/** @type {(legend: string, pairs: Choice<string>[], chosen: Set<string>, toggle: (value: string) => void) => Shown} */
export function ticks(legend, pairs, chosen, toggle) {
    return pairs.length === 0 ? nothing : html`
        <fieldset class="choices view-options-part">
            <legend>${legend}</legend>
            <div class="choices-row">${pairs.map(([value, label, count]) => html`
                <label><input type="checkbox" .checked=${live(chosen.has(value))} @change=${() => toggle(value)}>
                    <span>${chosen.has(value) ? checkIcon : nothing}${label}${number(count)}</span></label>`)}
            </div>
        </fieldset>`;
}

/** @type {(count: number | undefined) => Shown} */
const number = (count) => (count === undefined ? nothing : html`<small>${count}</small>`);
