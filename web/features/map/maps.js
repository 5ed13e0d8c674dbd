import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { byName } from '../../i18n/i18n.js';
import { matches } from '../../lib/text-match.js';
import { addIcon, checkIcon, fileIcon, searchIcon } from '../../ui/icons.js';
import { dialog } from '../../ui/dialog.js';
import { nameOf, withNames } from '../../ui/names.js';

const filterFrom = 9;

/**
 * The list of all maps, to open one. It suits two maps as well as two hundred.
 * @type {Panel}
 */
export function maps(state, actions, t) {
    const body = () => html`
        ${state.maps.length < filterFrom ? nothing : html`
            <div class="search in-dialog">${searchIcon}
                <input type="search" data-first aria-label=${t('maps.filter')} placeholder=${t('maps.filter')}
                    autocomplete="off"
                    .value=${live(state.mapFilter)}
                    @input=${(/** @type {FieldEvent} */ event) => actions.filterMaps(event.target.value)}>
            </div>`}
        ${mapList(state.maps, state.mapFilter, state, actions, t)}
        <div class="form-foot">
            <button type="button" class="button" @click=${() =>
                actions.openDialog('new')}>${addIcon}${t('maps.new')}</button>
            <button type="button" class="button" @click=${() =>
                actions.openImport()}>${fileIcon}${t('maps.import')}</button>
        </div>`;
    return dialog({ name: 'maps', title: t('maps.title'), body }, state, actions, t);
}

/**
 * Maps as buttons that open them, by name, filtered. `said` returns a note for each.
 * @template {MapSummary} M
 * @param {M[]} all
 * @param {string} filter
 * @param {Pick<State, 'map'>} state
 * @param {PageActions} actions
 * @param {Translate} t
 * @param {(map: M) => string} [said]
 */
export function mapList(
    all, filter, { map: open }, actions, t,
    said = (map) => (map.owner ? t('maps.shared', { name: map.owner, n: map.alters })
        : t('maps.size', { n: map.alters })),
) {
    const named = all.map((map) => (map.damaged ? { ...map, name: t('maps.damaged') } : map));
    const fitting = named.filter((map) => matches(map.name, filter)).sort((a, b) => byName(a.name, b.name));
    return html`
        <p class="soft" role="status">${t('maps.count', { n: fitting.length })}</p>
        <ul class="map-list">
            ${repeat(fitting, (map) => map.id, (map) => html`
                <li><button type="button" class="map-item" data-map=${map.id}
                    aria-current=${map.id === open?.id ? 'true' : 'false'}
                    @click=${() => actions.open(map.id)}>
                    <span class="map-name">${nameOf(map.name)}</span>
                    <span class="map-size">${withNames(said(map), [map.owner])}</span>
                    ${map.id === open?.id ? html`<span class="map-open">${checkIcon}${t('maps.current')}</span>`
                        : nothing}
                </button></li>`)}
        </ul>`;
}
