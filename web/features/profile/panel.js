import { html, nothing } from 'lit-html';
import { day } from '../../i18n/i18n.js';
import { textOf } from '../../lib/form-text.js';
import { dialog } from '../../ui/dialog.js';
import { linkedWords } from '../../ui/linked-words.js';

/** @type {('contact' | 'purpose' | 'rights')[]} */
const notice = ['contact', 'purpose', 'rights'];

/** The longest texts that the server accepts. */
const longest = { name: 80, contact: 400, purpose: 4000, rights: 4000 };

/** @type {(state: Pick<State, 'account'>) => boolean} */
const mayWrite = ({ account }) => Boolean(account?.roles.includes('administrator'));

/**
 * Tells whether the practice profile has any content. An empty one is not offered for reading.
 * @type {(state: Pick<State, 'practiceProfile'>) => boolean}
 */
export const saysSomething = ({ practiceProfile }) =>
    Boolean(
        practiceProfile && [
            practiceProfile.profile.name, ...notice.map((text) => practiceProfile.profile[text]),
        ].some(Boolean),
    );

/**
 * The practice profile: the name of the practice, and its privacy notice. An administrator writes it. While it is being
 * edited, the dialog can only be closed by the buttons of the form.
 * @type {Panel}
 */
export function practiceProfile(state, actions, t) {
    const { practiceProfile: shown, profileForm } = state;
    const body =
        () => (!shown
            ? html`<p class="soft" role="status">${t('referral.reading')}</p>`
            : profileForm
            ? form(shown.profile, profileForm, state, actions, t)
            : reading(shown, state, actions, t));
    return dialog(
        { name: 'profile', title: t('profile.title'), body, size: 'wide', closes: !profileForm }, state, actions, t,
    );
}

/** @type {(shown: ProfileForAccount, state: State, actions: PageActions, t: Translate) => Template} */
function reading({ profile, unread, readOn }, state, actions, t) {
    return html`
        ${words(profile, t)}
        ${saysSomething(state) ? nothing : html`<p>${t('profile.nothing')}</p>`}
        <p class="problem" role="alert">${state.dialogProblem ?? ''}</p>
        ${unread ? html`
            <div class="form-foot"><button type="button" class="button strong" id="profile-confirm"
                ?disabled=${state.busy} @click=${() => actions.confirmNotice()}>${t('profile.confirm')}</button></div>`
        : readOn ? html`<p class="soft">${t('profile.confirmed', { day: day(readOn) })}</p>` : nothing}
        ${mayWrite(state) ? html`
            <div class="form-foot"><button type="button" class="button" id="profile-change"
                @click=${() => actions.writeProfile()}>${t('profile.change')}</button></div>` : nothing}`;
}

/** @type {(profile: PracticeProfile, t: Translate) => Template} */
const words = (profile, t) => html`
    ${profile.name ? html`<p class="profile-name"><bdi translate="no">${profile.name}</bdi></p>` : nothing}
    ${notice.map((text) => ({ text, said: profile[text] })).map(({ text, said }) => (said ? html`
        <section class="profile-part" data-part=${text}>
            <h3>${t(`profile.${text}`)}</h3>
            <p class="referral-words" dir="auto">${linkedWords(said)}</p>
        </section>` : nothing))}`;

/**
 * @type {(profile: PracticeProfile, form: ProfileForm, state: State, actions: PageActions, t: Translate) => Template}
 */
function form(profile, { now }, { dialogProblem, busy }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const save = (event) => {
        event.preventDefault();
        const given = new FormData(event.target);
        actions.saveProfile({
            name: textOf(given, 'name'), contact: textOf(given, 'contact'), purpose: textOf(given, 'purpose'),
            rights: textOf(given, 'rights'),
        });
    };
    /** @type {(text: ProfileText, rows: number) => Template} */
    const field = (text, rows) => html`
        <div class="field">
            <label for="profile-${text}">${t(`profile.${text}`)}</label>
            ${rows > 1 ? html`<textarea id="profile-${text}" name=${text} rows=${rows} maxlength=${longest[text]}
                dir="auto" aria-describedby="profile-${text}-hint">${profile[text] ?? ''}</textarea>`
        : html`<input id="profile-${text}" name=${text} type="text" maxlength=${longest[text]} dir="auto"
            autocomplete="off" .defaultValue=${profile[text] ?? ''} aria-describedby="profile-${text}-hint">`}
            <p class="hint" id="profile-${text}-hint">${t(`profile.${text}.hint`)}</p>
        </div>`;
    return html`
        <form class="form" id="profile-form" novalidate aria-label=${t('profile.change')} @submit=${save}>
            <p class="soft">${t('profile.form.text')}</p>
            ${now ? html`<section class="made" id="profile-now" tabindex="-1"
                aria-label=${t('referral.now')}><p>${t('referral.now')}</p>${words(now, t)}</section>` : nothing}
            ${field('name', 1)}${field('contact', 2)}${field('purpose', 6)}${field('rights', 6)}
            <p class="problem" role="alert">${dialogProblem ?? ''}</p>
            <div class="form-foot">
                <button type="submit" class="button strong"
                    ?disabled=${busy}>${t(now ? 'referral.save.mine' : 'referral.save')}</button>
                <button type="button" class="button"
                    @click=${() => actions.leaveProfile()}>${t(now ? 'referral.save.theirs' : 'edit.cancel')}</button>
            </div>
        </form>`;
}

/**
 * Tells whether the privacy notice is offered for reading: once, and only while nothing else is in progress.
 * @type {(state: State) => boolean}
 */
export const offersNotice = ({ practiceProfile: shown, noticeLater, view, dialog: open, present, guide,
    conversationStage }) => Boolean(shown?.unread) && view !== 'loading' && !noticeLater && !open && !present && !guide
        && !conversationStage;

/**
 * The offer to read the privacy notice: above the picture of a map, which shrinks for it, and below any other page, so
 * that everything else can be used first.
 * @type {(state: State, actions: PageActions, t: Translate, where?: 'notice' | 'access') => Template}
 */
export function noticeOffer({ practiceProfile: shown }, actions, t, where = 'notice') {
    return html`
        <div class=${where} role="region" aria-labelledby="profile-offer-text" id="profile-offer">
            <p id="profile-offer-text">${t(shown?.readOn ? 'profile.unread.changed' : 'profile.unread')}</p>
            <button type="button" class="button" id="profile-read"
                @click=${() => actions.openProfile()}>${t('profile.read')}</button>
            <button type="button" class="button" @click=${() =>
                actions.readNoticeLater()}>${t('profile.later')}</button>
        </div>`;
}
