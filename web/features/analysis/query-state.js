/** The state of the workbench, in addition to that of the page: one plain object, replaced and never changed in place (see core/store.js). */
export const initial = {
    /** The copy that is queried: {phase, progress?, build?, failed?, k, limits, own?}; null while that is loaded */
    copy: null,
    /** {labels, types, functions}, or null until it is loaded */
    schema: null,
    /** The queries of the library: [{key, section, title, question, why?, source?, parameters, columns, text, by?}], or null */
    library: null,
    /** The analyst's earlier questions, newest first: [{id, at, query, rows?, millis?, outcome}], or null */
    past: null,

    /** The panel beside the editor: 'library' | 'schema' | 'past'; and on a narrow screen whether it is open */
    side: 'library',
    sideOpen: false,
    search: '',
    /** The query of the library that was opened last, or null */
    opened: null,
    /** The form for saving the query: {key?, title, question, shared, problem}, or null */
    keeping: null,
    /** Key of the analyst's query that is about to be deleted, or null */
    deleting: null,

    /** The statement at the cursor, the server's check of it, and its parameters */
    statement: '',
    refusals: [],
    used: [],
    /** The parameters' values, by name: {kind: 'text' | 'number' | 'yesno' | 'date' | 'list', said} */
    values: {},
    /** The description of a parameter, by name, where the library has one */
    about: {},
    /** A parameter whose value does not fit its kind: {name, text}, or null */
    wrong: null,

    /** The running question: {id, mode, began, stopping}, or null */
    running: null,
    /** The answer so far: {columns, rows, kinds, query, parameters, mode, end?, problem?}, or null; rows are added in place, `arrived` counts them */
    answer: null,
    arrived: 0,
    /** 'table' | 'people' | 'chart' | 'plan' | 'raw' */
    tab: 'table',
    /**
     * The view of the table: {column, down} or null; the filters, for all columns and by column; and the positions of the visible rows, or
     * null for all
     */
    sort: null,
    filter: '',
    filters: {},
    order: null,
    arranging: false,
    /** Whether there is a filter below each column's name; and the columns whose filter can't be read */
    filtering: false,
    unread: new Set(),
    /** Positions of the rows whose people are highlighted */
    lit: new Set(),
    /** Ids of the nodes that were selected in the picture */
    chosen: new Set(),
    /** The people of highlighted rows that hold only ids, fetched for them: {rows, ids: Set}, or null */
    fetched: null,
    /** The choices for the chart: {kind, x, y}; missing ones follow from the columns */
    chart: {},
    copied: false,
    /** The file that is being made: 'csv' | 'json' | 'graphml' | 'arrow', or null */
    exporting: null,
    /** The address of the copy for Neo4j's own clients, once it was requested: {uri, user, password} */
    address: null,
    /** The error, in words, or null */
    problem: null,
};
