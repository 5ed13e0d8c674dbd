import { fitting } from './filter.js';
import { arranged } from './sort.js';
import { comparing, words } from './values.js';

const AFTER = 150; // ms without typing

/** The initial view of the table, for every new answer. */
export const unarranged = { sort: null, filter: '', filters: {}, order: null, arranging: false };

/** The view of an answer as a table: which rows, in which order. */
export function lookingActions({ store, t, announce, say, collator }) {
    const asWritten = { ...say, number: String };
    let turn = 0;
    let waiting = 0;

    /** The filters, parsed: tests of rows, and the columns whose filter can't be read. */
    function tests({ answer, filter, filters }) {
        const wanted = filter.trim().toLowerCase();
        const of = Object.entries(filters).map(([column, said]) => [Number(column), fitting(answer.kinds[column], said, asWritten)]);
        return {
            unread: new Set(of.filter(([, fits]) => fits === undefined).map(([column]) => column)),
            all: [
                ...of.filter(([, fits]) => fits).map(([column, fits]) => (row) => fits(row[column])),
                ...wanted ? [(row) => row.some((cell) => words(cell, asWritten).toLowerCase().includes(wanted))] : [],
            ],
        };
    }

    async function arrange() {
        clearTimeout(waiting);
        const mine = ++turn;
        const state = store.get();
        if (!state.answer) {
            return;
        }
        const { all, unread } = tests(state);
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
            compare: by?.compare,
        }, () => mine === turn);
        if (order && mine === turn) {
            store.update({ order, arranging: false });
            sayUnread(unread) || announce(all.length > 0 ? t('workbench.filtered', { n: order.length, of: answer.rows.length }) : t('workbench.said.rows', { n: order.length }));
        }
    }

    function sayUnread(unread) {
        if (unread.size > 0) {
            announce(t('workbench.filter.unread'));
        }
        return unread.size > 0;
    }

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
            turn += 1;
        },
        sortBy(column) {
            store.update(({ sort }) => ({ sort: sort?.column !== column ? { column, down: false } : sort.down ? null : { column, down: true } }));
            return arrange();
        },
        filterBy: (filter) => soon({ filter }),
        filterColumn: (column, said) => soon(({ filters }) => ({ filters: { ...Object.fromEntries(Object.entries(filters).filter(([at]) => Number(at) !== column)), ...said.trim() ? { [column]: said } : {} } })),
        /** Closed filters hide no rows. */
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
