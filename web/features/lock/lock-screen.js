import { html, nothing } from 'lit-html';
import { textOf } from '../../lib/form-text.js';
import { passphraseField } from './passphrase-field.js';

/**
 * The lock screen: one field for the passphrase, or for the recovery code.
 * @type {(state: State, actions: PageActions, t: Translate) => Template}
 */
export function lockScreen({ passphraseForgotten, lockProblem, busy }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        const secret = textOf(new FormData(event.target), 'secret');
        if (secret) {
            actions.unlock(secret);
        }
    };
    return html`
        <h1>${t('app.name')}</h1>
        <p>${t(passphraseForgotten ? 'lock.forgotten.text' : 'lock.text')}</p>
        <form class="form gate-form" id="lock-form" novalidate @submit=${submit}>
            ${passphraseForgotten ? passphraseField({ id: 'lock-secret', name: 'secret', label: t('lock.code'),
                shown: true, problem: lockProblem }, t)
                : passphraseField({ id: 'lock-secret', name: 'secret', label: t('passphrase.label'),
                    problem: lockProblem }, t)}
            <div class="form-foot">
                <button type="submit" class="button strong" ?disabled=${busy}>${t('lock.open')}</button>
                <button type="button" class="button" id="lock-forgotten"
                    @click=${() => actions.showForgotten(!passphraseForgotten)}>${t(passphraseForgotten ? 'lock.back'
                        : 'lock.forgotten')}</button>
            </div>
        </form>
        ${passphraseForgotten ? html`<p class="soft">${t('lock.forgotten.lost')}</p>` : nothing}`;
}
