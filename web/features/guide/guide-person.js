import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { find } from '../../model/elements.js';
import { firstStep, whoKnows } from './screens.js';
import { frequencies } from '../../core/vocabularies.js';
import { nameChips } from '../../ui/name-chips.js';

const steps = ['5', '4', '3', '2', '1'];

/**
 * Questions about one alter at a time: how close, how at ease.
 * @type {GuideContent<AlterScreen>}
 */
export function closeness({ alter: id }, { map }, actions, t) {
    /** @type {Alter} */
    const alter = find(map, 'alter', id);
    /** @type {(field: 'closeness' | 'comfort') => (value: string | null) => unknown} */
    const number = (field) => (value) => actions.changeAlter(id, { [field]: value === null ? null : Number(value) });
    const body = html`<div class="form">
        ${one('closeness', t('edit.closeness'), steps, (key) => t(`closeness.${key}`), String(alter.closeness ?? ''), number('closeness'))}
        ${one('comfort', t('guide.comfort', { name: alter.name }), steps, (key) => t(`comfort.${key}`), String(alter.comfort ?? ''), number('comfort'))}
    </div>`;
    return { question: t('guide.close', { name: alter.name }), hint: t('guide.close.hint'), body };
}

/**
 * How often the alter gets in touch and how often the person does; the page then says what follows from it.
 * @type {GuideContent<AlterScreen>}
 */
export function contact({ alter: id }, { map }, actions, t) {
    /** @type {Alter} */
    const alter = find(map, 'alter', id);
    const { name } = alter;
    /** @type {(field: 'contactFromThem' | 'contactFromMe') => (value: string | null) => unknown} */
    const answer = (field) => (value) => actions.changeAlter(id, { [field]: value });
    const first = firstStep(alter);
    const body = html`<div class="form">
        <p class=${first ? 'guide-said' : 'soft'} role="status">${first ? t(`guide.first.${first}`, { name }) : t('guide.contact.hint')}</p>
        ${one('contactFromThem', t('guide.contact.them', { name }), frequencies, (key) => t(`frequency.${key}`), alter.contactFromThem ?? '', answer('contactFromThem'))}
        ${one('contactFromMe', t('guide.contact.me', { name }), frequencies, (key) => t(`frequency.${key}`), alter.contactFromMe ?? '', answer('contactFromMe'))}
    </div>`;
    return { question: t('guide.contact', { name }), body };
}

/**
 * The alters whom one of them knows.
 * @type {GuideContent<AlterScreen>}
 */
export function knows({ alter: id }, { map }, actions, t) {
    /** @type {Alter} */
    const alter = find(map, 'alter', id);
    /** @type {(other: Alter) => boolean} */
    const known = (other) => map.ties.some(({ a, b }) => (a === id && b === other.id) || (a === other.id && b === id));
    const body = nameChips(whoKnows(map).filter((other) => other.id !== id), known, (other) => actions.pressTie(id, other.id, known(other)));
    return { question: t('guide.knows', { name: alter.name }), hint: t('guide.knows.hint'), body };
}

/**
 * One answer out of a few, saved when pressed; pressed again, the question is unanswered.
 * @type {(name: string, legend: string, values: string[], words: (value: string) => string, chosen: string, change: (value: string | null) => unknown) => Template}
 */
function one(name, legend, values, words, chosen, change) {
    /** @type {(value: string) => () => unknown} */
    const again = (value) => () => value === chosen && change(null);
    return html`
        <fieldset class="choices">
            <legend>${legend}</legend>
            <div class="choices-row">${values.map((value) => html`
                <label><input type="radio" name="guide-${name}" value=${value} .checked=${live(value === chosen)} @change=${() => change(value)}
                    @click=${again(value)}><span>${words(value)}</span></label>`)}
            </div>
        </fieldset>`;
}
