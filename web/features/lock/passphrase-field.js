import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { eyeIcon } from '../../ui/icons.js';

/**
 * A field for a passphrase, which can be shown. The browser is asked not to save it, because it would then open what it
 * protects.
 * @type {(field: PassphraseField, t: Translate) => Template}
 */
export function passphraseField({ id, name, label, shown = false, problem = null, help = '' }, t) {
    /** @type {(event: ButtonEvent) => void} */
    const toggle = ({ currentTarget: button }) => {
        const input = button.previousElementSibling;
        if (!(input instanceof HTMLInputElement)) {
            return;
        }
        input.type = input.type === 'text' ? 'password' : 'text';
        button.setAttribute('aria-pressed', String(input.type === 'text'));
        input.focus();
    };
    return html`
        <div class="field">
            <label for=${id}>${label}</label>
            <div class="secret">
                <input id=${id} name=${name} .type=${shown ? 'text' : 'password'} maxlength="200" required
                    spellcheck="false" autocapitalize="off" autocomplete="off"
                    aria-invalid=${problem ? 'true' : 'false'} aria-describedby="${id}-help ${id}-problem">
                <button type="button" class="plain" .ariaPressed=${live(String(shown))}
                    aria-label=${t('passphrase.show')} title=${t('passphrase.show')}
                    @click=${toggle}>${eyeIcon}</button>
            </div>
            <p id="${id}-help" class="hint">${help}</p>
            <p id="${id}-problem" class="problem" role="alert">${problem ?? ''}</p>
        </div>`;
}
