import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { day, list } from '../../i18n/i18n.js';
import { textOf } from '../../lib/form-text.js';
import { matches } from '../../lib/text-match.js';
import { checkIcon, searchIcon } from '../../ui/icons.js';
import { dialog } from '../../ui/dialog.js';
import { roleTicks, rolesIn } from './roles.js';
import { accountsLabel } from './sign-in.js';
import { nameOf, withNames } from '../../ui/names.js';

const filterFrom = 9;

/**
 * The accounts of this installation with their roles, and invitations for people who have no account yet. A coach
 * invites clients.
 * @type {Panel}
 */
export function accounts(state, actions, t) {
    const whole = Boolean(state.account?.roles.includes('administrator'));
    const body = () => html`
        ${state.dialogProblem && !state.problemOf ? html`<p class="problem" role="alert">${state.dialogProblem}</p>`
            : nothing}
        ${invite(whole, state, actions, t)}
        ${open(state, actions, t)}
        ${whole ? everybody(state, actions, t) : nothing}
        ${whole ? html`<p class="button-row"><button type="button" class="button" id="open-practice-log"
            @click=${() => actions.openPracticeLog()}>${t('practice-log.title')}</button>
            <button type="button" class="button" id="open-profile"
                @click=${() => actions.openProfile()}>${t('profile.title')}</button></p>` : nothing}`;
    return dialog({ name: 'accounts', title: state.account ? accountsLabel(state.account, t) : '', body, size: 'wide' },
        state, actions, t);
}

/** @type {(keys: string[] | undefined, t: Translate) => string} */
const says = (keys, t) => list((keys ?? []).map((role) => t(`role.${role}`)));
/** @type {(instant: string) => string} */
const dayOf = (instant) => day(instant.slice(0, 10));

/** @type {(whole: boolean, state: State, actions: PageActions, t: Translate) => Template} */
function invite(whole, { newLink, busy, account, maps }, actions, t) {
    const kept = account?.roles?.includes('coach') ? maps.filter(({ owner }) => !owner) : [];
    /** @type {(event: FormEvent) => Promise<void>} */
    const submit = async (event) => {
        event.preventDefault();
        const form = event.target;
        const given = new FormData(form);
        if (
            await actions.invite(
                whole ? rolesIn(given) : ['person'], textOf(given, 'label'), textOf(given, 'map') || null,
                given.has('forget'),
            )
        ) {
            form.reset();
        }
    };
    return html`
        <form class="form part" id="invite" novalidate @submit=${submit}>
            <h3>${t('invite.title')}</h3>
            <div class="field">
                <label for="invite-label">${t('invite.label')}</label>
                <input id="invite-label" name="label" type="text" maxlength="60" autocomplete="off"
                    aria-describedby="invite-help">
                <p id="invite-help" class="hint">${t(whole ? 'invite.help' : 'invite.help.client')}</p>
            </div>
            ${kept.length === 0 ? nothing : html`
                <div class="field"><label for="invite-map">${t('invite.map')}</label>
                    <select id="invite-map" name="map" aria-describedby="invite-map-help">
                        <option value="">${t('invite.map.none')}</option>
                        ${kept.map(({ id, name }) => html`<option value=${id} translate="no"
                            dir="auto">${name}</option>`)}</select>
                    <p class="hint" id="invite-map-help">${t('invite.map.help')}</p>
                    <label class="tick"><input type="checkbox" name="forget">${t('invite.forget')}</label></div>`}
            ${whole ? roleTicks({ legend: t('invite.roles'), chosen: ['person'] }, t) : nothing}
            <div class="form-foot"><button type="submit" class="button strong"
                ?disabled=${busy?.includes('invite')}>${t('invite.act')}</button></div>
            ${newLink ? link(newLink, actions, t) : nothing}
        </form>`;
}

/**
 * The new link: shown only once, because it cannot be retrieved later.
 * @type {(made: MadeLink, actions: PageActions, t: Translate) => Template}
 */
function link({ address, expires, name, passkeysLost, copied }, actions, t) {
    return html`
        <div class="made" role="group" aria-label=${t('made.label')}>
            <p role="status">${t(passkeysLost ? 'made.passkey' : name ? 'made.recovery' : 'made.text',
                { day: dayOf(expires), name: name ?? '' })}</p>
            <div class="made-row">
                <input id="made-link" type="text" readonly aria-label=${t('made.label')} .value=${address}
                    @focus=${(/** @type {FieldEvent} */ { target }) => target.select()}>
                <button type="button" class="button"
                    @click=${() => actions.copyInvitation()}>${copied ? html`${checkIcon}${t('made.copied')}`
                        : t('made.copy')}</button>
            </div>
        </div>`;
}

