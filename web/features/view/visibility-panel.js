import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { sectorNames, sectorsOf } from '../../model/sectors.js';
import { capital } from '../../i18n/i18n.js';
import { isInvisible } from '../../lib/invisible-text.js';
import { domains, kinds, phases, types } from '../../core/vocabularies.js';
import { counts, isFiltering, seen } from '../../model/visibility.js';
import { closeIcon, downIcon, editIcon, viewIcon } from '../../ui/icons.js';
import { nameOf, withNamesOf } from '../../ui/names.js';
import { radios, ticks } from './filter-choices.js';

/** @typedef {FormEvent & {target: {elements: {name: HTMLInputElement}}}} NameEvent */

/**
 * @template V
 * @typedef {import('./filter-choices.js').Choice<V>} Choice
 */

export const arrangements = ['domain', 'relation', 'group', 'free'];

/**
 * The view settings: a popover of the toolbar, on a narrow screen a sheet. Every setting takes effect at once.
 * @type {(state: MapState, actions: PageActions, t: Translate) => Template}
 */
export function displayOptions(state, actions, t) {
    const { map, filter } = state;
    const busy = isFiltering(filter) || state.only || state.focus;
    return html`
        <button type="button" class="button toolbar-view-options ${busy ? 'in-use' : ''}" popovertarget="view-options">
            ${viewIcon}<span>${t('view-options.button')}<span
                class="narrow-only">: ${t(`view-options.sectors.${state.sectors}`)}</span></span>${downIcon}
        </button>
        <div id="view-options" class="menu view-options" popover role="dialog" aria-labelledby="view-options-title">
            <header class="view-options-head">
                <h2 id="view-options-title">${t('view-options.title')}</h2>
                <button type="button" class="plain" aria-label=${t('dialog.close')} popovertarget="view-options"
                    popovertargetaction="hide">${closeIcon}</button>
            </header>
            <div class="view-options-body">
                ${radios('arrange', t('toolbar.sectors'), arrangements.map((key) => [key, t(`toolbar.sectors.${key}`)]),
                    state.sectors, actions.setSectors)}
                ${onlyShow(state, actions, t)}
                ${looks(state, actions, t)}
                ${saved(map, state, actions, t)}
                <section class="view-options-part view-options-ways">
                    ${item(t(state.compare ? 'view-options.compare.leave' : 'view-options.compare'),
                        t('view-options.compare.about'), actions.toggleCompare)}
                    ${item(t('view-options.present'), t('view-options.present.about'), actions.present)}
                </section>
            </div>
            <footer class="view-options-foot">
                <span class="soft" role="status">${t('view-options.count',
                    { n: seen(map, state).alters.size, all: map.alters.length })}</span>
                <button type="button" class="button"
                    @click=${actions.showEverything}>${t('view-options.everything')}</button>
            </footer>
        </div>`;
}

/** @type {(label: string, about: string, act: () => void) => Template} */
function item(label, about, act) {
    /** @type {(event: ButtonEvent) => void} */
    const go = (event) => {
        /** @type {HTMLElement} */ (event.target.closest('[popover]')).hidePopover();
        act();
    };
    return html`<button type="button" class="menu-item" @click=${go}>${label}<small
        class="soft">${about}</small></button>`;
}

/**
 * The labels of the filters' values.
 * @type {Record<FilteredSet, (t: Translate, key: string) => string>}
 */
const words = {
    domains: (t, key) => capital(t(`domain.${key}`)), types: (t, key) => capital(t(`type.${key}`)),
    benefits: (t, key) => capital(t(`benefit.${key}`)), kinds: (t, key) => capital(t(`kind.${key}`)),
    phases: (t, key) => capital(t(`phase.${key}`)),
};

/** @type {Partial<Record<FilteredSet, string[]>>} */
const inOrder = {
    domains: [...domains, 'none'], types, kinds, phases,
};

