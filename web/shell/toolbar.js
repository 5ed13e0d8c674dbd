import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { matches } from '../lib/text-match.js';
import { names } from '../i18n/i18n.js';
import { addIcon, closeIcon, fitIcon, legendIcon, menuIcon, minusIcon, searchIcon } from '../ui/icons.js';
import { hasMap } from '../core/open-map.js';
import { isExample } from '../core/permissions.js';
import { ownMapButton } from '../features/welcome/example.js';
import { menu } from './menu.js';
import { arrangements, displayOptions } from '../features/view/visibility-panel.js';
import { withNames } from '../ui/names.js';

/**
 * The toolbar above the map: search, arrangement, adding people, the menu.
 * @type {Panel}
 */
export function toolbar(state, actions, t) {
    if (!hasMap(state)) {
        return nothing;
    }
    return html`
        ${search(state, actions, t)}
        ${sectors(state, actions, t)}
        ${displayOptions(state, actions, t)}
        ${isExample(state) ? ownMapButton(state, actions, t) : nothing}
        <button type="button" class="button strong toolbar-add" aria-label=${t('toolbar.add')}
            @click=${() => actions.openDialog('add')}>
            ${addIcon}<span class="wide-only">${t('toolbar.add')}</span>
        </button>
        <button type="button" class="button toolbar-menu" popovertarget="menu" aria-label=${t('toolbar.menu')}>
            ${menuIcon}<span class="wide-only">${t('toolbar.menu')}</span>
        </button>
        ${menu(state, actions, t)}`;
}

/** @type {MapPanel} */
function search({ search: text, map }, actions, t) {
    const found = text.trim() ? map.alters.filter((alter) => matches(alter.name, text)) : [];
    /** @type {(event: FormEvent) => void} */
    const showFirst = (event) => {
        event.preventDefault();
        if (found.length > 0) {
            actions.select(found[0].id, { from: event.target.querySelector('input') });
        }
    };
    return html`
        <form class="search ${text ? 'in-use' : ''}" role="search" @submit=${showFirst}>
            ${searchIcon}
            <input type="search" id="search" aria-label=${t('toolbar.search')} placeholder=${t('toolbar.search')}
                autocomplete="off"
                aria-keyshortcuts="/" .value=${live(text)}
                @input=${(/** @type {FieldEvent} */ { target }) => actions.setSearch(target.value)}>
            ${text ? html`
                <button type="button" class="plain" aria-label=${t('toolbar.search.clear')}
                    @click=${() => actions.clearSearch()}>
                    ${closeIcon}
                </button>` : nothing}
            <output class="hidden-text" for="search">
                ${text.trim() ? withNames(t('toolbar.search.found',
                    { n: found.length, names: names(found.map((alter) => alter.name)) }),
                        found.map((alter) => alter.name)) : ''}
            </output>
        </form>`;
}

/** @type {Panel} */
function sectors({ sectors: chosen }, actions, t) {
    return html`
        <fieldset class="segments toolbar-sectors">
            <legend class="hidden-text">${t('toolbar.sectors')}</legend>
            ${arrangements.map((sector) => html`
                <label><input type="radio" name="sectors" value=${sector} .checked=${live(chosen === sector)}
                    @change=${() => actions.setSectors(sector)}
                    aria-label=${t(`toolbar.sectors.${sector}`)}><span>${t(
                        `view-options.sectors.${sector}`)}</span></label>`)}
        </fieldset>`;
}

/**
 * The buttons beside the map: zoom in, zoom out, show all; on a narrow screen also the legend.
 * @type {Panel}
 */
export function zoom(state, actions, t) {
    /** @type {(label: string, icon: Template, act: () => unknown) => Template} */
    const button = (label, icon, act) => html`
        <button type="button" class="zoom-button" aria-label=${label} title=${label} @click=${act}>${icon}</button>`;
    return state.map ? html`
        <div role="group" class="zoom-group" aria-label=${t('zoom.label')}>
            ${button(t('zoom.in'), addIcon, () => actions.zoomBy(1.3))}
            ${button(t('zoom.out'), minusIcon, () => actions.zoomBy(1 / 1.3))}
            ${button(t('zoom.fit'), fitIcon, () => actions.fit())}
        </div>
        <button type="button" class="zoom-button medium-only" aria-expanded=${state.legendOpen} aria-controls="legend"
            aria-label=${t('legend.show')} @click=${() => actions.toggleLegend()}>${legendIcon}</button>` : nothing;
}
