import { latestRequest } from '../../core/latest.js';
import { fitting } from './filter.js';
import { arranged } from './sort.js';
import { comparing, words } from './values.js';

const AFTER = 150; // ms without typing

/** The initial view of the table, for every new answer. */
export const unarranged = { sort: null, filter: '', filters: {}, order: null, arranging: false };

/**
 * The table view of an answer: the selection and the order of its rows.
 * @param {Pick<WorkbenchContext, 'store' | 't' | 'announce'> & {cellText: CellWords, collator(): Intl.Collator}}
 *     context
 */
export function tableActions({ store, t, announce, cellText, collator }) {
    const asWritten = { ...cellText, number: String };
    const arrangements = latestRequest();
    let waiting = 0;

    /**
     * The filters, parsed: tests of rows, and the columns whose filter cannot be parsed.
     * @type {(state: WorkbenchState & {answer: Answer}) => {unread: Set<number>, all: ((row: Row) => boolean)[]}}
     */
    function tests({ answer, filter, filters }) {
        const wanted = filter.trim().toLowerCase();
        const of = Object.entries(filters).map(([key, said]) => ({
            column: Number(key), fits: fitting(answer.kinds[Number(key)], said, asWritten),
        }));
        /** @type {((row: Row) => boolean)[]} */
        const all = of.flatMap(({ column, fits }) => (fits ? [(row) => fits(row[column])] : []));
        if (wanted) {
            all.push((row) => row.some((cell) => words(cell, asWritten).toLowerCase().includes(wanted)));
        }
        return { unread: new Set(of.filter(({ fits }) => fits === undefined).map(({ column }) => column)), all };
    }

    async function arrange() {
        clearTimeout(waiting);
        const isLatest = arrangements.begin();
        const state = store.get();
        if (!state.answer) {
            return;
        }
        const { all, unread } = tests({ ...state, answer: state.answer });
        const { answer, sort } = state;
        if (!sort && all.length === 0) {
            const before = state.order;
            store.update({ order: null, arranging: false, unread });
            sayUnread(unread) || (before && announce(t('workbench.said.rows', { n: answer.rows.length })));
            return;
        }
        store.update({ arranging: true, unread });
        const by = sort && comparing(answer.kinds[sort.column], sort.down, collator());
        const order = await arranged(answer.rows, {
            fits: all.length > 0 ? (row) => all.every((fits) => fits(row)) : null,
            key: by && ((row) => by.of(row[sort.column])),
            compare: by?.compare ?? null,
        }, isLatest);
        if (order && isLatest()) {
            store.update({ order, arranging: false });
            sayUnread(unread)
                || announce(
                    all.length > 0
                        ? t('workbench.filtered', { n: order.length, of: answer.rows.length })
                        : t('workbench.said.rows', { n: order.length }),
                );
        }
    }

    /** @type {(unread: Set<number>) => boolean} */
    function sayUnread(unread) {
        if (unread.size > 0) {
            announce(t('workbench.filter.unread'));
        }
        return unread.size > 0;
    }

    /** @type {(change: Parameters<Store<WorkbenchState>['update']>[0]) => void} */
    function soon(change) {
        store.update(change);
        clearTimeout(waiting);
        waiting = setTimeout(arrange, AFTER);
    }

    return {
        arrange,
        /** Drops a sort that still belongs to the previous answer. */
        forgetArranging() {
            clearTimeout(waiting);
            arrangements.begin();
        },
        /** @type {(column: number) => Promise<void>} */
        sortBy(column) {
            store.update(({ sort }) => ({
                sort: sort?.column !== column ? { column, down: false } : sort.down ? null : { column, down: true },
            }));
            return arrange();
        },
        /** @type {(filter: string) => void} */
        filterBy: (filter) => soon({ filter }),
        /** @type {(column: number, said: string) => void} */
        filterColumn: (column, said) =>
            soon(({ filters }) => ({
                filters: {
                    ...Object.fromEntries(Object.entries(filters).filter(([at]) => Number(at) !== column)),
                    ...said.trim() ? { [column]: said } : {},
                },
            })),
        /** Opens or closes the filters of the columns. Closed filters hide no rows. */
        toggleFilters() {
            store.update(({ filtering, filters }) => ({ filtering: !filtering, filters: filtering ? {} : filters }));
            return arrange();
        },
        showAll() {
            store.update({ filter: '', filters: {} });
            return arrange();
        },
    };
}
