import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { mayEdit } from '../../core/permissions.js';
import { byName, capital } from '../../i18n/i18n.js';
import { known, supportsOf, typesOf } from '../../model/alter-descriptions.js';
import { frequencies, kinds, phases } from '../../core/vocabularies.js';
import { closenessKey, isShownField } from '../../model/shared-parts.js';
import { closenessSteps } from '../../ui/choices.js';
import { dialog } from '../../ui/dialog.js';

const rank = { closeness: (alter) => -(alter.closeness ?? 0), comfort: (alter) => -(alter.comfort ?? 0) };

/** All alters as a table, to compare them and to answer for many at once; every answer is saved as it is chosen. */
export function table(state, actions, t) {
    const body = () => {
        const { map, tableSort: sort } = state;
        const rows = [...map.alters].sort((a, b) => (rank[sort] ? rank[sort](a) - rank[sort](b) : 0) || byName(a.name, b.name));
        const columns = ['name', 'kind', 'closeness', 'comfort', 'phase', 'contactFromThem', 'contactFromMe'];
        return html`
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="dialog-table-title">
                <table class="sheet">
                    <thead><tr>
                        ${columns.map((column) => html`<th scope="col" aria-sort=${column === sort ? 'ascending' : 'none'}>
                            ${['name', 'closeness', 'comfort'].includes(column) ? html`
                                <button type="button" class="quiet" @click=${() => actions.sortTable(column)}>${capital(t(`field.${column}`))}</button>`
                                : capital(t(`field.${column}`))}</th>`)}
                        ${['table.received', 'table.given', 'card.knows'].map((key) => html`<th scope="col">${t(key)}</th>`)}
                    </tr></thead>
                    <tbody>${repeat(rows, ({ id }) => id, (alter) => row(alter, state, actions, t))}</tbody>
                </table>
            </div>`;
    };
    return dialog({ name: 'table', title: t('table.title'), body, size: 'widest' }, state, actions, t);
}

function row(alter, state, actions, t) {
    const { map } = state;
    const choose = (field, keys, nameOf, read = (value) => value || null) => !mayEdit(state) || !isShownField(map, 'alter', field) ? html`
        <td>${isShownField(map, 'alter', field) ? nameOf(String(alter[field] ?? '')) : t('value.not-shared')}</td>` : html`
        <td><select aria-label="${alter.name}: ${t(`field.${field}`)}" .value=${live(String(alter[field] ?? ''))}
            @change=${({ target }) => actions.changeAlter(alter.id, { [field]: read(target.value) })}>
            ${keys.map((key) => html`<option value=${key} ?selected=${key === String(alter[field] ?? '')}>${nameOf(key)}</option>`)}</select></td>`;
    const number = (value) => (value ? Number(value) : null);
    const flow = (direction) => {
        const some = supportsOf(map, alter.id, direction);
        return some.length > 0 ? typesOf(t, some) : '';
    };
    return html`
        <tr>
            <th scope="row"><button type="button" class="quiet" @click=${() => actions.openFromTable(alter.id)}>${alter.name}</button></th>
            ${choose('kind', kinds, (key) => t(`kind.${key}`))}
            ${choose('closeness', closenessSteps, (key) => t(closenessKey(key, map)), number)}
            ${choose('comfort', closenessSteps, (key) => (key ? t(`comfort.${key}`) : t('value.none')), number)}
            ${choose('phase', phases, (key) => t(`phase.${key}`))}
            ${['contactFromThem', 'contactFromMe'].map((field) => choose(field, ['', ...frequencies], (key) => (key ? t(`frequency.${key}`) : t('value.none'))))}
            <td>${flow('received')}</td>
            <td>${flow('given')}</td>
            <td>${known(map, alter.id).map(({ name }) => name).join(', ')}</td>
        </tr>`;
}
