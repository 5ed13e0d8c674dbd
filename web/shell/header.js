import { counted } from '../model/shared-parts.js';
import { html, nothing } from 'lit-html';
import { isExample, isOwn } from '../core/permissions.js';
import { downIcon } from '../ui/icons.js';
import { nameOf, withNames } from '../ui/names.js';

/**
 * The name of the map and the number of people on it; the name opens the list of maps.
 * @type {Panel}
 */
export function header({ map, maps, sharedWith }, actions, t) {
    if (!map) {
        return html`<p class="header-brand">${t('app.name')}</p>`;
    }
    return html`
        <h1 class="header-name">${nameOf(map.name)}</h1>
        <p class="header-line">
            ${isExample({ map }) ? html`<span class="badge">${t('example.badge')}</span>`
                : nothing}<span>${counted(t, 'header.count', map, map.alters.length)}</span>
            ${isOwn({ map }) && sharedWith.length > 0
                ? html`<span class="header-shared">${withNames(t('header.shared',
                    { names: sharedWith.map(({ coach }) => coach.name) }),
                        sharedWith.map(({ coach }) => coach.name))}</span>` : nothing}
            ${maps.length > 1 && !isExample({ map }) ? html`
                <button type="button" class="quiet" @click=${() => actions.openDialog('maps')}>
                    ${t('menu.maps')}${downIcon}
                </button>` : nothing}
        </p>`;
}
