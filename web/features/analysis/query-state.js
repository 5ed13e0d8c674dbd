/**
 * The state of the workbench, in addition to that of the page: one plain object, replaced and never changed in place
 * (see core/store.js).
 */
export const initial = {
    /** The copy that is queried; null while that is loaded @type {ResearchCopy | null} */
    copy: null,
    /** Null until it is loaded @type {CopySchema | null} */
    schema: null,
    /** The queries of the library @type {LibraryQuery[] | null} */
    library: null,
    /** The analyst's earlier questions, newest first @type {PastQuestion[] | null} */
    past: null,

    /** The panel beside the editor, which can be closed on a narrow screen @type {SideTab} */
    side: 'library',
    sideOpen: false,
    search: '',
    /** The query of the library that was opened last @type {OpenedQuery | null} */
    opened: null,
    /** The form for saving the query @type {QueryForm | null} */
    queryForm: null,
    /** Key of the analyst's query that is about to be deleted @type {string | null} */
    deleting: null,

    /** The statement at the cursor, the server's check of it, and its parameters */
    statement: '',
    /** @type {Refusal[]} */
    refusals: [],
    /** @type {string[]} */
    used: [],
    /** The parameters' values, by name @type {Record<string, TypedValue>} */
    values: {},
    /** The description of a parameter, by name, where the library has one @type {Record<string, string>} */
    about: {},
    /** A parameter whose value does not fit its kind @type {{name: string, text: string} | null} */
    wrong: null,

    /** The running question @type {{id: string, mode: QueryMode, began: number, stopping: boolean} | null} */
    running: null,
    /** The answer so far; rows are added in place, `arrived` counts them @type {Answer | null} */
    answer: null,
    arrived: 0,
    /** The view of the answer @type {AnswerTab} */
    tab: 'table',
    /**
     * The view of the table: {column, down} or null; the filters, for all columns and by column; and the positions of
     * the visible rows, or null for all
     */
    /** @type {{column: number, down: boolean} | null} */
    sort: null,
    filter: '',
    /** @type {Record<string, string>} */
    filters: {},
    /** @type {Uint32Array | null} */
    order: null,
    arranging: false,
    /** The filters below the names of the columns are open */
    filtering: false,
    /** The columns whose filter cannot be parsed @type {Set<number>} */
    unread: new Set(),
    /** Positions of the rows whose people are highlighted @type {Set<number>} */
    highlighted: new Set(),
    /** Ids of the nodes that were selected in the picture @type {Set<string>} */
    chosen: new Set(),
    /**
     * The people of highlighted rows that hold only ids, fetched for them
     * @type {{rows: Row[], ids: Set<string>} | null}
     */
    fetched: null,
    /** The choices for the chart; missing ones follow from the columns @type {ChartOptions} */
    chart: {},
    copied: false,
    /** The file that is being made @type {ExportFormat | null} */
    exporting: null,
    /**
     * The address of the copy for Neo4j's own clients, once it was requested
     * @type {{uri: string, user: string, password: string} | null}
     */
    address: null,
    /** The error, in words @type {string | null} */
    problem: null,
};
