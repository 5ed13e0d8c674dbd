import { html } from 'lit-html';
import { kinds } from '../core/vocabularies.js';

/** Closeness as its five rings, from the middle outwards, and a choice to leave it unanswered. */
export const closenessSteps = ['5', '4', '3', '2', '1', ''];

/**
 * One choice out of a few, as radio buttons that look like chips. `pairs` is [[value, label]].
 * @type {(name: string, legend: string, pairs: [value: string, label: string][], chosen: string) => Template}
 */
export function choices(name, legend, pairs, chosen) {
    return html`
        <fieldset class="choices">
            <legend>${legend}</legend>
            <div class="choices-row">
                ${pairs.map(([value, label]) => html`
                    <label><input type="radio" name=${name} value=${value}
                        ?checked=${value === chosen}><span>${label}</span></label>`)}
            </div>
        </fieldset>`;
}

/** @type {(t: Translate, chosen: string) => Template} */
export function closenessChoices(t, chosen) {
    const pairs = closenessSteps.map((step) =>
        /** @type {[string, string]} */ ([step, t(`closeness.${step || 'none'}`)])
    );
    return choices('closeness', t('edit.closeness'), pairs, chosen);
}

/** @type {(t: Translate, chosen: string) => Template} */
export function kindChoices(t, chosen) {
    return choices(
        'kind',
        t('edit.kind'),
        kinds.map((kind) => /** @type {[string, string]} */ ([kind, t(`kind.${kind}`)])),
        chosen,
    );
}

/**
 * A field for a name, with its error directly below it.
 * @type {(id: string, label: string, value: string, problem?: string | null) => Template}
 */
export function nameField(id, label, value, problem) {
    return html`
        <div class="field">
            <label for=${id}>${label}</label>
            <input id=${id} name="name" type="text" maxlength="120" required autocomplete="off" data-first
                value=${value} aria-invalid=${problem ? 'true' : 'false'} aria-describedby="${id}-problem">
            <p class="problem" id="${id}-problem" role="alert">${problem ?? ''}</p>
        </div>`;
}
