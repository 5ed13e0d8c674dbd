/** What the workbench knows, beside what the page knows: one plain object, replaced and never changed in place (core/store.js of the page says how). */
export const initial = {
    /** The copy one asks: {phase, progress?, build?, failed?, k, limits, own?}; null while that is read */
    copy: null,
    /** {labels, types, functions}, or null while it is not there */
    schema: null,
    /** Queries that are there to be opened: [{key, section, title, question, why?, source?, parameters, columns, text, by?}], or null */
    library: null,
    /** What one asked before, newest first: [{id, at, query, rows?, millis?, outcome}], or null */
    past: null,

    /** Beside the editor: 'library' | 'schema' | 'past'; and on a narrow screen whether that is open */
    side: 'library',
    sideOpen: false,
    search: '',
    /** The query of the library that was opened last, or null */
    opened: null,
    /** It is kept as one's own: {key?, title, question, shared, problem}, or null */
    keeping: null,
    /** Key of one's own query about to be deleted, or null */
    deleting: null,

    /** The statement one is at, what the server says of it, and the parameters it uses */
    statement: '',
    refusals: [],
    used: [],
    /** What was given for parameters, by name: {kind: 'text' | 'number' | 'yesno' | 'date' | 'list', said} */
    values: {},
    /** What a parameter is about, by name, as far as the library says */
    about: {},
    /** A parameter that cannot be read as what it is said to be: {name, text}, or null */
    wrong: null,

    /** The question under way: {id, mode, began, stopping}, or null */
    running: null,
    /** The answer, and how much of it is there: {columns, rows, kinds, query, parameters, mode, end?, problem?}, or null; rows are added in place, `arrived` counts them */
    answer: null,
    arrived: 0,
    /** 'table' | 'people' | 'chart' | 'plan' | 'raw' */
    tab: 'table',
    /** How the table is looked at: {column, down} or null; what rows must hold, anywhere and by column; and the places of those shown, or null for all */
    sort: null,
    filter: '',
    filters: {},
    order: null,
    arranging: false,
    /** Whether there is a filter below each column's name; and the columns whose filter can't be read */
    filtering: false,
    unread: new Set(),
    /** Places of the rows whose people are lit */
    lit: new Set(),
    /** Ids of the nodes that were chosen in the picture */
    chosen: new Set(),
    /** The people of lit rows that hold ids only, fetched for them: {rows, ids: Set}, or null */
    fetched: null,
    /** How numbers are drawn: {kind, x, y}; what is not chosen follows from the columns */
    chart: {},
    copied: false,
    /** 'csv' | 'json' | 'graphml' | 'arrow' while that is made, or null */
    exporting: null,
    /** Where Neo4j's own clients find the copy, once that was asked: {uri, user, password} */
    address: null,
    /** What went wrong, in words, or null */
    problem: null,
};
