import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isOwn } from '../../core/permissions.js';
import { sameNames } from '../../model/same-names.js';
import { draft, forget } from '../../lib/drafts.js';
import { textOf } from '../../lib/form-text.js';
import { isInvisible } from '../../lib/invisible-text.js';
import { closenessChoices, kindChoices } from '../../ui/choices.js';
import { dialog } from '../../ui/dialog.js';
import { nameOf, withNames } from '../../ui/names.js';

/**
 * Adding one or more alters, one name per line. Enter adds them and resets the form, so that the next alter does not
 * get the kind or the closeness of the previous one.
 * @type {Panel}
 */
export function addAlters(state, actions, t) {
    const { map, justAdded, dialogProblem } = state;
    const draftName = `add/${map?.id}`;
    const twice = sameNames(map?.alters ?? [], justAdded);
    /** @type {(form: HTMLFormElement) => void} */
    const add = (form) => {
        const data = new FormData(form);
        const names = textOf(data, 'names').split('\n').map((name) => name.trim()).filter((name) => !isInvisible(name));
        if (names.length === 0 || names.some((name) => name.length > 120)) {
            actions.dialogProblem(t('edit.name.needed'));
            return;
        }
        const closeness = textOf(data, 'closeness');
        forget(draftName);
        actions.addSeveral(names, {
            kind: textOf(data, 'kind'), ...(closeness ? { closeness: Number(closeness) } : {}),
        });
        form.reset();
        form.names.value = '';
        form.names.focus();
    };
    /** @type {(event: KeyboardEvent & {target: HTMLTextAreaElement}) => void} */
    const enter = (event) => {
        const { form } = event.target;
        if (form && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            add(form);
        }
    };
    const body = () => html`
        <p class="soft">${t('add.text')}${isOwn(state) && state.sharedWith.length > 0
            ? html` <span id="add-shared">${withNames(t('add.shared',
                { names: state.sharedWith.map(({ coach }) => coach.name) }),
                    state.sharedWith.map(({ coach }) => coach.name))}</span>` : nothing}</p>
        <form class="form" novalidate @submit=${(/** @type {FormEvent} */ event) =>
            { event.preventDefault(); add(event.target); }}>
            <div class="field">
                <label for="add-names">${t('add.names')}</label>
                <textarea id="add-names" name="names" rows="2" autocomplete="off" data-first data-draft=${draftName}
                    aria-describedby="add-hint add-problem"
                    aria-invalid=${dialogProblem ? 'true' : 'false'} .value=${live(draft(draftName) ?? '')}
                    @keydown=${enter}></textarea>
                <p class="soft" id="add-hint">${t('add.hint')}</p>
                <p class="problem" id="add-problem" role="alert">${dialogProblem ?? ''}</p>
            </div>
            ${kindChoices(t, 'person')}
            ${closenessChoices(t, '')}
            <div class="form-foot">
                <button type="submit" class="button strong">${t('add.save')}</button>
                <button type="button" class="button" @click=${() => actions.closeDialog()}>${t('edit.done')}</button>
            </div>
        </form>
        ${justAdded.length === 0 ? nothing : html`
            <section aria-labelledby="added-title">
                <h3 class="caption" id="added-title">${t('add.added')}</h3>
                ${twice.length === 0 ? nothing : html`<p
                    role="status">${withNames(t('add.twice', { n: twice.length, names: twice }), twice)}</p>`}
                <ul class="chips">${justAdded.map((id) =>
                    map?.alters.find((alter) => alter.id === id)).filter((alter) =>
                        alter !== undefined).map(({ name }) => html`<li>${nameOf(name)}</li>`)}</ul>
            </section>`}`;
    return dialog({ name: 'add', title: t('add.title'), body }, state, actions, t);
}
