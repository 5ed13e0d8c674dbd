import { html, nothing } from 'lit-html';
import { mayAnalyse } from '../../core/permissions.js';
import { textOf } from '../../lib/form-text.js';
import { passkeyButton } from './passkeys.js';
import { accountName, passwordField } from './password.js';
import { roles, roleTicks, rolesIn } from './roles.js';
import { mayHaveOwnPage } from '../hard-day/own-page.js';
import { saysSomething } from '../profile/panel.js';
import { withNames } from '../../ui/names.js';

/**
 * The ways into a practice: by name and password, by a passkey, or by an invitation.
 * @type {Panel}
 */
export function signInForm(state, actions, t) {
    const { signInReason: why, signInProblem, busy } = state;
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        const given = new FormData(event.target);
        actions.signInByName(textOf(given, 'name'), textOf(given, 'password'));
    };
    return html`
        ${practiceName(state)}
        <h1>${t('sign-in.title')}</h1>
        ${why === 'refused' ? html`<p role="alert">${t('invitation.gone')}</p>` : nothing}
        ${why === 'signed-out' ? html`<p role="status">${t('signed-out.text')}</p>` : nothing}
        ${why === 'ended' ? html`<p role="status">${t('signed-out.ended')}</p>` : nothing}
        ${why === 'erased' ? html`<p role="status">${t('erase-me.done')}</p>` : nothing}
        <form class="form gate-form" id="sign-in" novalidate @submit=${submit}>
            ${accountName({ id: 'sign-in-name', label: t('account.name'), problem: signInProblem?.name })}
            ${passwordField({ id: 'sign-in-password', label: t('password.label'), current: true,
                problem: signInProblem?.password }, t)}
            <div class="form-foot">
                <button type="submit" class="button strong" ?disabled=${busy}>${t('sign-in.act')}</button>
                ${passkeyButton(state, actions, t)}
            </div>
            <p class="problem" role="alert">${signInProblem?.passkey ?? ''}</p>
        </form>
        <p class="soft">${t('sign-in.help')}</p>`;
}

/** @type {Panel} */
export function invitationForm({ invitation, signInProblem, weakness, busy, practiceName: of }, actions, t) {
    if (!invitation) {
        return nothing;
    }
    const { kind, by, name, label, roles: given = [] } = invitation;
    const fresh = kind !== 'recovery';
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        const form = new FormData(event.target);
        actions.acceptInvitation(textOf(form, 'name'), textOf(form, 'password'), kind === 'first' ? rolesIn(form) : []);
    };
    /** @type {(event: FieldEvent) => void} */
    const check = ({ target }) =>
        actions.checkPassword(target.value, {
            invitation: invitation.token, name: textOf(new FormData(target.form ?? undefined), 'name'),
        });
    return html`
        ${practiceName({ practiceName: of })}
        <h1>${t(`invitation.title.${kind}`, { name: name ?? '' })}</h1>
        <p>${t(`invitation.text.${kind}`, { by: by ?? '' })}</p>
        ${kind === 'new' ? html`<ul class="bulleted"
            id="invitation-roles">${roles.filter((role) => given.includes(role)).map((role) =>
                html`<li>${t(`role.${role}.you`)}</li>`)}</ul>` : nothing}
        <form class="form gate-form" id="invitation" novalidate @submit=${submit}>
            ${fresh ? accountName({ id: 'invitation-name', label: t('account.name'), value: label ?? '',
                problem: signInProblem?.name, help: t('account.name.help') }) : html`
                <input type="text" name="username" autocomplete="username" .value=${name ?? ''} readonly hidden>`}
            ${passwordField({ id: 'invitation-password', label: t(fresh ? 'password.label' : 'password.new'),
                problem: signInProblem?.password, weakness, onInput: check }, t)}
            ${kind === 'first' ? roleTicks({ legend: t('invitation.also'), chosen: [],
                offered: roles.filter((role) => role !== 'administrator') }, t) : nothing}
            <button type="submit" class="button strong"
                ?disabled=${busy}>${t(fresh ? 'invitation.act' : 'invitation.act.recovery')}</button>
        </form>`;
}

/** @type {(state: Pick<State, 'practiceName'>) => Shown} */
const practiceName = ({ practiceName: name }) => (name
    ? html`<p class="profile-name"><bdi translate="no">${name}</bdi></p>` : nothing);

/**
 * The page of an administrator, who sees no map.
 * @type {Panel}
 */
export function desk({ account }, _actions, t) {
    return html`
        <h1 tabindex="-1">${withNames(t('desk.title', { name: account?.name }), [account?.name])}</h1>
        <p>${t('desk.text')}</p>`;
}

/**
 * Actions that a user of a practice has everywhere: their account, the accounts, signing out.
 * @type {Panel}
 */
export function accountButtons(state, actions, t) {
    const { account, view } = state;
    return html`
        <p class="button-row">
            ${mayAnalyse(state) ? html`<button type="button" class="button"
                @click=${() => actions.openWorkbench()}>${t('menu.workbench')}</button>` : nothing}
            ${mayInvite(account) ? html`<button type="button" class="button"
                @click=${() => actions.openAccounts()}>${accountsLabel(account, t)}</button>` : nothing}
            ${view !== 'welcome' && mayHaveOwnPage(state)
                ? html`<button type="button" class="button"
                    @click=${() => actions.openHardDay(true)}>${t('hard-day.mine')}</button>` : nothing}
            <button type="button" class="button" @click=${() => actions.openReferrals()}>${t('referral.title')}</button>
            ${saysSomething(state) ? html`<button type="button" class="button"
                @click=${() => actions.openProfile()}>${t('profile.title')}</button>` : nothing}
            <button type="button" class="button" @click=${() => actions.openAccount()}>${t('menu.account')}</button>
            <button type="button" class="button" @click=${() => actions.signOut()}>${t('menu.sign-out')}</button>
        </p>`;
}

/** @type {(account: Account | null) => boolean} */
export const mayInvite = (account) => ['administrator', 'coach'].some((role) => account?.roles.includes(role));
/** @type {(account: Account | null, t: Translate) => string} */
export const accountsLabel = (account, t) =>
    t(account?.roles.includes('administrator') ? 'menu.accounts' : 'menu.invite');
