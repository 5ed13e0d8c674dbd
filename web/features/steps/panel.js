import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isOwn, mayEdit } from '../../core/permissions.js';
import { find } from '../../model/elements.js';
import { today } from '../../lib/dates.js';
import { day } from '../../i18n/i18n.js';
import { dayInWords } from '../../ui/day-in-words.js';
import { contacts } from './contacts.js';
import { addIcon } from '../../ui/icons.js';
import { ideas } from './ideas.js';
import { sharedNotes } from '../conversation/shared-notes.js';
import { stepForm } from './step-form.js';
import { nameOf, withNamesOf } from '../../ui/names.js';

/** @type {('full' | 'initials')[]} */
const namings = ['full', 'initials'];

/**
 * Small next steps: the planned ones, ideas for another, past ones, and contacts.
 * @type {MapPanel}
 */
export function steps(state, actions, t) {
    const { map } = state;
    /** @type {(...states: string[]) => Step[]} */
    const of = (...states) => map.steps.filter((step) => states.includes(step.state ?? 'open'));
    const form = state.stepForm ?? actions.stepFormLeft();
    return html`
        ${form ? stepForm(form, state, actions, t) : html`
            <section class="steps" aria-labelledby="steps-title">
                <h2 class="caption" id="steps-title" tabindex="-1">${t('steps.open')}</h2>
                ${of('open').length === 0 ? html`<p class="soft">${t('steps.none')}</p>`
                    : list(of('open').sort(byDay), state, actions, t)}
                <button type="button" class="quiet for-edit" id="step-new"
                    @click=${() => actions.writeStep()}>${addIcon}${t('steps.own')}</button>
            </section>
            ${mayEdit(state) ? ideas(state, actions, t) : nothing}`}
        ${isOwn(state) ? sharedNotes(state, actions, t) : nothing}
        ${isOwn(state) ? calendar(of('open'), state, actions, t) : nothing}
        ${folded('resting', of('resting'), state, actions, t)}
        ${folded('not-now', of('not-now'), state, actions, t)}
        ${folded('earlier', of('done', 'changed').sort(newest), state, actions, t)}
        ${contacts(map.contacts, state, actions, t)}`;
}

/**
 * Compares steps: those with a day first, by day; then the others in the order in which they were written.
 * @type {(a: Step, b: Step) => number}
 */
const byDay = (a, b) => ((a.day ?? '9999') + a.on < (b.day ?? '9999') + b.on ? -1 : 1);
/** @type {(a: Step, b: Step) => number} */
const newest = (a, b) => (a.on > b.on ? -1 : 1);

/** @type {PanelPart<[some: Step[]]>} */
function list(some, state, actions, t) {
    return html`<ul class="step-list">${some.map((step) => one(step, state, actions, t))}</ul>`;
}

/** @type {PanelPart<[which: string, some: Step[]]>} */
function folded(which, some, state, actions, t) {
    return some.length === 0 ? nothing : html`
        <details class="step-fold">
            <summary><h2 class="caption">${t(`steps.${which}`, { n: some.length })}</h2></summary>
            ${list(some, state, actions, t)}
        </details>`;
}

/** @type {PanelPart<[step: Step]>} */
function one(step, { map, calendarNames }, actions, t) {
    const state = step.state ?? 'open';
    const alter = step.alter && find(map, 'alter', step.alter);
    const past = state === 'open' && !step.every && step.day && step.day < today();
    /** @type {(label: string, act: () => void) => Template} */
    const button = (label, act) => html`<button type="button" class="quiet" @click=${act}>${label}<span
        class="hidden-text">: ${withNamesOf(step.words, map)}</span></button>`;
    return html`
        <li class="step" data-step=${step.id} data-state=${state}>
            <p class="step-words">${withNamesOf(step.words, map)}</p>
            <p class="step-facts">
                ${alter ? html`<button type="button" class="name"
                    @click=${(/** @type {ButtonEvent} */ event) =>
                        actions.select(alter.id, { from: event.currentTarget })}>${nameOf(alter.name)}</button>`
                            : nothing}
                <span>${when(step, state, t)}${past ? html` <span class="step-still">${t('steps.still')}</span>`
                    : nothing}</span>
            </p>
            <div class="step-do for-edit">${state === 'open' ? html`
                ${button(t(step.every ? 'steps.do.this-time' : 'steps.do.done'), () => actions.doneStep(step))}
                ${step.every ? button(t('steps.do.end'), () => actions.endStep(step)) : nothing}
                ${button(t('steps.do.not-now'), () => actions.putStep(step, 'not-now'))}
                ${button(t('steps.do.change'), () => actions.changeStep(step))}
                ${step.day ? html`<a class="quiet" href=${actions.stepsAddress({ names: calendarNames, step: step.id })}
                    download>${t('steps.do.calendar')}<span
                    class="hidden-text">: ${withNamesOf(step.words, map)}</span></a>` : nothing}` : html`
                ${['resting', 'not-now'].includes(state) || ended(step)
                    ? button(t('steps.do.again'), () => actions.putStep(step, 'open')) : nothing}
                ${button(t('steps.do.remove'), () => actions.removeStep(step))}`}
            </div>
        </li>`;
}

/**
 * A step that used to repeat and no longer does.
 * @type {(step: Pick<Step, 'state' | 'every'>) => boolean}
 */
const ended = ({ state, every }) => state === 'done' && Boolean(every);

/**
 * The day a step is planned for, or its outcome.
 * @type {(step: Step, state: string, t: Translate) => string}
 */
function when({ day: planned, every, on }, state, t) {
    if (state !== 'open') {
        return t(ended({ state, every }) ? 'steps.was.ended' : `steps.was.${state}`, { day: day(on) });
    }
    return [planned && t('steps.planned', { day: dayInWords(planned) }), every && t(`every.${every}`)].filter(Boolean)
        .join(', ');
}

/**
 * The calendar file with all steps that have a day. Names can be reduced to initials.
 * @type {PanelPart<[open: Step[]]>}
 */
function calendar(open, { calendarNames }, actions, t) {
    const dated = open.filter((step) => step.day);
    return dated.length === 0 ? nothing : html`
        <section class="calendar" aria-labelledby="calendar-title">
            <h2 class="caption" id="calendar-title">${t('steps.calendar')}</h2>
            <p class="soft">${t('steps.calendar.text')}</p>
            <fieldset class="choices">
                <legend>${t('steps.calendar.names')}</legend>
                <div class="choices-row">${namings.map((names) => html`
                    <label><input type="radio" name="calendar-names" value=${names}
                        .checked=${live(calendarNames === names)}
                        @change=${() =>
                            actions.nameStepsBy(names)}><span>${t(`steps.calendar.${names}`)}</span></label>`)}</div>
            </fieldset>
            <a class="button" id="calendar-all" href=${actions.stepsAddress({ names: calendarNames })}
                download>${t('steps.calendar.all', { n: dated.length })}</a>
        </section>`;
}