/**
 * The filters. Only values that occur on this map are offered.
 * @type {(state: MapState, actions: PageActions, t: Translate) => Template}
 */
function onlyShow({ map, filter }, actions, t) {
    const found = counts(map);
    /** @type {(name: FilteredSet) => Choice<string>[]} */
    const of = (name) => {
        const keys = [...found[name].keys()];
        const order = inOrder[name];
        return (order ? keys.sort((a, b) => order.indexOf(a) - order.indexOf(b)) : keys.sort())
            .map((key) => [key, words[name](t, key), found[name].get(key)]);
    };
    /** @type {(name: FilteredSet) => Shown} */
    const group = (name) =>
        ticks(
            t(`view-options.${name}`), found[name].size > 1 || filter[name].size > 0 ? of(name) : [], filter[name],
            (key) => actions.toggleFilter(name, key),
        );
    /** @type {(key: string) => Choice<string>} */
    const flow = (key) => [key, t(`view-options.flow.${key}`), key === 'all' ? undefined : found.flow.get(key) ?? 0];
    /** @type {(key: string) => Choice<string>} */
    const people = (key) => [key, t(`view-options.practitioners.${key}`), key === 'all' ? undefined
        : found.practitioners.get(key) ?? 0];
    return html`
        ${found.flow.size === 0 ? nothing : radios('flow', t('view-options.flow'),
            ['all', 'received', 'given', 'both'].map(flow), filter.flow, (value) => actions.setFilter('flow', value))}
        ${group('domains')} ${group('types')}
        ${found.benefits.size === 0 ? nothing : html`
            <details class="view-options-part" ?open=${filter.benefits.size > 0}>
                <summary>${t('view-options.benefits')}</summary>${group('benefits')}</details>`}
        ${group('kinds')} ${group('phases')}
        ${found.practitioners.size < 2 ? nothing : radios('practitioners', t('view-options.practitioners'),
            ['all', 'only', 'without'].map(people), filter.practitioners,
            (value) => actions.setFilter('practitioners', value))}`;
}

/** @type {(state: MapState, actions: PageActions, t: Translate) => Template} */
function looks({ map, sectors, only, sizeBy, hulls, nameSize }, actions, t) {
    const all = sectorsOf(map, sectors);
    const name = sectorNames(map, sectors, t);
    return html`
        ${all.whole || all.sectors.length === 0 ? nothing : radios('only', t('view-options.only'),
            [[null, t('view-options.only.none')], ...all.sectors.map(({ key }) =>
                /** @type {Choice<string | null>} */ ([key, name(key)]))], only, actions.lookInto)}
        ${radios('size', t('view-options.size'), [['same', t('view-options.size.same')],
            ['support', t('view-options.size.support')]], sizeBy, actions.setSizeBy)}
        <label class="view-options-part name-size"><span>${t('view-options.nameSize')}</span>
            <input type="range" min="0.85" max="2" step="0.05" .value=${live(String(nameSize))}
                aria-valuetext=${t('view-options.nameSize.value', { n: Math.round(nameSize * 100) })}
                @input=${(/** @type {FormEvent & {target: HTMLInputElement}} */ event) =>
                    actions.setNameSize(Number(event.target.value))}></label>
        ${map.alters.some(({ kind }) => kind === 'group')
            ? ticks(t('view-options.groups'), [['hulls', t('view-options.hulls')]], new Set(hulls ? ['hulls'] : []),
                actions.toggleHulls) : nothing}`;
}

/**
 * The saved views of this map, by name.
 * @type {(map: SupportMap, state: MapState, actions: PageActions, t: Translate) => Template}
 */
