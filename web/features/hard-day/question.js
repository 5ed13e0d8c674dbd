import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { textOf } from '../../lib/form-text.js';
import { callOf, callsOf, longest, namesToChoose, next, withCall, withoutCall, withText } from './model.js';
import { saving } from './saving.js';
import { withNames } from '../../ui/names.js';

/**
 * One question of the page for a hard day. An answer is saved at once; every question can be skipped.
 * @type {PanelPart<[question: HardDayQuestion, page: HardDay]>}
 */
export function questionForm(question, page, state, actions, t) {
    const call = callOf(question);
    const more = state.hardDayThrough && next(page, question) !== null;
    /** @type {(form: HTMLFormElement) => HardDay} */
    const answered = (form) => {
        const given = new FormData(form);
        return call === null
            ? withText(page, /** @type {HardDayText} */ (question), textOf(given, 'words'))
            : withCall(page, call, {
                name: textOf(given, 'name'), goodFor: textOf(given, 'goodFor'), phone: textOf(given, 'phone'),
            });
    };
    /** @type {(event: FormEvent) => void} */
    const keep = ({ currentTarget }) => {
        const now = answered(currentTarget);
        if (JSON.stringify(now) !== JSON.stringify(page)) {
            actions.keepHardDay(now);
        }
    };
    /**
     * Tells whether a person to call lacks a name, and asks for it then, because the person is not saved without one.
     * @type {(form: HTMLFormElement | null) => boolean}
     */
    const lacksName = (form) => {
        const given = new FormData(form ?? undefined);
        const name = form?.elements.namedItem('name');
        const lacks = name instanceof HTMLInputElement && !textOf(given, 'name')
            && Boolean(textOf(given, 'phone') || textOf(given, 'goodFor'));
        if (lacks) {
            name.setCustomValidity(t('hard-day.name.needed'));
            name.reportValidity();
        }
        return lacks;
    };
    /** @type {(event: FieldEvent) => void} */
    const heard = ({ target }) => target.setCustomValidity('');
    /** @type {(event: FormEvent) => void} */
    const goOn = (event) => {
        event.preventDefault();
        if (lacksName(event.currentTarget)) {
            return;
        }
        more ? actions.askNext(question) : actions.askHardDay(null);
    };
    return keyed(question, html`
        <form class="form hard-day-form" data-keeps novalidate @input=${heard} @change=${keep} @submit=${goOn}>
            <h3 id="hard-day-question" tabindex="-1">${t(`hard-day.ask.${call === null ? question : call === 0 ? 'call'
                : 'another'}`)}</h3>
            <p class="hint" id="hard-day-hint">${t(`hard-day.hint.${call === null ? question : 'call'}`)}</p>
            ${call === null ? words(/** @type {HardDayText} */ (question), page)
                : person(call, page, state, actions, t)}
            ${saving(state, actions, t)}
            <div class="form-foot">
                ${more ? html`<button type="submit" class="button strong"
                    id="hard-day-next">${t('hard-day.next')}</button>` : nothing}
                <button type="button" class="button ${more ? '' : 'strong'}" id="hard-day-done"
                    @click=${(/** @type {ButtonEvent} */ { currentTarget }) => lacksName(currentTarget.form)
                        || actions.askHardDay(null)}>${t('hard-day.done')}</button>
            </div>
        </form>`);
}

/** @type {(text: HardDayText, page: HardDay) => Template} */
const words = (text, page) => html`
    <div class="field"><textarea name="words" rows="4" maxlength=${longest.text} dir="auto"
        aria-labelledby="hard-day-question" aria-describedby="hard-day-hint"
        .defaultValue=${page[text] ?? ''}></textarea></div>`;

/** @type {PanelPart<[index: number, page: HardDay]>} */
function person(index, page, { map }, actions, t) {
    const call = callsOf(page)[index];
    const names = call ? [] : namesToChoose(page, map);
    /** @type {(field: 'name' | 'goodFor' | 'phone', type?: string) => Template} */
    const line = (field, type = 'text') => html`
        <div class="field"><label for="hard-day-${field}">${t(`hard-day.${field}`)}</label>
            <input id="hard-day-${field}" name=${field} type=${type} maxlength=${longest[field]} autocomplete="off"
                dir=${type === 'tel' ? 'ltr' : 'auto'} .defaultValue=${call?.[field] ?? ''}></div>`;
    /** @type {(event: ButtonEvent, name: string) => void} */
    const choose = ({ currentTarget }, name) => {
        const field = /** @type {HTMLInputElement} */ (currentTarget.form?.elements.namedItem('name'));
        field.value = name;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        /** @type {HTMLElement} */ (currentTarget.form?.elements.namedItem('phone')).focus();
    };
    return html`
        ${line('name')}
        ${names.length === 0 ? nothing : html`
            <ul class="chips-row" aria-label=${t('hard-day.from-map')}>${names.map((name) => html`
                <li><button type="button" class="chip"
                    @click=${(/** @type {ButtonEvent} */ event) => choose(event, name)}><bdi
                        translate="no">${name}</bdi></button></li>`)}</ul>`}
        ${line('phone', 'tel')}
        ${line('goodFor')}
        ${call ? html`<div><button type="button" class="quiet remove"
            @click=${() => { actions.keepHardDay(withoutCall(page,
                index)); actions.askHardDay(null); }}><span>${withNames(t('hard-day.remove', { name: call.name }),
                    [call.name])}</span></button></div>` : nothing}`;
}
