import { html } from 'lit-html';
import { isInvisible } from '../lib/invisible-text.js';
import { textOf } from '../lib/form-text.js';
import { nameField } from '../ui/choices.js';
import { dialog } from '../ui/dialog.js';

/**
 * Creates a map.
 * @type {Panel}
 */
export function newMap(state, actions, t) {
    const body = () => html`
        <p class="soft">${t('new.text')}</p>
        ${nameForm('new-name', '', t('new.save'), state, (name) => actions.createMap(name), actions, t)}`;
    return dialog({ name: 'new', title: t('new.title'), body }, state, actions, t);
}

/**
 * Creates a map and then starts the mapping exercise.
 * @type {Panel}
 */
export function newGuidedMap(state, actions, t) {
    const body = () => html`
        <p class="soft">${t('new.guided.text')}</p>
        ${nameForm('new-guided-name', '', t('new.save'), state, (name) => actions.createGuidedMap(name), actions, t)}`;
    return dialog({ name: 'new-guided', title: t('new.title'), body }, state, actions, t);
}

/**
 * Creates a map and opens its page for a hard day.
 * @type {Panel}
 */
export function newHardDay(state, actions, t) {
    const body = () => html`
        <p class="soft">${t('hard-day.new.text')}</p>
        ${nameForm('new-hard-day-name', '', t('new.save'), state, (name) => actions.createMapForHardDay(name), actions,
            t)}`;
    return dialog({ name: 'new-hard-day', title: t('hard-day.title'), body }, state, actions, t);
}

/**
 * Creates a map that a coach keeps for a client.
 * @type {Panel}
 */
export function newKeptMap(state, actions, t) {
    const body = () => html`
        <p class="soft">${t('new-kept.text')}</p>
        ${nameForm('new-kept-name', '', t('new.save'), state, (name) => actions.createMap(name, true), actions, t)}`;
    return dialog({ name: 'new-kept', title: t('clients.keep'), body }, state, actions, t);
}

/** @type {Panel} */
export function renameMap(state, actions, t) {
    const body = () =>
        nameForm(
            'rename-name', state.map?.name ?? '', t('rename.save'), state, (name) => actions.renameMap(name), actions,
            t,
        );
    return dialog({ name: 'rename', title: t('rename.title'), body }, state, actions, t);
}

/**
 * @type {(id: string, value: string, label: string, state: State, act: (name: string) => unknown, actions: PageActions,
 *     t: Translate) => Template}
 */
function nameForm(id, value, label, { dialogProblem, busy }, act, actions, t) {
    return html`
        <form class="form" novalidate @submit=${submit(actions, t, act)}>
            ${nameField(id, t('new.name'), value, dialogProblem)}
            ${foot(label, busy, actions, t)}
        </form>`;
}

/** @type {(label: string, busy: State['busy'], actions: PageActions, t: Translate) => Template} */
function foot(label, busy, actions, t) {
    return html`
        <div class="form-foot">
            <button type="submit" class="button strong" ?disabled=${busy}>${label}</button>
            <button type="button" class="button" @click=${() => actions.closeDialog()}>${t('edit.cancel')}</button>
        </div>`;
}

/** @type {(actions: PageActions, t: Translate, act: (name: string) => unknown) => (event: FormEvent) => void} */
function submit(actions, t, act) {
    return (event) => {
        event.preventDefault();
        const name = textOf(new FormData(event.target), 'name').trim();
        if (!isInvisible(name)) {
            act(name);
        } else {
            actions.dialogProblem(t('edit.name.needed'));
            /** @type {HTMLElement | null} */ (event.target.querySelector('[name=name]'))?.focus();
        }
    };
}
