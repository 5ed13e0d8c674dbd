import { filterKind } from './filter.js';
import { make } from './create-element.js';

/**
 * The head of the table: a name per column, which sorts; and below it, on request, a filter per column. It is rebuilt
 * only when the columns change, so that the user can go on typing in a filter.
 * @type {(head: HTMLElement, options: TableHeadOptions) => {update(next: TableView): void}}
 */
export function createGridHead(head, { t, cellId, onName, onFilter, onLeave }) {
    /** @type {unknown[]} */
    let made = [];
    /** @type {HTMLElement[]} */
    let names = [];
    /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
    let fields = [];

    /** @type {(next: TableView) => void} */
    function update({ columns, kinds, sort, filtering, filters, unread, language }) {
        const now = [columns, kinds, filtering, language];
        if (now.some((one, i) => one !== made[i])) {
            made = now;
            draw(columns, kinds, filtering);
        }
        names.forEach((cell, i) =>
            cell.setAttribute('aria-sort', sort?.column === i ? (sort.down ? 'descending' : 'ascending') : 'none')
        );
        fields.forEach((field, i) => {
            const said = filters[i] ?? '';
            if (said.trim() !== field.value.trim()) {
                field.value = said;
            }
            field.setAttribute('aria-invalid', String(unread.has(i)));
            field.classList.toggle('said', said !== '');
        });
    }

    /** @type {(columns: string[], kinds: ColumnKind[], filtering: boolean) => void} */
    function draw(columns, kinds, filtering) {
        const row = make('div', 'wb-grid-row', { role: 'row', 'aria-rowindex': '1' });
        names = columns.map((name, i) => {
            const cell = make('div', `wb-grid-name ${kinds[i] === 'number' ? 'number' : ''}`, {
                role: 'columnheader', id: cellId(0, i), 'aria-colindex': i + 1,
            });
            cell.append(
                make('span', '', {}, name), make('small', '', {}, t(`workbench.kind.${kinds[i] ?? 'nothing'}`)),
            );
            cell.addEventListener('click', () => onName(i));
            return cell;
        });
        row.append(...names);
        fields = filtering ? columns.map((name, i) => field(name, i, filterKind(kinds[i]))) : [];
        head.replaceChildren(row, ...filtering ? [filterRow()] : []);
    }

    function filterRow() {
        const row = make('div', 'wb-grid-row wb-grid-filters', { role: 'row', 'aria-rowindex': '2' });
        row.append(...fields.map((one, i) => {
            const cell = make('div', '', { role: 'gridcell', 'aria-colindex': i + 1 });
            cell.append(one);
            return cell;
        }));
        return row;
    }

    /**
     * @type {(name: string, column: number, kind: ReturnType<typeof filterKind>) => HTMLInputElement |
     *     HTMLSelectElement}
     */
    function field(name, column, kind) {
        const label = { 'aria-label': t(`workbench.filter.${kind}.label`, { name }) };
        const one = kind === 'yesno'
            ? choice(label)
            : make('input', '', {
                ...label, type: 'text', autocomplete: 'off', spellcheck: 'false',
                placeholder: t(`workbench.filter.${kind}`),
            });
        one.addEventListener('input', () => onFilter(column, one.value));
        one.addEventListener('keydown', (event) => {
            if (!(event instanceof KeyboardEvent)) {
                return;
            }
            if (event.key === 'Escape' && one.value !== '') {
                event.preventDefault(); // the running question continues
                one.value = '';
                onFilter(column, '');
            } else if (event.key === 'Enter' || (event.key === 'ArrowDown' && kind !== 'yesno')) {
                event.preventDefault();
                onLeave();
            }
        });
        return one;
    }

    /** @type {(label: Record<string, string>) => HTMLSelectElement} */
    function choice(label) {
        const select = make('select', '', label);
        select.append(
            ...[['', 'workbench.filter.yesno'], ['true', 'workbench.yes'],
                ['false', 'workbench.no']].map(([value, key]) => make('option', '', { value }, t(key))),
        );
        return select;
    }

    return { update };
}
