import { html } from 'lit-html';
import { answers, closenessChoices, kindChoices, nameField } from './choices.js';
import { dialog } from './dialog.js';

/** The short forms over the page: add somebody, start a map, give a map another name. */
export function addAlter(state, actions, t) {
    const { dialogProblem, busy } = state;
    const save = submit(actions, t, ({ name, kind, closeness }) =>
        actions.addAlter(closeness === null ? { name, kind } : { name, kind, closeness }));
    const body = () => html`
        <p class="soft">${t('add.text')}</p>
        <form class="form" novalidate @submit=${save}>
            ${nameField('add-name', t('edit.name'), '', dialogProblem)}
            ${kindChoices(t, 'person')}
            ${closenessChoices(t, '')}
            ${foot(t('add.save'), busy, actions, t)}
        </form>`;
    return dialog({ name: 'add', title: t('add.title'), body }, state, actions, t);
}

export function newMap(state, actions, t) {
    const body = () => html`
        <p class="soft">${t('new.text')}</p>
        ${nameForm('new-name', '', t('new.save'), state, ({ name }) => actions.createMap(name), actions, t)}`;
    return dialog({ name: 'new', title: t('new.title'), body }, state, actions, t);
}

export function renameMap(state, actions, t) {
    const body = () => nameForm('rename-name', state.map.name, t('rename.save'), state, ({ name }) => actions.renameMap(name), actions, t);
    return dialog({ name: 'rename', title: t('rename.title'), body }, state, actions, t);
}

function nameForm(id, value, label, { dialogProblem, busy }, act, actions, t) {
    return html`
        <form class="form" novalidate @submit=${submit(actions, t, act)}>
            ${nameField(id, t('new.name'), value, dialogProblem)}
            ${foot(label, busy, actions, t)}
        </form>`;
}

function foot(label, busy, actions, t) {
    return html`
        <div class="form-foot">
            <button type="submit" class="button strong" ?disabled=${busy}>${label}</button>
            <button type="button" class="button" @click=${() => actions.closeDialog()}>${t('edit.cancel')}</button>
        </div>`;
}

function submit(actions, t, act) {
    return (event) => {
        event.preventDefault();
        const given = answers(event.target);
        if (given.name) {
            act(given);
        } else {
            actions.dialogProblem(t('edit.name.needed'));
            event.target.querySelector('[name=name]').focus();
        }
    };
}
