import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { textOf } from '../../lib/form-text.js';
import { time } from '../../i18n/i18n.js';
import { passkeysWork } from './webauthn.js';
import { passwordField } from './password.js';

/**
 * Signing in with a passkey, where the browser supports it.
 * @type {Panel}
 */
export function passkeyButton({ busy }, actions, t) {
    return passkeysWork() ? html`
        <button type="button" class="button" id="sign-in-passkey" ?disabled=${busy}
            @click=${() => actions.signInByPasskey()}>${t('passkey.sign-in')}</button>` : nothing;
}

/**
 * The user's passkeys. A browser without passkeys still shows those from other devices.
 * @type {Panel}
 */
export function passkeys(state, actions, t) {
    const { ownAccount, passkeyForm, accountDone } = state;
    const list = ownAccount?.passkeys ?? [];
    if (!ownAccount || (!passkeysWork() && !list.length)) {
        return nothing;
    }
    const done = accountDone === 'passkey'
        ? t('passkey.added')
        : accountDone === 'passkey-removed'
        ? t('passkey.removed')
        : '';
    return html`
        <section class="part" id="passkeys">
            <h3>${t('passkey.title')}</h3>
            <p class="hint">${t('passkey.text')}</p>
            ${list.length ? html`
                <ul class="lines">${repeat(list, (one) => one.id, (one) => html`
                    <li>
                        <span><bdi>${one.name}</bdi> <span
                            class="soft">${one.used ? t('account.device.seen', { when: time(one.used) })
                                : t('passkey.new')}</span></span>
                        ${passkeyForm?.removing === one.id ? nothing : html`
                            <button type="button" class="quiet"
                                @click=${() => actions.openPasskeyForm({
                                    removing: one.id })}>${t('passkey.remove')}<span
                                        class="hidden-text">: ${one.name}</span></button>`}
                        ${passkeyForm?.removing === one.id ? removing(one, state, actions, t) : nothing}
                    </li>`)}
                </ul>` : nothing}
            ${passkeyForm?.adding ? adding(state, actions, t) : nothing}
            <div class="form-foot">
                ${passkeyForm || !passkeysWork() ? nothing : html`
                    <button type="button" class="button" id="passkey-add"
                        @click=${() => actions.openPasskeyForm({ adding: true })}>${t('passkey.add')}</button>`}
                <p role="status" class="done">${done}</p>
            </div>
        </section>`;
}

/** @type {Panel} */
function adding(state, actions, t) {
    /** @type {ProofForm['run']} */
    const add = (form, current) => actions.addPasskey(textOf(new FormData(form), 'called'), current);
    return proofForm({ label: t('passkey.add'), act: t('passkey.make'), back: t('passkey.later'), run: add }, html`
        <div class="field">
            <label for="passkey-name">${t('passkey.name')}</label>
            <input id="passkey-name" name="called" type="text" maxlength="60" autocomplete="off"
                aria-describedby="passkey-name-hint">
            <p id="passkey-name-hint" class="hint">${t('passkey.name.hint')}</p>
        </div>`, state, actions, t);
}

/** @type {(passkey: Passkey, state: State, actions: PageActions, t: Translate) => Shown} */
function removing({ id, name }, state, actions, t) {
    /** @type {ProofForm['run']} */
    const remove = (_form, current) => actions.removePasskey(id, current);
    return proofForm(
        {
            label: t('passkey.remove.title', { name }), act: t('passkey.remove.act'), back: t('passkey.keep'),
            run: remove, danger: true,
        },
        html`
        <p>${t('passkey.remove.text')}</p>`, state, actions, t,
    );
}

/**
 * A form that asks for reauthentication.
 * @type {(form: ProofForm, body: Template, state: State, actions: PageActions, t: Translate) => Template}
 */
function proofForm(
    { label, act, back, run, danger = false }, body, { account: me, ownAccount, accountProblem, busy }, actions, t,
) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        run(event.target, textOf(new FormData(event.target), 'current'));
    };
    /** @type {(event: ButtonEvent) => unknown} */
    const byPasskey = ({ currentTarget: { form } }) => form && run(form, null);
    return html`
        <form class="form made" id="passkey-form" novalidate aria-label=${label} @submit=${submit}>
            ${body}
            <input type="text" name="username" autocomplete="username" .value=${me?.name ?? ''} readonly hidden>
            ${passwordField({ id: 'passkey-key', name: 'current', label: t('password.current'), current: true,
                problem: accountProblem?.key }, t)}
            <p class="problem" role="alert">${accountProblem?.passkey ?? ''}</p>
            <div class="form-foot">
                <button type="submit" id="passkey-act" class="button ${danger ? 'danger' : 'strong'}"
                    ?disabled=${busy}>${act}</button>
                ${ownAccount?.passkeys.length && passkeysWork() ? html`
                    <button type="button" class="button" ?disabled=${busy}
                        @click=${byPasskey}>${t('passkey.prove')}</button>` : nothing}
                <button type="button" class="button" @click=${() => actions.openPasskeyForm(null)}>${back}</button>
            </div>
        </form>`;
}

/**
 * A role requires a passkey: the first one is added here, or the session is confirmed by one.
 * @type {Panel}
 */
export function neededPasskey({ account, passkeyNeeded, accountProblem, signInProblem, busy }, actions, t) {
    const adding = passkeyNeeded === 'add';
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        if (adding) {
            actions.addNeededPasskey(textOf(new FormData(event.target), 'current'));
        } else {
            actions.signInByPasskey();
        }
    };
    return html`
        <h1 id="passkey-needed-title" tabindex="-1">${t('passkey.needed.title')}</h1>
        <p>${t(adding ? 'passkey.needed.add' : 'passkey.needed.confirm')}</p>
        ${passkeysWork() ? html`
            <form class="form gate-form" id="needed-passkey" novalidate @submit=${submit}>
                ${adding ? html`
                    <input type="text" name="username" autocomplete="username" .value=${account?.name ?? ''} readonly
                        hidden>
                    ${passwordField({ id: 'passkey-key', name: 'current', label: t('password.current'), current: true,
                        problem: accountProblem?.key }, t)}` : nothing}
                <button type="submit" class="button strong" id=${adding ? 'passkey-needed' : 'sign-in-passkey'}
                    ?disabled=${busy}>${t(adding ? 'passkey.make' : 'passkey.sign-in')}</button>
                <p class="problem" role="alert">${(adding ? accountProblem : signInProblem)?.passkey ?? ''}</p>
            </form>` : html`<p role="alert">${t('passkey.needed.none')}</p>`}
        ${adding ? nothing : html`<p class="soft">${t('passkey.needed.help')}</p>`}
        <p class="button-row"><button type="button" class="button"
            @click=${() => actions.signOut()}>${t('menu.sign-out')}</button></p>`;
}
