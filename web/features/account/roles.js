import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

export const roles = ['person', 'coach', 'statistician', 'analyst', 'administrator'];

/**
 * Checkboxes for the roles of an account, each with a line that explains it. `onChange` gets all roles that are ticked.
 * @type {(ticks: {legend: string, chosen: string[], offered?: string[], onChange?: (roles: string[]) => void},
 *     t: Translate) => Template}
 */
export function roleTicks({ legend, chosen, offered = roles, onChange }, t) {
    /** @type {(event: {target: HTMLInputElement}) => void} */
    const change = ({ target }) => onChange?.(rolesIn(new FormData(target.form ?? undefined)));
    return html`
        <fieldset class="ticks">
            <legend>${legend}</legend>
            ${offered.map((role) => html`
                <label class="tick"><input type="checkbox" name="role" value=${role}
                    .checked=${onChange ? live(chosen.includes(role)) : chosen.includes(role)} @change=${change}>
                    <span>${t(`role.${role}`)} <span class="soft">${t(`role.${role}.does`)}</span></span></label>`)}
        </fieldset>`;
}

/** @type {(form: FormData) => string[]} */
export const rolesIn = (form) => form.getAll('role').map(String);
