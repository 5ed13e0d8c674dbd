import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { directions } from '../../core/vocabularies.js';
import { matches } from '../../lib/text-match.js';
import { seen } from '../../model/visibility.js';
import { byName, capital, names } from '../../i18n/i18n.js';
import { closenessKey, counted } from '../../model/shared-parts.js';
import { description, known, supportsInWords } from '../../model/alter-descriptions.js';
import { listed } from '../influence/model.js';
import { summary } from './summary.js';
import { treeKeys } from './tree-keys.js';
import { nameOf, withNamesOf } from '../../ui/names.js';

/** @type {(number | undefined)[]} */
const rings = [5, 4, 3, 2, 1, undefined];

/**
 * The map as a tree, closest first. It has all information of the picture as text, and all its actions by keyboard.
 * @type {MapPanel}
 */
export function peopleList(state, actions, t) {
    const { map, search } = state;
    if (map.alters.length === 0) {
        return html`<p class="soft">${counted(t, 'header.count', map, 0)}</p>
            <button type="button" class="button strong for-edit"
                @click=${() => actions.openDialog('add')}>${t('empty.add')}</button>`;
    }
    const shown = map.alters.filter(({ id }) => seen(map, state).alters.has(id));
    const fitting = shown.filter((alter) => matches(alter.name, search));
    const away = map.alters.length - shown.length;
    const branches = groups(map, t)
        .map(({ title, belongs }) => ({
            title, members: fitting.filter(belongs).sort((a, b) => byName(a.name, b.name)),
        }))
        .filter(({ members }) => members.length > 0);
    const order = branches.flatMap(({ members }) => members.map(({ id }) => id));
    const cursor = state.listCursor !== null && order.includes(state.listCursor) ? state.listCursor : order[0];
    return html`
        ${summary(map, t)}
        <div class="list-head">
            <h2 class="caption" id="list-title">${t('list.title')}</h2>
            <span class="list-ways">
                ${map.alters.length < 2 ? nothing : html`<button type="button" class="quiet for-edit" id="list-choose"
                    @click=${() => actions.startChoosing()}>${t('choosing.start')}</button>`}
                <button type="button" class="quiet" id="list-table"
                    @click=${() => actions.openDialog('table')}>${t('list.table')}</button>
            </span>
        </div>
        ${away > 0 ? html`<p class="soft">${t('list.hidden', { n: away })}</p>` : nothing}
        ${fitting.length === 0 ? html`<p class="soft">${t('list.none-left')}</p>` : html`
            <p class="soft tree-hint" id="tree-hint">${t('list.keys')}</p>
            <ul class="tree" role="tree" aria-labelledby="list-title" aria-describedby="tree-hint"
                @keydown=${treeKeys(actions)}>
                ${repeat(branches, ({ title }) => title, ({ title, members }, at) => html`
                    <li class="ring" role="treeitem" aria-expanded="true" aria-labelledby="ring-${at}">
                        <h3 id="ring-${at}">${capital(title)}</h3>
                        <ul role="group">${repeat(members, (alter) => alter.id,
                            (alter) => one(alter, cursor, state, actions, t))}</ul>
                    </li>`)}
            </ul>`}`;
}

/**
 * The rings from the middle outwards, then hoped-for contacts, then past ones.
 * @type {(map: SupportMap, t: Translate) => {title: string, belongs: (alter: Alter) => boolean}[]}
 */
function groups(map, t) {
    /** @type {(alter: Alter) => string} */
    const phase = (alter) => alter.phase ?? 'present';
    return [
        ...rings.map((ring) => ({
            title: t(closenessKey(ring, map)),
            belongs: (/** @type {Alter} */ alter) =>
                phase(alter) === 'present' && (alter.closeness ?? undefined) === ring,
        })),
        ...['hoped', 'past'].map((which) => ({
            title: t(`phase.${which}`), belongs: (/** @type {Alter} */ alter) => phase(alter) === which,
        })),
    ];
}

/** @type {PanelPart<[alter: Alter, cursor: string]>} */
function one(alter, cursor, state, actions, t) {
    const { map, selected, insight, insights } = state;
    const shown = seen(map, state);
    const highlighted = insights?.find((result) => result.key === insight)?.alters.includes(alter.id);
    const supports = directions
        .map((direction) => ({
            direction,
            some: shown.supports.filter((support) => support.alter === alter.id && support.direction === direction),
        }))
        .filter(({ some }) => some.length > 0);
    const influence = listed(state, alter);
    const ties = known({ ...map, ties: shown.ties }, alter.id);
    return html`
        <li class="row ${highlighted ? 'highlighted' : ''}" role="treeitem" data-alter=${alter.id}
            tabindex=${alter.id === cursor ? 0 : -1}
            aria-selected=${selected === alter.id} aria-label=${alter.name} aria-describedby="row-${alter.id}"
            @focus=${() => actions.setCursor(alter.id)}
            @click=${(/** @type {EventAt<HTMLElement>} */ event) =>
                actions.select(alter.id, { from: event.currentTarget })}>
            <span class="row-name">${nameOf(alter.name)}${alter.symbol
                ? html` <span aria-hidden="true">${alter.symbol}</span>` : nothing}</span>
            <span id="row-${alter.id}" class="row-more">
                <span class="row-words">${description(t, alter, map)}</span>
                ${supports.map(({ direction, some }) => html`
                    <span class="row-words ${direction}">${withNamesOf(supportsInWords(t, some), map)}</span>`)}
                ${influence ? html`<span class="row-words">${t(`influence.${influence}.listed`)}</span>` : nothing}
                ${ties.length === 0 ? nothing : html`
                    <span class="row-words">${withNamesOf(t('list.knows',
                        { names: names(ties.map((other) => other.name)) }), map)}</span>`}
            </span>
        </li>`;
}
