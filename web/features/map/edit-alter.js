import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { live } from 'lit-html/directives/live.js';
import { draft, forget } from '../../lib/drafts.js';
import { byName, capital } from '../../i18n/i18n.js';
import { isInvisible } from '../../lib/invisible-text.js';
import { frequencies, kinds, phases, relations } from '../../core/vocabularies.js';
import { circumstances } from '../../model/alter-descriptions.js';
import { isPast } from '../../lib/past-day.js';
import { today } from '../../lib/dates.js';
import { isShownField } from '../../model/shared-parts.js';
import { closenessSteps } from '../../ui/choices.js';
import { dateField } from '../../ui/date-field.js';
import { withNames } from '../../ui/names.js';

const symbols = ['🙂', '🌻', '⭐', '☕', '🎵', '📖', '🏡', '🌳', '🐶', '🐱', '⚽', '🙏'];

/**
 * Editing in the card. Every answer is saved at once, and Undo takes it back, so there is no save button; "Done" only
 * closes the editing.
 * @type {PanelPart<[alter: Alter]>}
 */
export function editAlter(alter, { map, cardProblem }, actions, t) {
    /** @type {(field: keyof Alter) => (value: string | number | boolean | string[] | null) => void} */
    const change = (field) => (value) => actions.changeAlter(alter.id, { [field]: value });
    /**
     * Changes a field with a choice that the arrow keys step through.
     * @type {(field: keyof Alter) => (value: string | number | null) => void}
     */
    const choose = (field) => (value) => actions.changeAlter(alter.id, { [field]: value }, { inSteps: true });
    /** @type {(field: 'closeness' | 'comfort') => (value: string) => void} */
    const number = (field) => (value) => choose(field)(value === '' ? null : Number(value));
    /** @type {(value: string) => string | null} */
    const text = (value) => value || null;
    /** @type {(field: keyof Alter, control: () => Template) => Shown} */
    const shown = (field, control) => (isShownField(map, 'alter', field) ? control() : nothing);
    return keyed(alter.id, html`
        <form class="card-form" novalidate aria-label=${t('edit.title', { name: alter.name })} @submit=${done(actions)}>
            ${line(alter, 'name', 120, (value) => (isInvisible(value) ? actions.cardProblem(t('edit.name.needed'))
                : change('name')(value)), t, cardProblem)}
            ${shown('closeness', () => one('closeness', t('edit.closeness'),
                closenessSteps.map((step) => [step, t(`closeness.${step || 'none'}`)]), String(alter.closeness ?? ''),
                    number('closeness')))}
            ${one('kind', t('edit.kind'), kinds.map((kind) => [kind, t(`kind.${kind}`)]), alter.kind ?? 'person',
                choose('kind'))}
            ${many('relations', t('field.relations'),
                relations.map((relation) => [relation, t(`relation.${relation}`)]), alter.relations ?? [],
                    change('relations'))}
            ${one('phase', t('field.phase'), phases.map((phase) => [phase, t(`phase.${phase}`)]), alter.phase
                ?? 'present', choose('phase'))}
            <details class="edit-more" open>
                <summary>${t('edit.contact')}</summary>
                ${shown('contactFromThem', () => pick(alter, 'contactFromThem',
                    t('card.from-them', { name: alter.name }), [...frequencies, ''], (key) => t(`frequency.${key}`),
                        (value) => choose('contactFromThem')(text(value)), t))}
                ${shown('contactFromMe', () => pick(alter, 'contactFromMe', t('card.from-me'), [...frequencies, ''],
                    (key) => t(`frequency.${key}`), (value) => choose('contactFromMe')(text(value)), t))}
                ${shown('comfort', () => pick(alter, 'comfort', t('card.comfort'), closenessSteps,
                    (key) => t(`comfort.${key}`), number('comfort'), t))}
                ${shown('since', () => line(alter, 'since', 120, (value) => change('since')(text(value)), t))}
                ${shown('lastContact', () => html`<div class="field"><label
                    for="edit-lastContact">${t('card.last')}</label>
                    ${dateField({ id: 'edit-lastContact', value: alter.lastContact ?? '', min: '1900-01-01',
                        max: today(), chosen: ({ target }) => isPast(target, t)
                            && change('lastContact')(text(target.value)) })}</div>`)}
            </details>
            <details class="edit-more">
                <summary>${t('edit.marks')}</summary>
                ${circumstances.filter((field) => isShownField(map, 'alter', field)).map((field) => html`
                    <label class="tick"><input type="checkbox" name=${field} .checked=${live(Boolean(alter[field]))}
                        @change=${(/** @type {FieldEvent} */ { target }) =>
                            change(field)(target.checked)}>${capital(t(`field.${field}`))}</label>`)}
            </details>
            <details class="edit-more">
                <summary>${t('edit.words')}</summary>
                ${shown('qualities', () => area(alter, 'qualities', 3, (alter.qualities ?? []).join('\n'),
                    (value) => change('qualities')(value.split('\n').map((one) => one.trim()).filter(Boolean)),
                        t('edit.qualities.hint'), t))}
                ${shown('notes', () => area(alter, 'notes', 4, alter.notes ?? '',
                    (value) => change('notes')(text(value)), '', t))}
                ${line(alter, 'symbol', 16, (value) => change('symbol')(text(value)), t)}
                <ul class="chips-row" aria-label=${t('edit.symbols')}>${symbols.map((symbol) => html`
                    <li><button type="button" class="chip symbol" aria-pressed=${alter.symbol === symbol}
                        @click=${() => change('symbol')(alter.symbol === symbol ? null
                            : symbol)}>${symbol}</button></li>`)}</ul>
            </details>
            ${merging(alter, map, actions, t)}
            <div class="form-foot">
                <button type="submit" class="button strong">${t('edit.done')}</button>
                <button type="button" class="quiet remove"
                    @click=${() => actions.removeAlter(alter.id)}>${t('edit.remove')}</button>
            </div>
        </form>`);
}

