import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { domains } from '../../core/vocabularies.js';
import { dialog } from '../../ui/dialog.js';
import { addIcon } from '../../ui/icons.js';
import { referralForm } from './form.js';
import { areasOf, interestsOf, isSameInterest, referralWords } from './text.js';

/**
 * The referral list. In a practice the coaches edit it; on a laptop, the user does.
 * @type {Panel}
 */
export function referrals(state, actions, t) {
    const body = () => {
        if (state.referralForm && !state.referralForm.removing) {
            return referralForm(state.referralForm, state, actions, t);
        }
        return state.referrals ? list(state.referrals, state, actions, t)
            : html`<p class="soft" role="status">${t('referral.reading')}</p>`;
    };
    return dialog({ name: 'referrals', title: t('referral.title'), body, size: 'wide' }, state, actions, t);
}

/**
 * Tells whether the user may change the list.
 * @type {(state: Pick<State, 'account' | 'practice'>) => boolean}
 */
export const keepsReferrals = ({ account, practice }) =>
    Boolean(account && (!practice || account.roles.includes('coach')));

/** @type {(all: Referral[], state: State, actions: PageActions, t: Translate) => Template} */
function list(all, state, actions, t) {
    const { referralArea, referralInterest, practice, dialogProblem } = state;
    const there = domains.filter((domain) => all.some((one) => one.domains.includes(domain)));
    const area = there.includes(referralArea) ? referralArea : '';
    const inArea = all.filter((one) => !area || one.domains.includes(area));
    const interests = interestsOf(inArea);
    const interest = interests.find((one) => isSameInterest(one, referralInterest)) ?? '';
    const shown = inArea.filter((one) => !interest || isSameInterest(one.interest, interest));
    return html`
        <p class="soft">${t(practice ? 'referral.text' : 'referral.text.own')}</p>
        ${all.length === 0 ? html`<p>${t('referral.none')}</p>` : nothing}
        ${all.length > 0 && domains.includes(referralArea) && !area
            ? html`<p role="status">${t('referral.none.area', { area: t(`domain.${referralArea}`) })}</p>` : nothing}
        <div class="referrals-head">
            ${there.length < 2 ? nothing : filter('area',
                [['', t('referral.area.all')], ...there.map((domain) =>
                    /** @type {[string, string]} */ ([domain, t(`domain.${domain}.short`)]))], area,
                        actions.showReferralsOf, t)}
            ${interests.length === 0 ? nothing : filter('interest',
                [['', t('referral.interest.all')],
                    ...interests.map((one) => /** @type {[string, string]} */ ([one, one]))], interest,
                        actions.showReferralsAbout, t)}
            ${keepsReferrals(state) ? html`
                <button type="button" class="button strong" id="referral-new"
                    @click=${() => actions.writeReferral()}>${addIcon}${t('referral.new')}</button>` : nothing}
        </div>
        <ul class="referrals">${repeat(shown, (one) => one.id, (one) => entry(one, state, actions, t))}</ul>
        <p class="problem" role="alert">${state.referralForm ? '' : dialogProblem ?? ''}</p>`;
}

/**
 * @type {(name: 'area' | 'interest', choices: [value: string, label: string][], chosen: string,
 *     choose: (value: string) => void, t: Translate) => Template}
 */
function filter(name, choices, chosen, choose, t) {
    const id = `referrals-by-${name}`;
    return html`
        <div class="field referral-filter"><label for=${id}>${t(`referral.${name}`)}</label>
            <select id=${id} @change=${(/** @type {SelectEvent} */ { target }) =>
                choose(target.value)}>${choices.map(([value, label]) => html`
                <option value=${value} .selected=${live(value === chosen)}>${label}</option>`)}</select></div>`;
}

/** @type {(one: Referral, state: State, actions: PageActions, t: Translate) => Template} */
function entry(one, state, actions, t) {
    const removing = state.referralForm?.removing && state.referralForm.referral?.id === one.id;
    /** @type {(label: string, act: () => unknown, kind?: string) => Template} */
    const button = (label, act, kind = '') => html`
        <button type="button" class="quiet ${kind}" @click=${act}>${label}<span
            class="hidden-text">: ${one.name}</span></button>`;
    return html`
        <li class="referral" data-referral=${one.id}>
            <h3><bdi>${one.name}</bdi></h3>
            <p class="soft">${areasOf(one, t)}</p>
            ${referralWords(one)}
            ${removing ? remove(state, actions, t) : keepsReferrals(state) ? html`
                <div class="referral-do">
                    ${button(t('referral.change'), () => actions.writeReferral(one))}
                    ${button(t('referral.remove'), () => actions.askToRemoveReferral(one), 'remove')}
                </div>` : nothing}
        </li>`;
}

/** @type {Panel} */
function remove({ referralForm: form, dialogProblem, busy }, actions, t) {
    const now = form?.now;
    return html`
        <div class="made" role="group" aria-label=${t('referral.remove.act')}>
            <p id="referral-now" tabindex="-1">${t(now ? 'referral.remove.changed' : 'referral.remove.text')}</p>
            ${now ? html`<h4><bdi>${now.name}</bdi></h4>${referralWords(now)}` : nothing}
            <p class="problem" role="alert">${dialogProblem ?? ''}</p>
            <div class="form-foot">
                <button type="button" class="button danger" id="referral-remove" ?disabled=${busy}
                    @click=${() => actions.removeReferral()}>${t('referral.remove.act')}</button>
                <button type="button" class="button"
                    @click=${() => actions.leaveReferral()}>${t('referral.keep')}</button>
            </div>
        </div>`;
}
