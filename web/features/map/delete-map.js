import { html, nothing } from 'lit-html';
import { focusOn } from '../../lib/focus.js';
import { textOf } from '../../lib/form-text.js';
import { locale } from '../../i18n/i18n.js';
import { nameField } from '../../ui/choices.js';
import { dialog } from '../../ui/dialog.js';
import { fileIcon } from '../../ui/icons.js';
import { withNames } from '../../ui/names.js';

/**
 * Deleting the open map for good: the page offers a copy first, and the name must be typed so that it does not happen
 * by mistake.
 * @type {Panel}
 */
export function deleteMap(state, actions, t) {
    const { map, practice, dialogProblem, busy } = state;
    const body = () => (!map ? nothing : html`
        <p>${withNames(t('delete-map.text', { name: map.name }), [map.name])}</p>
        ${practice ? html`<p>${t('delete-map.shared')}</p>` : nothing}
        <p class="soft">${t('delete-map.copy')}</p>
        <p><a class="button" id="delete-copy" href=${actions.exportAddress(map.id)}
            download>${fileIcon}${t('export.copy')}</a></p>
        <form class="form" novalidate @submit=${submit(map, actions, t)}>
            ${nameField('delete-name', t('delete-map.name', { name: map.name }), '', dialogProblem)}
            <div class="form-foot">
                <button type="button" class="button strong"
                    @click=${() => actions.closeDialog()}>${t('delete-map.keep')}</button>
                <button type="submit" class="button" ?disabled=${busy}>${t('delete-map.do')}</button>
            </div>
        </form>`);
    return dialog({ name: 'delete-map', title: t('delete-map.title'), body }, state, actions, t);
}

/** @type {(map: SupportMap, actions: PageActions, t: Translate) => (event: FormEvent) => void} */
function submit(map, actions, t) {
    return (event) => {
        event.preventDefault();
        const typed = textOf(new FormData(event.target), 'name').trim();
        if (typed.localeCompare(map.name, locale(), { sensitivity: 'base' }) === 0) {
            actions.deleteMap();
        } else {
            actions.dialogProblem(t('delete-map.other', { name: map.name }));
            focusOn('#delete-name');
        }
    };
}
