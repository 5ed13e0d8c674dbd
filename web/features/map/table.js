import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { mayEdit } from '../../core/permissions.js';
import { hasMap } from '../../core/open-map.js';
import { byName, capital } from '../../i18n/i18n.js';
import { known, supportsInWords, supportsOf } from '../../model/alter-descriptions.js';
import { frequencies, kinds, phases } from '../../core/vocabularies.js';
import { closenessKey, isShownField } from '../../model/shared-parts.js';
import { closenessSteps } from '../../ui/choices.js';
import { dialog } from '../../ui/dialog.js';
import { nameOf, withNamesOf } from '../../ui/names.js';

/** @type {Record<string, (alter: Alter) => number>} */
const rank = { closeness: (alter) => -(alter.closeness ?? 0), comfort: (alter) => -(alter.comfort ?? 0) };

const columns = ['name', 'kind', 'closeness', 'comfort', 'phase', 'contactFromThem', 'contactFromMe'];
/** @type {('name' | 'closeness' | 'comfort')[]} */
const sortable = ['name', 'closeness', 'comfort'];
/** @type {('contactFromThem' | 'contactFromMe')[]} */
const contactFields = ['contactFromThem', 'contactFromMe'];

/**
 * All alters as a table, to compare them and to answer for many of them; every answer is saved when it is chosen.
 * @type {Panel}
 */
export function table(state, actions, t) {
    const body = () => {
        if (!hasMap(state)) {
            return nothing;
        }
        const { map, tableSort: sort } = state;
        const rows = [...map.alters].sort((a, b) =>
            (rank[sort] ? rank[sort](a) - rank[sort](b) : 0) || byName(a.name, b.name)
        );
        return html`
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="dialog-table-title">
                <table class="sheet">
                    <thead><tr>
                        ${columns.map((column) => html`<th scope="col"
                            aria-sort=${column === sort ? 'ascending' : 'none'}>${head(column, actions, t)}</th>`)}
                        ${['table.received', 'table.given',
                            'card.knows'].map((key) => html`<th scope="col">${t(key)}</th>`)}
                    </tr></thead>
                    <tbody>${repeat(rows, ({ id }) => id, (alter) => row(alter, state, actions, t))}</tbody>
                </table>
            </div>`;
    };
    return dialog({ name: 'table', title: t('table.title'), body, size: 'widest' }, state, actions, t);
}

/** @type {(column: string, actions: PageActions, t: Translate) => Shown} */
function head(column, actions, t) {
    const label = capital(t(`field.${column}`));
    const sort = sortable.find((one) => one === column);
    return sort ? html`<button type="button" class="quiet" @click=${() => actions.sortTable(sort)}>${label}</button>`
        : label;
}

/** @type {PanelPart<[alter: Alter]>} */
function row(alter, state, actions, t) {
    const { map } = state;
    /**
     * @type {(field: 'kind' | 'closeness' | 'comfort' | 'phase' | 'contactFromThem' | 'contactFromMe', keys: string[],
     *     nameOf: (key: string) => string, read?: (value: string) => string | number | null) => Template}
     */
    const choose = (field, keys, nameOf, read = (value) => value || null) => !mayEdit(state)
        || !isShownField(map, 'alter', field) ? html`
        <td>${isShownField(map, 'alter', field) ? nameOf(String(alter[field] ?? '')) : t('value.not-shared')}</td>`
            : html`
        <td><select aria-label="${alter.name}: ${t(`field.${field}`)}" .value=${live(String(alter[field] ?? ''))}
            @change=${(/** @type {SelectEvent} */ { target }) =>
                actions.changeAlter(alter.id, { [field]: read(target.value) }, { inSteps: true })}>
            ${keys.map((key) => html`<option value=${key}
                ?selected=${key === String(alter[field] ?? '')}>${nameOf(key)}</option>`)}</select></td>`;
    /** @type {(value: string) => number | null} */
    const number = (value) => (value ? Number(value) : null);
    /** @type {(direction: Direction) => string} */
    const flow = (direction) => {
        const some = supportsOf(map, alter.id, direction);
        return some.length > 0 ? supportsInWords(t, some) : '';
    };
    return html`
        <tr>
            <th scope="row"><button type="button" class="quiet"
                @click=${() => actions.openFromTable(alter.id)}>${nameOf(alter.name)}</button></th>
            ${choose('kind', kinds, (key) => t(`kind.${key}`))}
            ${choose('closeness', closenessSteps, (key) => t(closenessKey(Number(key), map)), number)}
            ${choose('comfort', closenessSteps, (key) => (key ? t(`comfort.${key}`) : t('value.none')), number)}
            ${choose('phase', phases, (key) => t(`phase.${key}`))}
            ${contactFields.map((field) => choose(field, ['', ...frequencies],
                (key) => (key ? t(`frequency.${key}`) : t('value.none'))))}
            <td>${flow('received')}</td>
            <td>${flow('given')}</td>
            <td>${withNamesOf(known(map, alter.id).map(({ name }) => name).join(', '), map)}</td>
        </tr>`;
}
