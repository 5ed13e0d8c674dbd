import { html } from 'lit-html';
import { addIcon, closeIcon } from '../../ui/icons.js';
import { withNames } from '../../ui/names.js';

/**
 * Above the picture of the example: it is one, and about whom it speaks.
 * @type {MapPanel}
 */
export function exampleNotice({ map }, actions, t) {
    return html`
        <div class="access" role="region" aria-label=${t('access.label')} data-example>
            <p>${withNames(t('example.text', { name: map.name }), [map.name])}</p>
            <button type="button" class="button" id="example-close" aria-label=${t('example.close')} @click=${() => actions.closeExample()}>
                ${closeIcon}<span class="wide-only">${t('example.close')}</span></button>
        </div>`;
}

/**
 * In the example, in place of adding somebody: a map of one's own.
 * @type {MapPanel}
 */
export function ownMapButton(state, actions, t) {
    const { label, act } = ownMap(state, actions);
    return html`<button type="button" class="button strong toolbar-own" id="example-own" @click=${act}>${addIcon}<span>${t(label)}</span></button>`;
}

/**
 * Leads from the example to a map of one's own: to the one there is, or to the first one.
 * @type {(state: State, actions: PageActions) => {label: string, act(): unknown}}
 */
export const ownMap = ({ maps }, actions) => (maps.length > 0
    ? { label: 'example.back', act: () => actions.closeExample() }
    : { label: 'welcome.begin', act: () => actions.openDialog('new-guided') });
