import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { byName, capital } from '../../i18n/i18n.js';
import { matches } from '../../lib/text-match.js';
import { description } from '../../model/alter-descriptions.js';
import { fieldName } from '../../model/field-descriptions.js';
import { isShownField } from '../../model/shared-parts.js';
import { seen } from '../../model/visibility.js';
import { closeIcon } from '../../ui/icons.js';
import { answersForAll, chosen } from './chosen.js';

/**
 * Selecting several alters, in place of the panel: a list of checkboxes, and the actions for all of them.
 * @type {MapPanel}
 */
export function choosing(state, actions, t) {
    const n = chosen(state).length;
    return html`
        <section class="guide choosing" aria-labelledby="choosing-title">
            <header class="guide-head">
                <h2 class="guide-question" id="choosing-title" tabindex="-1">${t('choosing.start')}</h2>
                <button type="button" class="quiet guide-leave"
                    @click=${() => actions.stopChoosing()}>${closeIcon}${t('choosing.stop')}</button>
            </header>
            <div class="guide-body">
                <p class="soft">${t('choosing.hint')}</p>
                <div class="choosing-all">
                    <p class="choosing-count" id="choosing-count" role="status">${t('choosing.count', { n })}</p>
                    <button type="button" class="quiet"
                        @click=${() => actions.chooseAll()}>${t('choosing.all')}</button>
                    <button type="button" class="quiet" ?disabled=${n === 0}
                        @click=${() => actions.chooseNobody()}>${t('choosing.nobody')}</button>
                </div>
                ${list(state, actions, t)}
            </div>
            <footer class="guide-foot choosing-foot">${acts(n, state, actions, t)}</footer>
        </section>`;
}

/** @type {MapPanel} */
function list(state, actions, t) {
    const { map, search } = state;
    const shown = seen(map, state).alters;
    const all = map.alters.filter(({ id, name }) => shown.has(id) && matches(name, search)).sort((a, b) =>
        byName(a.name, b.name)
    );
    return html`
        <ul class="choosing-list" aria-label=${t('list.title')}>${repeat(all, ({ id }) => id, (alter) => html`
            <li><label class="tick"><input type="checkbox" data-choose=${alter.id}
                .checked=${live(state.choosing?.has(alter.id) ?? false)}
                @change=${() => actions.toggleChosen(alter.id)}>
                <span><bdi translate="no">${alter.name}</bdi> <span
                    class="row-words">${description(t, alter, map)}</span></span></label></li>`)}</ul>`;
}

/** @type {PanelPart<[n: number]>} */
function acts(n, state, actions, t) {
    const { map, choosingForm } = state;
    /** @type {(label: string, act: () => void, few?: number) => Template} */
    const button = (label, act, few = 1) => html`<button type="button" class="chip" ?disabled=${n < few}
        @click=${act}>${t(label)}</button>`;
    /** @type {(form: 'group' | 'answer') => Template} */
    const opening = (form) => html`
        <button type="button" class="chip" id="choosing-${form}" ?disabled=${n === 0}
            aria-expanded=${choosingForm === form}
            @click=${() => actions.openChoosingForm(form)}>${t(`choosing.${form}`)}</button>`;
    return html`
        <div class="chips-row" role="group" aria-label=${t('choosing.acts')}>
            ${isShownField(map, 'alter', 'closeness')
                ? [button('choosing.closer', () => actions.bringCloser(1)),
                    button('choosing.further', () => actions.bringCloser(-1))] : nothing}
            ${button('choosing.tie', () => actions.tieChosen(), 2)}
            ${opening('group')}
            ${opening('answer')}
            ${button('edit.remove', () => actions.removeChosen())}
        </div>
        ${choosingForm === 'group' && n > 0 ? group(state, actions, t) : choosingForm === 'answer' && n > 0
            ? answer(state, actions, t) : nothing}`;
}

/**
 * The form that puts the selected alters into a group: one on the map, or a new one with a name.
 * @type {MapPanel}
 */
function group({ map }, actions, t) {
    const groups = map.alters.filter(({ kind }) => kind === 'group').sort((a, b) => byName(a.name, b.name));
    /** @type {(event: FormEvent) => void} */
    const put = (event) => {
        event.preventDefault();
        const [which, name] = [event.target.elements.namedItem('which'), event.target.elements.namedItem('name')];
        const existing = which instanceof HTMLSelectElement ? which.value : '';
        const named = name instanceof HTMLInputElement ? name.value.trim() : '';
        if (existing || named) {
            actions.putIntoGroup(existing, named);
        } else if (name instanceof HTMLInputElement) {
            name.focus();
        }
    };
    return html`
        <form class="choosing-form" @submit=${put}>
            ${groups.length === 0 ? nothing : html`
                <div class="field"><label for="choosing-group-which">${t('choosing.group.which')}</label>
                    <select id="choosing-group-which" name="which">
                        ${groups.map(({ id, name }, i) => html`<option value=${id} ?selected=${i === 0} translate="no"
                            dir="auto">${name}</option>`)}
                        <option value="">${t('choosing.group.new')}</option></select></div>`}
            <div class="field choosing-new"><label
                for=${groups.length === 0 ? 'choosing-group-which'
                    : 'choosing-group-name'}>${t('choosing.group.name')}</label>
                <input id=${groups.length === 0 ? 'choosing-group-which' : 'choosing-group-name'} name="name"
                    type="text" maxlength="120" autocomplete="off"></div>
            <button type="submit" class="button">${t('choosing.group.put')}</button>
        </form>`;
}

/**
 * The form that gives all selected alters the same answer.
 * @type {MapPanel}
 */
function answer({ map }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const note = (event) => {
        event.preventDefault();
        const which = event.target.elements.namedItem('which');
        const [field, value] = which instanceof HTMLSelectElement ? which.value.split('/') : [];
        if (field) {
            actions.answerForAll(field, field === 'closeness' ? Number(value) : value);
        }
    };
    const lists = answersForAll(map);
    /** @type {(field: string, value: string) => string} */
    const words = (field, value) => (value === 'true' ? fieldName(t, field)
        : t(`${field === 'relations' ? 'relation' : field}.${value}`));
    /** @type {(field: string, value: string) => Template} */
    const option = (field, value) => html`<option value="${field}/${value}">${words(field, value)}</option>`;
    return html`
        <form class="choosing-form" @submit=${note}>
            <div class="field"><label for="choosing-answer-which">${t('choosing.answer.which')}</label>
                <select id="choosing-answer-which" name="which">
                    ${lists.map(([field, values]) => (values.length === 1 ? option(field, values[0]) : html`
                        <optgroup label=${capital(fieldName(t, field))}>${values.map((value) =>
                            option(field, value))}</optgroup>`))}</select></div>
            <button type="submit" class="button">${t('choosing.answer.note')}</button>
        </form>`;
}