/**
 * Closes the editing. Enter in a field saves its text first.
 * @type {(actions: PageActions) => (event: Event) => void}
 */
const done = (actions) => (event) => {
    event.preventDefault();
    document.activeElement?.dispatchEvent(new Event('change', { bubbles: true }));
    actions.doneChanging();
};

/**
 * A choice of one of a few values, saved when pressed.
 * @type {(name: string, legend: string, pairs: [value: string, label: string][], chosen: string,
 *     change: (value: string) => void) => Template}
 */
function one(name, legend, pairs, chosen, change) {
    return html`
        <fieldset class="choices">
            <legend>${capital(legend)}</legend>
            <div class="choices-row">${pairs.map(([value, label]) => html`
                <label><input type="radio" name="edit-${name}" value=${value} .checked=${live(value === chosen)}
                    @change=${() => change(value)}><span>${label}</span></label>`)}
            </div>
        </fieldset>`;
}

/**
 * @type {(name: string, legend: string, pairs: [value: string, label: string][], chosen: string[],
 *     change: (values: string[]) => void) => Template}
 */
function many(name, legend, pairs, chosen, change) {
    /** @type {(value: string) => string[]} */
    const toggled = (value) => (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
    return html`
        <fieldset class="choices">
            <legend>${capital(legend)}</legend>
            <div class="choices-row">${pairs.map(([value, label]) => html`
                <label><input type="checkbox" name="edit-${name}" value=${value}
                    .checked=${live(chosen.includes(value))}
                    @change=${() => change(toggled(value))}><span>${label}</span></label>`)}
            </div>
        </fieldset>`;
}

/**
 * @type {(alter: Alter, field: 'contactFromThem' | 'contactFromMe' | 'comfort', label: string, keys: string[],
 *     nameOf: (key: string) => string, change: (value: string) => void, t: Translate) => Template}
 */
function pick(alter, field, label, keys, nameOf, change, t) {
    return html`
        <div class="field">
            <label for="edit-${field}">${withNames(capital(label), [alter.name])}</label>
            <select id="edit-${field}" .value=${live(String(alter[field] ?? ''))}
                @change=${(/** @type {SelectEvent} */ { target }) => change(target.value)}>
                ${keys.map((key) => html`<option value=${key}
                    ?selected=${key === String(alter[field] ?? '')}>${key ? nameOf(key) : t('value.none')}</option>`)}
            </select>
        </div>`;
}

/**
 * @type {(alter: Alter, field: 'name' | 'since' | 'symbol', longest: number, change: (value: string) => void,
 *     t: Translate, problem?: string | null) => Template}
 */
function line(alter, field, longest, change, t, problem = null) {
    const name = `${alter.id}.${field}`;
    return html`
        <div class="field">
            <label for="edit-${field}">${capital(t(`field.${field}`))}</label>
            <input id="edit-${field}" name=${field} type="text" maxlength=${longest} autocomplete="off"
                data-draft=${name}
                .value=${live(draft(name) ?? alter[field] ?? '')} aria-invalid=${problem ? 'true' : 'false'}
                aria-describedby=${problem ? `edit-${field}-problem` : nothing}
                @change=${saveDraft(name, change)}>
            ${problem ? html`<p class="problem" id="edit-${field}-problem" role="alert">${problem}</p>` : nothing}
        </div>`;
}

/**
 * @type {(alter: Alter, field: 'qualities' | 'notes', rows: number, now: string, change: (value: string) => void,
 *     hint: string, t: Translate) => Template}
 */
function area(alter, field, rows, now, change, hint, t) {
    const name = `${alter.id}.${field}`;
    return html`
        <div class="field">
            <label for="edit-${field}">${capital(t(`field.${field}`))}</label>
            <textarea id="edit-${field}" name=${field} rows=${rows} maxlength="4000" data-draft=${name}
                aria-describedby=${hint ? `edit-${field}-hint` : nothing}
                .value=${live(draft(name) ?? now)} @change=${saveDraft(name, change)}></textarea>
            ${hint ? html`<p class="soft" id="edit-${field}-hint">${hint}</p>` : nothing}
        </div>`;
}

/**
 * Saves the typed text, and deletes its draft.
 * @type {(name: string, change: (value: string) => void) => (event: EventAt<HTMLInputElement | HTMLTextAreaElement>) =>
 *     void}
 */
function saveDraft(name, change) {
    return ({ target }) => {
        forget(name);
        change(target.value.trim());
    };
}

/**
 * Merges two entries for the same person.
 * @type {(alter: Alter, map: SupportMap, actions: PageActions, t: Translate) => Shown}
 */
function merging(alter, map, actions, t) {
    const others = map.alters.filter(({ id }) => id !== alter.id).sort((a, b) => byName(a.name, b.name));
    return others.length === 0 ? nothing : html`
        <details class="edit-more">
            <summary>${t('edit.merge')}</summary>
            <p class="soft">${withNames(t('edit.merge.text', { name: alter.name }), [alter.name])}</p>
            <div class="field">
                <label for="edit-merge">${t('edit.merge.with')}</label>
                <select id="edit-merge"><option value="">${t('edit.merge.choose')}</option>
                    ${others.map(({ id, name }) => html`<option value=${id} translate="no"
                        dir="auto">${name}</option>`)}</select>
            </div>
            <button type="button" class="button" @click=${(/** @type {ButtonEvent} */ event) => {
                const other = event.target.closest('details')?.querySelector('select')?.value;
                if (other) {
                    actions.mergeAlters(alter.id, other);
                }
            }}>${t('edit.merge.do')}</button>
        </details>`;
}
