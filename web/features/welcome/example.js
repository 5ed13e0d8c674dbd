import { html } from 'lit-html';
import { addIcon, closeIcon } from '../../ui/icons.js';
import { withNames } from '../../ui/names.js';

/**
 * The note above the picture that this is an example, with the name of its person.
 * @type {MapPanel}
 */
export function exampleNotice({ map }, actions, t) {
    return html`
        <div class="access" role="region" aria-label=${t('access.label')} data-example>
            <p>${withNames(t('example.text', { name: map.name }), [map.name])}</p>
            <button type="button" class="button" id="example-close" aria-label=${t('example.close')}
                @click=${() => actions.closeExample()}>
                ${closeIcon}<span class="wide-only">${t('example.close')}</span></button>
        </div>`;
}

/**
 * The button that replaces adding alters in the example: it opens the user's own map.
 * @type {MapPanel}
 */
export function ownMapButton(state, actions, t) {
    const { label, act } = ownMap(state, actions);
    return html`<button type="button" class="button strong toolbar-own" id="example-own"
        @click=${act}>${addIcon}<span>${t(label)}</span></button>`;
}

/**
 * Leads from the example to the user's own map, or to creating the first one.
 * @type {(state: State, actions: PageActions) => {label: string, act(): unknown}}
 */
export const ownMap = ({ maps }, actions) => (maps.length > 0
    ? { label: 'example.back', act: () => actions.closeExample() }
    : { label: 'welcome.begin', act: () => actions.openDialog('new-guided') });
