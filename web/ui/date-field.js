import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { dayInFull } from './day-in-words.js';

/**
 * A field for a day. Browsers show the parts of a date in an order of their own, which no page can find out, so the
 * chosen day is written in words below the field.
 *
 * `chosen` is called with a chosen day; without it, the field belongs to a form that is read when it is submitted.
 * @type {(field: {id: string, value?: string, name?: string, min?: string, max?: string, draft?: string,
 *     required?: boolean, described?: string, problem?: string, chosen?: (event: FieldEvent) => unknown}) => Template}
 */
export function dateField(
    { id, value = '', name, min, max, draft, required = false, described = '', problem, chosen },
) {
    const words = (/** @type {string} */ day) => (day ? dayInFull(day) : '');
    /** @type {(event: FieldEvent) => void} */
    const say = ({ target }) => {
        const said = document.getElementById(`${id}-day`);
        if (said) {
            said.textContent = words(target.validity.valid ? target.value : '');
        }
    };
    return html`
        <input id=${id} name=${name ?? nothing} type="date" min=${min ?? nothing} max=${max ?? nothing}
            ?required=${required} data-draft=${draft ?? nothing} aria-describedby="${id}-day ${described}"
            aria-errormessage=${problem ?? nothing} .value=${chosen ? live(value) : value}
            @input=${say} @change=${(/** @type {FieldEvent} */ event) => chosen?.(event)}>
        <span class="date-words soft" id="${id}-day" aria-live="polite"
            .textContent=${chosen ? live(words(value)) : words(value)}></span>`;
}