function saved({ views = [] }, { renaming }, actions, t) {
    /** @type {(event: NameEvent) => void} */
    const keep = (event) => {
        event.preventDefault();
        const field = event.target.elements.name;
        if (!isInvisible(field.value)) {
            actions.keepView(field.value.trim());
            event.target.reset();
        }
    };
    /** @type {(id: string) => (event: NameEvent) => void} */
    const rename = (id) => (event) => {
        event.preventDefault();
        actions.renameView(id, event.target.elements.name.value.trim());
    };
    return html`
        <section class="view-options-part" aria-labelledby="view-options-views">
            <h3 id="view-options-views">${t('view-options.views')}</h3>
            ${views.length === 0 ? nothing : html`<ul
                class="views">${repeat(views, ({ id }) => id, ({ id, name }) => html`
                <li>${renaming === id ? html`
                    <form class="view-form" @submit=${rename(id)}>
                        <input id="view-rename" name="name" type="text" maxlength="120" required
                            aria-label=${t('view-options.view.name')} .value=${name}>
                        <button type="submit" class="button">${t('view-options.view.save')}</button>
                    </form>` : html`
                    <button type="button" class="view-open"
                        @click=${() => actions.applyView(id)}>${nameOf(name)}</button>
                    <button type="button" class="plain" aria-label=${t('view-options.view.rename', { name })}
                        @click=${() => actions.startRenaming(id)}>${editIcon}</button>
                    <button type="button" class="plain" aria-label=${t('view-options.view.remove', { name })}
                        @click=${() => actions.removeView(id)}>${closeIcon}</button>`}
                </li>`)}</ul>`}
            <form class="view-form" @submit=${keep}>
                <input id="view-name" name="name" type="text" maxlength="120" autocomplete="off"
                    placeholder=${t('view-options.view.name')} aria-label=${t('view-options.view.name')}>
                <button type="submit" class="button">${t('view-options.view.keep')}</button>
            </form>
        </section>`;
}

/**
 * The active filters above the map, each removed by a press, so that the absence of alters is explained.
 * @type {Panel}
 */
export function chips(state, actions, t) {
    const { map, filter, only, focus, hidden } = state;
    if (!map || state.present) {
        return nothing;
    }
    const focused = map.alters.find(({ id }) => id === focus);
    const all = /** @type {[label: string, remove: () => void][]} */ ([
        only
        && [t('view-options.chip.only', { what: sectorNames(map, state.sectors, t)(only) }), () =>
            actions.lookInto(null)],
        focused && [t('view-options.chip.focus', { name: focused.name }), () => actions.focusOnPerson(null)],
        filter.flow !== 'all' && [t(`view-options.flow.${filter.flow}`), () => actions.setFilter('flow', 'all')],
        ...(/** @type {FilteredSet[]} */ (Object.keys(words))).flatMap((name) =>
            [...filter[name]].map((key) => [words[name](t, key), () => actions.toggleFilter(name, key)])
        ),
        filter.practitioners !== 'all'
        && [t(`view-options.practitioners.${filter.practitioners}`), () =>
            actions.setFilter('practitioners', 'all')],
        hidden.size > 0 && [t('view-options.chip.signs', { n: hidden.size }), actions.showSigns],
    ].filter(Boolean));
    const away = map.alters.length - seen(map, state).alters.size;
    return all.length === 0 ? nothing : html`
        <div class="active-filters" role="group" aria-label=${t('view-options.chips')}>
            <span class="active-filters-count">${away > 0 ? t('view-options.away', { n: away })
                : t('view-options.chips.short')}</span>
            ${all.map(([label, remove]) => html`
                <button type="button" class="active-filter" aria-label=${t('view-options.chip.remove', { what: label })}
                    @click=${remove}><span>${withNamesOf(label, map)}</span>${closeIcon}</button>`)}
            ${only && domains.includes(only) ? html`<button type="button" class="quiet" id="area-referrals"
                @click=${() => actions.openReferrals(only)}>${t('referral.title')}</button>` : nothing}
            ${all.length > 1 ? html`<button type="button" class="quiet"
                @click=${actions.showEverything}>${t('view-options.everything')}</button>` : nothing}
        </div>`;
}