/** @type {Panel} */
function open({ invitations }, actions, t) {
    /** @type {(invitation: Invitation) => string} */
    const called = ({ label, name, roles }) => label ?? name ?? says(roles, t);
    /** @type {(invitation: Invitation) => string} */
    const more = ({ kind, label, roles, expires, by }) => [
        kind === 'recovery' ? t('invitations.recovery') : label && says(roles, t),
        t('invitations.until', { day: dayOf(expires), by }),
    ].filter(Boolean).join(' · ');
    return invitations.length === 0 ? nothing : html`
        <section class="part">
            <h3>${t('invitations.title')}</h3>
            <ul class="lines">${repeat(invitations, (one) => one.id, (one) => html`
                <li>
                    <span>${called(one)} <span class="soft">${more(one)}</span></span>
                    <button type="button" class="quiet"
                        @click=${() => actions.withdraw(one.id)}>${t('invitations.withdraw')}<span
                            class="hidden-text">: ${called(one)}</span></button>
                </li>`)}
            </ul>
        </section>`;
}

/** @type {Panel} */
function everybody(state, actions, t) {
    const { accounts: all, accountFilter } = state;
    const fitting = all.filter(({ name }) => matches(name, accountFilter));
    return html`
        <section class="part">
            <h3>${t('accounts.title')}</h3>
            ${all.length < filterFrom ? nothing : html`
                <div class="search in-dialog">${searchIcon}
                    <input type="search" aria-label=${t('accounts.filter')} placeholder=${t('accounts.filter')}
                        autocomplete="off"
                        @input=${(/** @type {FieldEvent} */ { target }) => actions.filterAccounts(target.value)}>
                </div>`}
            <div class="people">${repeat(fitting, ({ id }) => id, (one) => entry(one, state, actions, t))}</div>
        </section>`;
}

/**
 * The warning before a coach loses the role or the account, with the shares that end with it.
 * @type {(account: {id: string, name: string}, shares: EndingShares, actions: PageActions, t: Translate) => Template}
 */
function ending({ id, name }, { roles }, actions, t) {
    return html`
        <div class="made" role="group" aria-labelledby="end-shares-text">
            <p id="end-shares-text" role="status">${withNames(t('accounts.coach.text', { name }), [name])}</p>
            <div class="form-foot">
                <button type="button" class="button danger" id="end-shares"
                    @click=${() => (roles ? actions.setRoles(id, roles, true) : actions.setActive(id, false, true))}>
                    ${t(roles ? 'accounts.coach.act' : 'accounts.coach.close')}</button>
                <button type="button" class="button" @click=${() => actions.leaveShares()}>${t('edit.cancel')}</button>
            </div>
        </div>`;
}

/** @type {(account: ListedAccount, state: State, actions: PageActions, t: Translate) => Template} */
function entry(
    { id, name, roles, active }, { account: me, erasing, endingShares, dialogProblem, problemOf }, actions, t,
) {
    const own = id === me?.id;
    return html`
        <details class="person-entry" name="person-entry">
            <summary><span class="person-name">${nameOf(name)}</span> <span
                class="soft">${own ? t('accounts.you') : nothing} ${says(roles, t)}${active ? nothing
                    : html` · ${t('accounts.inactive')}`}</span></summary>
            <form class="form" novalidate>
                ${roleTicks({ legend: t('accounts.roles'), chosen: roles ?? [],
                    onChange: (wished) => actions.setRoles(id, wished) }, t)}
                ${problemOf === id ? html`<p class="problem" role="alert">${dialogProblem ?? ''}</p>` : nothing}
                ${endingShares?.id === id ? ending({ id, name }, endingShares, actions, t) : nothing}
                ${own ? nothing : html`
                    <div class="form-foot">
                        <button type="button" class="button"
                            @click=${() => actions.recover(id, name)}>${t('accounts.recover')}</button>
                        <button type="button" class="button"
                            @click=${() => actions.recover(id, name, true)}>${t('accounts.recover.passkey')}</button>
                        <button type="button" class="button"
                            @click=${() => actions.setActive(id, !active)}>${t(active ? 'accounts.deactivate'
                                : 'accounts.activate')}</button>
                        <button type="button" class="button danger"
                            @click=${() => actions.askToErase(id)}>${t('accounts.erase')}</button>
                    </div>`}
                ${erasing === id ? html`
                    <div class="made" role="group" aria-label=${t('accounts.erase')}>
                        <p role="status">${withNames(t('accounts.erase.text', { name }), [name])}</p>
                        <div class="form-foot">
                            <button type="button" class="button danger"
                                @click=${() => actions.eraseAccount(id)}>${t('accounts.erase.act')}</button>
                            <button type="button" class="button"
                                @click=${() => actions.askToErase(null)}>${t('edit.cancel')}</button>
                        </div>
                    </div>` : nothing}
            </form>
        </details>`;
}
