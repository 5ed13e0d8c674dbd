import { html, nothing } from 'lit-html';
import { day } from '../../i18n/i18n.js';
import { focusOn } from '../../lib/focus.js';
import { textOf } from '../../lib/form-text.js';
import { today } from '../../lib/dates.js';
import { dialog } from '../../ui/dialog.js';
import { passphraseField } from './passphrase-field.js';

const times = [1, 5, 10, 15, 30, 60, 120];

/**
 * The passphrase of a laptop: setting, changing and removing it, and the idle time after which it is asked for again.
 * @type {Panel}
 */
export function passphrase(state, actions, t) {
    const { lock, recoveryCode } = state;
    const body =
        () => (recoveryCode ? sheet(recoveryCode, actions, t) : lock?.set ? settings(lock, state, actions, t) : html`
        <p>${t('passphrase.about')}</p>
        <p class="warning">${t('passphrase.lost')}</p>
        ${form({ present: false, label: t('passphrase.set') }, state, actions, t)}`);
    return dialog(
        {
            name: 'passphrase', title: t(recoveryCode ? 'recovery.title' : 'passphrase.title'), body,
            closes: !recoveryCode,
        },
        state, actions, t,
    );
}

/** @type {(lock: LockState, state: State, actions: PageActions, t: Translate) => Template} */
function settings(lock, state, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const remove = (event) => {
        event.preventDefault();
        actions.removePassphrase(textOf(new FormData(event.target), 'present'));
    };
    return html`
        <div class="part">
            <p>${t('passphrase.is-set')}</p>
            <div class="field">
                <label for="lock-after">${t('passphrase.after')}</label>
                <select id="lock-after" @change=${(/** @type {SelectEvent} */ { target }) =>
                    actions.lockAfter(Number(target.value))}>
                    ${[...new Set([...times, lock.minutes])].sort((a, b) => a - b).map((n) => html`<option value=${n}
                        ?selected=${n === lock.minutes}>${t('passphrase.minutes', { n })}</option>`)}
                </select>
            </div>
            <p><button type="button" class="button" @click=${() => actions.lockNow()}>${t('lock.now')}</button></p>
        </div>
        <details class="part">
            <summary>${t('passphrase.change')}</summary>
            <p class="warning">${t('passphrase.lost')}</p>
            ${form({ present: true, label: t('passphrase.change') }, state, actions, t)}
        </details>
        <details class="part">
            <summary>${t('passphrase.remove')}</summary>
            <p>${t('passphrase.remove.text')}</p>
            <form class="form" id="passphrase-remove" novalidate @submit=${remove}>
                ${passphraseField({ id: 'remove-present', name: 'present', label: t('passphrase.present') }, t)}
                ${problem('remove', state)}
                <div class="form-foot"><button type="submit" class="button"
                    ?disabled=${state.busy?.includes('removePassphrase')}>${t('passphrase.remove')}</button></div>
            </form>
        </details>`;
}

/** @type {(which: State['passphraseForm'], state: State) => Template} */
const problem = (which, { dialogProblem, passphraseForm }) => html`<p class="problem"
    role="alert">${passphraseForm === which ? dialogProblem ?? '' : ''}</p>`;

/** @type {(form: {present: boolean, label: string}, state: State, actions: PageActions, t: Translate) => Template} */
function form({ present, label }, state, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        const given = new FormData(event.target);
        if (textOf(given, 'passphrase') !== textOf(given, 'again')) {
            actions.dialogProblem(t('passphrase.differ'));
            focusOn('#passphrase-again');
        } else {
            actions.setPassphrase(textOf(given, 'passphrase'), present ? textOf(given, 'present') : null);
        }
    };
    return html`
        <form class="form" id="passphrase-form" novalidate @submit=${submit}>
            ${present ? passphraseField({ id: 'passphrase-present', name: 'present', label: t('passphrase.present') },
                t) : nothing}
            ${passphraseField({ id: 'passphrase-new', name: 'passphrase', label: t('passphrase.new'),
                help: t('passphrase.hint') }, t)}
            ${passphraseField({ id: 'passphrase-again', name: 'again', label: t('passphrase.again') }, t)}
            ${problem('set', state)}
            <div class="form-foot">
                <button type="submit" class="button strong"
                    ?disabled=${state.busy?.includes('setPassphrase')}>${label}</button>
                <button type="button" class="button" @click=${() => actions.closeDialog()}>${t('edit.cancel')}</button>
            </div>
        </form>`;
}

/**
 * The recovery sheet: its code is shown once, and can be printed.
 * @type {(code: string, actions: PageActions, t: Translate) => Template}
 */
function sheet(code, actions, t) {
    return html`
        <div class="recovery-sheet">
            <p class="recovery-name">${t('recovery.sheet')}</p>
            <p>${t('recovery.text')}</p>
            <p class="recovery-code" id="recovery-code"
                tabindex="-1">${code.split('-').map((part) => html`<span>${part}</span> `)}</p>
            <p>${t('recovery.made', { day: day(today()) })}</p>
            <p>${t('recovery.keep')}</p>
        </div>
        <p class="warning">${t('recovery.once')}</p>
        <div class="form-foot">
            <button type="button" class="button strong" @click=${() => actions.print()}>${t('recovery.print')}</button>
            <button type="button" class="button" id="recovery-done"
                @click=${() => actions.keepRecoverySheet()}>${t('recovery.done')}</button>
        </div>`;
}
