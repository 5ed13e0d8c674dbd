import { html, nothing } from 'lit-html';
import { eyeIcon } from '../../ui/icons.js';

/**
 * A field for a password, which can be shown. `current` is an existing password; for a new one, the text beneath
 * changes while the user types: `weakness` is null before, '' if it is good, or a reason.
 * @type {(field: PasswordField, t: Translate) => Template}
 */
export function passwordField(
    { id, label, name = 'password', current = false, problem = null, weakness = null, onInput }, t,
) {
    /** @type {(event: ButtonEvent) => void} */
    const show = ({ currentTarget: button }) => {
        const input = button.previousElementSibling;
        if (!(input instanceof HTMLInputElement)) {
            return;
        }
        const shown = input.type === 'text';
        input.type = shown ? 'password' : 'text';
        button.setAttribute('aria-pressed', String(!shown));
        input.focus();
    };
    return html`
        <div class="field">
            <label for=${id}>${label}</label>
            <div class="secret">
                <input id=${id} name=${name} type="password" maxlength="128" required spellcheck="false"
                    autocapitalize="off"
                    autocomplete=${current ? 'current-password' : 'new-password'}
                    aria-invalid=${problem ? 'true' : 'false'} aria-describedby="${id}-hint ${id}-problem"
                    @input=${onInput ?? nothing}>
                <button type="button" class="plain" aria-pressed="false" aria-label=${t('password.show')}
                    title=${t('password.show')} @click=${show}>${eyeIcon}</button>
            </div>
            ${current || problem ? nothing : html`<p id="${id}-hint" class="hint ${weakness === '' ? 'good' : ''}"
                role="status">${hint(weakness, t)}</p>`}
            <p id="${id}-problem" class="problem" role="alert">${problem ?? ''}</p>
        </div>`;
}

/** @type {(weakness: string | null, t: Translate) => string} */
function hint(weakness, t) {
    switch (weakness) {
        case null: return t('password.hint');
        case '': return t('password.good');
        default: return t(`weak.${weakness}`);
    }
}

/**
 * A line for the name of an account.
 * @type {(field: {id: string, label: string, value?: string, problem?: string | null, first?: boolean,
 *     help?: string}) => Template}
 */
export function accountName({ id, label, value = '', problem = null, first = true, help }) {
    return html`
        <div class="field">
            <label for=${id}>${label}</label>
            <input id=${id} name="name" type="text" maxlength="60" required autocomplete="username" spellcheck="false"
                autocapitalize="words"
                ?data-first=${first} .defaultValue=${value} aria-invalid=${problem ? 'true' : 'false'}
                aria-describedby="${id}-help ${id}-problem">
            ${help ? html`<p id="${id}-help" class="hint">${help}</p>` : nothing}
            <p id="${id}-problem" class="problem" role="alert">${problem ?? ''}</p>
        </div>`;
}
