import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { domains } from '../../core/vocabularies.js';
import { textOf } from '../../lib/form-text.js';
import { areasOf, interestsOf, referralWords } from './text.js';

/**
 * Writing an entry of the referral list: its text, and its areas of life.
 * @type {(form: ReferralForm, state: State, actions: PageActions, t: Translate) => Shown}
 */
export function referralForm(form, { referrals, dialogProblem, busy }, actions, t) {
    const { referral, now } = form;
    /** @type {(event: FormEvent) => void} */
    const save = (event) => {
        event.preventDefault();
        const given = new FormData(event.target);
        actions.saveReferral({
            name: textOf(given, 'name'), interest: textOf(given, 'interest'), what: textOf(given, 'what'),
            when: textOf(given, 'when'), distance: textOf(given, 'distance'), contact: textOf(given, 'contact'),
        });
    };
    /** @type {(name: keyof ReferralText, longest: number, rows?: number) => Template} */
    const line = (name, longest, rows = 1) => html`
        <div class="field">
            <label for="referral-${name}">${t(`referral.${name}`)}</label>
            ${rows > 1 ? html`<textarea id="referral-${name}" name=${name} rows=${rows} maxlength=${longest}
                aria-describedby="referral-${name}-hint">${referral?.[name] ?? ''}</textarea>`
        : html`<input id="referral-${name}" name=${name} type="text" maxlength=${longest} autocomplete="off"
            list=${name === 'interest' ? 'referral-interests' : nothing} .defaultValue=${referral?.[name] ?? ''}
            aria-describedby="referral-${name}-hint">`}
            <p class="hint" id="referral-${name}-hint">${t(`referral.${name}.hint`)}</p>
        </div>`;
    return keyed(referral?.id ?? 'new', html`
        <form class="form" id="referral-form" novalidate
            aria-label=${t(referral ? 'referral.form.change' : 'referral.form.new')} @submit=${save}>
            ${now ? meanwhile(now, t) : nothing}
            ${line('name', 120)}
            <div class="field" id="referral-areas" role="group" aria-labelledby="referral-areas-label">
                <p class="label" id="referral-areas-label">${t('referral.domains')}</p>
                <ul class="chips-row">${domains.map((domain) => html`
                    <li><button type="button" class="chip" aria-pressed=${form.domains.includes(domain)}
                        @click=${() =>
                            actions.toggleReferralArea(domain)}>${t(`domain.${domain}.short`)}</button></li>`)}
                </ul>
            </div>
            ${line('interest', 60)}
            <datalist id="referral-interests">${interestsOf(referrals
                ?? []).map((one) => html`<option value=${one}></option>`)}</datalist>
            ${line('what', 1000, 3)}
            ${line('when', 200)}
            ${line('distance', 200)}
            ${line('contact', 400, 2)}
            <p class="problem" role="alert">${dialogProblem ?? ''}</p>
            <div class="form-foot">
                <button type="submit" class="button strong"
                    ?disabled=${busy}>${t(now ? 'referral.save.mine' : 'referral.save')}</button>
                <button type="button" class="button"
                    @click=${() => actions.leaveReferral()}>${t(now ? 'referral.save.theirs' : 'edit.cancel')}</button>
            </div>
        </form>`);
}

/**
 * The version that another user saved in the meantime.
 * @type {(now: Referral, t: Translate) => Template}
 */
function meanwhile(now, t) {
    return html`
        <section class="made" id="referral-now" tabindex="-1" aria-label=${t('referral.now')}>
            <p>${t('referral.now')}</p>
            <h3><bdi>${now.name}</bdi></h3>
            <p class="soft">${areasOf(now, t)}</p>
            ${referralWords(now)}
        </section>`;
}
