import { capital } from '../../i18n/i18n.js';
import { alongLine } from '../../lib/arrow-keys.js';
import { createGridHead } from './grid-head.js';
import { make } from './create-element.js';
import { words } from './values.js';

const ROW = 34; // px, as in workbench.css
const SPARE = 12;
const PAGE = 15;

/**
 * A table of very many rows, of which only the visible ones are in the page. The focus is on the table as a whole; the
 * keys move through its cells (aria-activedescendant), so that the focus is not lost when a row leaves the page.
 * @type {(place: HTMLElement, options: TableOptions) => {update(next: TableView): void}}
 */
export function createGrid(place, { t, cellText, onSort, onFilter, onRow }) {
    const grid = make('div', 'wb-grid', { role: 'grid', tabindex: '0', 'aria-multiselectable': 'true' });
    const head = make('div', 'wb-grid-head', { role: 'rowgroup' });
    const body = make('div', 'wb-grid-body', { role: 'rowgroup', translate: 'no' });
    const none = make('p', 'wb-grid-none soft', { hidden: '' });
    const whole = make('p', 'wb-grid-cell', {});
    grid.append(head, body);
    place.replaceChildren(grid, none, whole);

    /** @type {TableView} */
    let view = {
        columns: [], rows: [], kinds: [], order: null, sort: null, filtering: false, filters: {}, unread: new Set(),
        highlighted: new Set(),
    };
    let cursor = { row: 0, column: 0 }; // row 0 is the head
    /** @type {Map<number, HTMLElement>} */
    let drawn = new Map();
    let asked = false;

    const heads = () => (view.filtering ? 2 : 1);
    const size = () => view.order?.length ?? view.rows.length;
    /** @type {(row: number) => number} */
    const placeOf = (row) => view.order?.[row] ?? row;
    /** @type {(row: number, column: number) => string} */
    const cellId = (row, column) => `wb-cell-${row}-${column}`;
    const names = createGridHead(head, {
        t, cellId,
        onName: (column) => {
            point(0, column);
            onSort(column);
        },
        onFilter, onLeave: () => grid.focus(),
    });

    /** @type {(next: TableView) => void} */
    function update(next) {
        const before = view;
        view = next;
        const other = before.columns !== next.columns || before.rows !== next.rows;
        if (other) {
            cursor = { row: 0, column: 0 };
            grid.scrollTop = 0;
            grid.scrollLeft = 0;
        }
        if (other || before.kinds !== next.kinds) {
            place.style.setProperty('--wb-columns', next.columns.map((_, i) => `${width(i)}ch`).join(' '));
        }
        if (before.order !== next.order && before.order?.length !== next.order?.length) {
            grid.scrollTop = 0; // other rows are shown from the first one on
        }
        cursor.row = Math.min(cursor.row, size());
        grid.setAttribute('aria-label', t('workbench.tab.table'));
        grid.setAttribute('aria-rowcount', String(size() + heads()));
        grid.setAttribute('aria-colcount', String(next.columns.length));
        grid.hidden = next.columns.length === 0;
        body.style.blockSize = `${size() * ROW}px`;
        none.hidden = size() > 0 || next.columns.length === 0 || Boolean(next.running);
        none.textContent = t(next.rows.length === 0 ? 'workbench.empty' : 'workbench.filter.none');
        names.update(next);
        drawn.forEach((element) => element.remove());
        drawn = new Map();
        draw();
    }

    /**
     * The width of a column, as its first rows need it, within limits.
     * @type {(column: number) => number}
     */
    function width(column) {
        const longest = view.rows.slice(0, 60).reduce(
            (most, row) => Math.max(most, words(row[column], cellText).length),
            view.columns[column].length + t(`workbench.kind.${view.kinds[column] ?? 'nothing'}`).length + 1,
        );
        return Math.max(11, Math.min(longest + 5, 46));
    }

    /** @type {(column: number) => string} */
    const numeric = (column) => (view.kinds[column] === 'number' ? 'number' : '');

    function draw() {
        asked = false;
        const top = Math.max(0, Math.floor(grid.scrollTop / ROW) - SPARE);
        const end = Math.min(size(), Math.ceil((grid.scrollTop + grid.clientHeight) / ROW) + SPARE);
        for (const [row, element] of drawn) {
            if (row < top || row >= end) {
                element.remove();
                drawn.delete(row);
            }
        }
        for (let row = top; row < end; row++) {
            if (!drawn.has(row)) {
                const element = rowOf(row);
                drawn.set(row, element);
                body.append(element);
            }
        }
        pointOut();
    }

    /** @type {(row: number) => HTMLElement} */
    function rowOf(row) {
        const at = placeOf(row);
        const element = make('div', 'wb-grid-row', {
            role: 'row', 'aria-rowindex': row + heads() + 1, 'aria-selected': view.highlighted.has(at),
        });
        element.style.transform = `translateY(${row * ROW}px)`;
        view.rows[at].forEach((cell, i) => {
            const kind = numeric(i);
            element.append(
                make(
                    'div', kind, { role: 'gridcell', id: cellId(row + 1, i), 'aria-colindex': i + 1 },
                    words(cell, cellText),
                ),
            );
        });
        element.addEventListener('click', (event) => {
            const cell = event.target instanceof Element ? event.target.closest('[role=gridcell]') : null;
            point(row + 1, cell ? Number(cell.ariaColIndex ?? cell.getAttribute('aria-colindex')) - 1 : cursor.column);
            if (String(getSelection()) === '') {
                onRow(at);
            }
        });
        return element;
    }

    /**
     * Marks the current cell, visibly and for screen readers. The full text of a cell that is too long for its column
     * is shown below.
     */
    function pointOut() {
        grid.querySelector('.at')?.classList.remove('at');
        const cell = document.getElementById(cellId(cursor.row, cursor.column));
        cell?.classList.add('at');
        if (cell) {
            grid.setAttribute('aria-activedescendant', cell.id);
        } else {
            grid.removeAttribute('aria-activedescendant');
        }
        const value = cursor.row === 0 || !view.rows[placeOf(cursor.row - 1)]
            ? ''
            : words(view.rows[placeOf(cursor.row - 1)][cursor.column], cellText);
        whole.textContent = value ? `${capital(view.columns[cursor.column])}: ${value}` : '';
    }

    /** @type {(row: number, column: number) => void} */
    function point(row, column) {
        cursor = {
            row: Math.max(0, Math.min(size(), row)), column: Math.max(0, Math.min(view.columns.length - 1, column)),
        };
        const top = (cursor.row - 1) * ROW;
        const [headHeight, height] = [head.offsetHeight, grid.clientHeight];
        if (cursor.row > 0 && top < grid.scrollTop) {
            grid.scrollTop = top;
        } else if (cursor.row > 0 && top + ROW > grid.scrollTop + height - headHeight) {
            grid.scrollTop = top + ROW - height + headHeight;
        }
        draw();
        const cell = document.getElementById(cellId(cursor.row, cursor.column));
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    grid.addEventListener('scroll', () => {
        if (!asked) {
            asked = true;
            requestAnimationFrame(draw);
        }
    }, { passive: true });

    grid.addEventListener('keydown', (event) => {
        if (event.target !== grid) {
            return; // a filter has its own keys
        }
        const all = event.ctrlKey || event.metaKey;
        const { row, column } = cursor;
        /** @type {Record<string, () => void>} */
        const moves = {
            ArrowDown: () => point(row + 1, column), ArrowUp: () => point(row - 1, column),
            ArrowRight: () => point(row, column + alongLine(event)),
            ArrowLeft: () => point(row, column + alongLine(event)), PageDown: () => point(row + PAGE, column),
            PageUp: () => point(row - PAGE, column), Home: () => point(all ? 0 : row, 0),
            End: () => point(all ? size() : row, view.columns.length - 1),
            Enter: () => (row === 0 ? onSort(column) : onRow(placeOf(row - 1))),
            ' ': () => row > 0 && onRow(placeOf(row - 1)),
        };
        if (event.key in moves && !event.altKey) {
            event.preventDefault();
            moves[event.key]();
        } else if (all && event.key.toLowerCase() === 'c' && row > 0 && String(getSelection()) === '') {
            navigator.clipboard.writeText(words(view.rows[placeOf(row - 1)][column], cellText));
        }
    });
    new ResizeObserver(() => draw()).observe(grid);

    return { update };
}
