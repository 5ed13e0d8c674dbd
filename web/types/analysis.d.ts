/** The analyst's workbench. */

interface LoggedQuestion {
    at: string;
    query: string;
    /** As JSON */
    parameters: string;
}

/** Two questions of an analyst whose answers differ by few. */
interface QueryDifference {
    by: string;
    at: string;
    /** Absent if they are not */
    alike?: boolean;
    fewerThan: number;
    first: LoggedQuestion;
    second: LoggedQuestion;
}

/** The copy that is queried. */
interface ResearchCopy {
    phase: 'none' | 'starting' | 'building' | 'ready' | 'failed';
    progress?: { done: number; of?: number };
    /** What it was made of: maps with names, or without; too few to tell */
    build?: { id: string; at: string; named?: boolean; maps?: number };
    failed?: string;
    /** The disclosure level of the analyst */
    level?: 'trusted' | 'groups';
    /** Counts below it are not told */
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

/** The words of a query. */
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

/** What is kept of an analyst's own query. */
type SavedQuery = Required<Pick<LibraryQuery, 'title' | 'question' | 'text' | 'shared'>>;

/** What is put into the editor: a query of the library, or only its text. */
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

/** What the actions of the workbench work with. */
interface WorkbenchContext extends Pick<PageContext, 'api' | 't' | 'announce' | 'afterPaint'> {
    store: Store<WorkbenchState>;
    /** Leads to the sign-in page if the session has ended; returns whether it has */
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
    /** Takes its words in the language of the page */
    speak(): void;
}

/** The workbench, once it is loaded. */
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
/** A part of it that shows an answer. */
type AnswerPanel = (state: WorkbenchState & { answer: Answer }, actions: WorkbenchPageActions, t: Translate) => Shown;

interface AskingContext extends WorkbenchContext {
    cellText: CellWords;
    collator(): Intl.Collator;
    refusalWords(refusal: Refusal): string;
    /** A question was asked, so that what is kept of it has changed */
    askedNow(): unknown;
}

/** What the analyst has typed, kept across a reload. */
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
