/** The analyst's workbench. */

interface LoggedQuestion {
    at: string;
    query: string;
    /** As JSON */
    parameters: string;
}

/** Two queries of an analyst whose answers differ by few people. */
interface QueryDifference {
    by: string;
    at: string;
    /** Set if they are alike */
    alike?: boolean;
    fewerThan: number;
    first: LoggedQuestion;
    second: LoggedQuestion;
}

/** The research graph that is queried. */
interface ResearchCopy {
    phase: 'none' | 'starting' | 'building' | 'ready' | 'failed';
    progress?: { done: number; of?: number };
    /** The maps it was built from: with names or without; their number is absent if it is too small */
    build?: { id: string; at: string; named?: boolean; maps?: number };
    failed?: string;
    /** The disclosure level of the analyst */
    level?: 'trusted' | 'groups';
    /** Smaller counts are not shown */
    k?: number;
    own?: boolean;
}

interface SchemaProperty {
    name: string;
    type: string;
    about?: string;
}

interface SchemaPart {
    name: string;
    count?: number;
    properties?: SchemaProperty[];
}

interface CopySchema {
    labels?: SchemaPart[];
    types?: SchemaPart[];
    functions?: string[];
}

/** A column or a parameter, described. */
interface Described {
    name: string;
    about?: string;
    type?: string;
    value?: unknown;
}

/** The texts of a query. */
interface QueryWords {
    title?: string;
    question?: string;
    why?: string;
    columns?: Described[];
    parameters?: Described[];
}

interface LibraryQuery extends QueryWords {
    key: string;
    section: string;
    title: string;
    text: string;
    source?: string;
    by?: string;
    shared?: boolean;
    version?: number;
    refused?: Refusal;
}

/** The stored fields of an analyst's own query. */
type SavedQuery = Required<Pick<LibraryQuery, 'title' | 'question' | 'text' | 'shared'>>;

/** A query for the editor: one of the library, or only a text. */
type OpenedQuery = Partial<LibraryQuery> & Pick<LibraryQuery, 'text'>;

interface PastQuestion {
    id: string;
    at: string;
    query: string;
    rows?: number;
    millis?: number;
    outcome?:
        | 'done' | 'refused' | 'busy' | 'not-ready' | 'failed'
        | 'too-long' | 'too-large' | 'cancelled' | 'stopped' | 'replaced';
}

/** The form for saving a query. */
interface QueryForm {
    key?: string;
    version?: number;
    title: string;
    question: string;
    shared: boolean;
    problem: string | null;
}

/** A value of a parameter as it is typed. */
interface TypedValue {
    kind: string;
    said: string;
}

interface ChartOptions {
    kind?: string;
    x?: number;
    y?: number;
}

type AnswerTab = 'table' | 'people' | 'chart' | 'plan' | 'raw';
type SideTab = 'library' | 'schema' | 'past';
type ExportFormat = 'csv' | 'json' | 'graphml' | 'arrow';
type WorkbenchState = typeof import('../features/analysis/query-state.js').initial;

/** The context of the workbench's actions. */
interface WorkbenchContext extends Pick<PageContext, 'api' | 't' | 'announce' | 'afterPaint'> {
    store: Store<WorkbenchState>;
    /** Opens the sign-in page if the session has ended; returns whether it has */
    sessionEnded(problem: unknown): boolean;
    editor(): QueryEditor;
}

/** The editor, as the rest of the workbench uses it. */
interface QueryEditor {
    text(): string;
    statement(): { text: string; from: number };
    put(text: string): void;
    underline(refusals: { from: number; to: number; message: string }[]): void;
    lineOf(at: number): number;
    goTo(at: number): void;
    focus(): void;
    /** Updates the texts to the language of the page */
    speak(): void;
}

/** The workbench, once it has been loaded. */
type Workbench = Awaited<ReturnType<typeof import('../features/analysis/workbench.js').createWorkbench>>;

type LibraryActions = typeof import('../features/analysis/library-actions.js').libraryActions;
type RunnerActions = typeof import('../features/analysis/query-runner.js').askingActions;
type WorkbenchPageActions = ReturnType<LibraryActions> & ReturnType<RunnerActions> & {
    refusalWords(refusal: Refusal): string;
    goTo(at: number): void;
    lineOf(at: number): number;
};

/** A part of the workbench. */
type WorkbenchPanel = (state: WorkbenchState, actions: WorkbenchPageActions, t: Translate) => Shown;
/** A part of the workbench that shows an answer. */
type AnswerPanel = (state: WorkbenchState & { answer: Answer }, actions: WorkbenchPageActions, t: Translate) => Shown;

interface AskingContext extends WorkbenchContext {
    cellText: CellWords;
    collator(): Intl.Collator;
    refusalWords(refusal: Refusal): string;
    /** Called when a query was run, because the stored queries have changed */
    askedNow(): unknown;
}

/** The analyst's input, stored across a reload. */
interface KeptDraft extends Partial<Pick<WorkbenchState, 'values' | 'about'>> {
    text?: string;
}

/** A completion in the editor. */
interface Completion {
    label: string;
    kind: 'parameter' | 'type' | 'label' | 'property' | 'variable' | 'keyword' | 'function';
    detail?: string;
    about?: string;
}

interface EditorOptions {
    text: string;
    t: Translate;
    known(): { schema: CopySchema | null; parameters: string[] };
    changed(typed: boolean): void;
    run(): unknown;
    /** Returns whether there was anything to cancel */
    cancel(): boolean;
}
