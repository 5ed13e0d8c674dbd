import { html } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { draft } from '../../lib/drafts.js';
import { textOf } from '../../lib/form-text.js';
import { find } from '../../model/elements.js';
import { today } from '../../lib/dates.js';
import { byName } from '../../i18n/i18n.js';
import { tip } from './tip.js';
import { tipsFor } from './tips.js';
import { dateField } from '../../ui/date-field.js';

const rhythms = ['', 'weekly', 'fortnightly', 'monthly'];

/**
 * Writing a step in the person's own words; an alter, a day and a rhythm are optional.
 * @type {PanelPart<[form: StepForm]>}
 */
export function stepForm(form, state, actions, t) {
    const { map, cardProblem } = state;
    /** @type {(field: string) => string} */
    const name = (field) => `step/${map.id}/${field}`;
    /** @type {(field: 'words' | 'alter' | 'day' | 'every') => string} */
    const said = (field) => draft(name(field)) ?? form[field] ?? '';
    const others = [...map.alters].sort((a, b) => byName(a.name, b.name));
    /** @type {(event: FormEvent) => void} */
    const save = (event) => {
        event.preventDefault();
        const data = new FormData(event.target);
        const [words, every] = [textOf(data, 'words').trim(), textOf(data, 'every')];
        if (!words) {
            actions.cardProblem(t('steps.words.needed'));
            event.target.words.focus();
            return;
        }
        actions.cardProblem(null);
        actions.saveStep(form, {
            words, alter: textOf(data, 'alter') || null, day: textOf(data, 'day') || (every ? today() : null),
            every: every || null,
        });
    };
    const older = form.id && find(map, 'step', form.id)?.on !== today();
    return keyed(form, html`
        <form class="form step-form" novalidate aria-labelledby="step-form-title" @submit=${save}>
            <h2 class="step-title" id="step-form-title">${t(form.id ? 'steps.form.change' : 'steps.form.new')}</h2>
            <div class="field">
                <label for="step-words">${t('steps.words')}</label>
                <textarea id="step-words" name="words" rows="3" maxlength="1000" data-draft=${name('words')}
                    .value=${said('words')}
                    aria-describedby="step-words-hint step-words-problem"
                    aria-invalid=${cardProblem ? 'true' : 'false'}></textarea>
                <p class="soft" id="step-words-hint">${t(older ? 'steps.words.change' : 'steps.words.hint')}</p>
                <p class="problem" id="step-words-problem" role="alert">${cardProblem ?? ''}</p>
            </div>
            <div class="field">
                <label for="step-alter">${t('steps.about')}</label>
                <select id="step-alter" name="alter" data-draft=${name('alter')}>
                    <option value="">${t('steps.about.nobody')}</option>
                    ${others.map((alter) => html`<option value=${alter.id} ?selected=${alter.id === said('alter')}
                        translate="no" dir="auto">${alter.name}</option>`)}</select>
            </div>
            <div class="step-when">
                <div class="field">
                    <label for="step-day">${t('steps.day')}</label>
                    ${dateField({ id: 'step-day', name: 'day', draft: name('day'), value: said('day') })}
                </div>
                <div class="field">
                    <label for="step-every">${t('steps.every')}</label>
                    <select id="step-every" name="every" data-draft=${name('every')}>${rhythms.map((every) => html`
                        <option value=${every} ?selected=${every === said('every')}>${t(`every.${every
                            || 'once'}`)}</option>`)}</select>
                </div>
            </div>
            ${tip('towards', tipsFor(form, form.alter ? find(map, 'alter', form.alter) : null), state, actions, t)}
            <div class="form-foot">
                <button type="submit" class="button strong">${t('steps.save')}</button>
                <button type="button" class="button" @click=${() => actions.leaveStep()}>${t('edit.cancel')}</button>
            </div>
        </form>`);
}
