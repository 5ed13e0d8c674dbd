import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { time } from '../../i18n/i18n.js';
import { textOf } from '../../lib/form-text.js';
import { dialog } from '../../ui/dialog.js';
import { passkeys } from './passkeys.js';
import { accountName, passwordField } from './password.js';

/**
 * The user's own account: the name, the password, passkeys, sessions, and the data stored about them.
 * @type {Panel}
 */
export function account(state, actions, t) {
    const body = () => html`
        ${nameForm(state, actions, t)}
        ${passwordForm(state, actions, t)}
        ${passkeys(state, actions, t)}
        ${devices(state, actions, t)}
        ${aboutMe(state, actions, t)}`;
    return dialog({ name: 'account', title: t('account.title'), body }, state, actions, t);
}

/** @type {Panel} */
function nameForm({ account: me, accountProblem, accountDone, busy }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        actions.renameAccount(textOf(new FormData(event.target), 'name'));
    };
    return html`
        <form class="form part" novalidate @submit=${submit}>
            ${accountName({ id: 'account-name', label: t('account.name'), value: me?.name,
                problem: accountProblem?.name, help: t('account.name.help'), first: false })}
            <div class="form-foot">
                <button type="submit" class="button" ?disabled=${busy}>${t('account.rename')}</button>
                <p role="status" class="done">${accountDone === 'name' ? t('account.renamed') : ''}</p>
            </div>
        </form>`;
}

/** @type {Panel} */
function passwordForm({ account: me, accountProblem, accountDone, weakness, busy }, actions, t) {
    /** @type {(event: FormEvent) => Promise<void>} */
    const submit = async (event) => {
        event.preventDefault();
        const form = event.target;
        const given = new FormData(form);
        if (await actions.changePassword(textOf(given, 'current'), textOf(given, 'password'))) {
            form.reset();
        }
    };
    return html`
        <form class="form part" id="account-password" novalidate @submit=${submit}>
            <h3>${t('account.password')}</h3>
            <input type="text" name="username" autocomplete="username" .value=${me?.name ?? ''} readonly hidden>
            ${passwordField({ id: 'account-current', name: 'current', label: t('password.current'), current: true,
                problem: accountProblem?.current }, t)}
            ${passwordField({ id: 'account-new', label: t('password.new'), problem: accountProblem?.password, weakness,
                onInput: ({ target }) => actions.checkPassword(target.value, {}) }, t)}
            <div class="form-foot">
                <button type="submit" class="button" ?disabled=${busy}>${t('account.password.act')}</button>
                <p role="status" class="done">${accountDone === 'password' ? t('account.password.done') : ''}</p>
            </div>
        </form>`;
}

/** @type {Panel} */
function devices({ ownAccount }, actions, t) {
    /** @type {(session: DeviceSession) => string} */
    const where = ({ device }) => device || t('account.device.unknown');
    return html`
        <section class="part">
            <h3>${t('account.devices')}</h3>
            <ul class="lines">${repeat(ownAccount?.sessions ?? [], (session) => session.id, (session) => html`
                <li>
                    <span>${where(session)} <span class="soft">${session.current ? t('account.device.this')
                        : t('account.device.seen', { when: time(session.seen) })}</span></span>
                    ${session.current ? nothing : html`
                        <button type="button" class="quiet"
                            @click=${() => actions.endSession(session.id)}>${t('account.device.end')}<span
                                class="hidden-text">: ${where(session)}</span></button>`}
                </li>`)}
            </ul>
            <div class="form-foot">
                <button type="button" class="button"
                    @click=${() => actions.signOutEverywhere()}>${t('account.everywhere')}</button>
            </div>
        </section>`;
}

/**
 * The export of all data as a file, and erasing the account: in two steps, the second with the password, each with a
 * way back.
 * @type {Panel}
 */
function aboutMe({ account: me, accountProblem, confirmingErasure, busy }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        actions.eraseMe(textOf(new FormData(event.target), 'current'));
    };
    return html`
        <section class="part" id="about-me">
            <h3>${t('about-me.title')}</h3>
            <p>${t('about-me.text')}</p>
            <div class="form-foot">
                <a class="button" href=${actions.aboutMeAddress} download>${t('about-me.save')}</a>
                <button type="button" class="button"
                    @click=${() => actions.saveAboutMe()}>${t('about-me.read')}</button>
                ${confirmingErasure ? nothing : html`
                    <button type="button" class="button" id="leave-for-good"
                        @click=${() => actions.askToLeave(true)}>${t('erase-me.ask')}</button>`}
            </div>
            ${confirmingErasure ? html`
                <form class="form made" id="erase-me" novalidate aria-label=${t('erase-me.label')} @submit=${submit}>
                    <p role="status">${t('erase-me.text')}</p>
                    <p>${t('erase-me.first')}</p>
                    <input type="text" name="username" autocomplete="username" .value=${me?.name ?? ''} readonly hidden>
                    ${passwordField({ id: 'erase-me-erase', name: 'current', label: t('password.current'),
                        current: true, problem: accountProblem?.erase }, t)}
                    <div class="form-foot">
                        <button type="submit" class="button danger" ?disabled=${busy}>${t('erase-me.act')}</button>
                        <button type="button" class="button"
                            @click=${() => actions.askToLeave(false)}>${t('erase-me.stay')}</button>
                    </div>
                </form>` : nothing}
        </section>`;
}
