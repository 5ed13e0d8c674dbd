/** The analyst's workbench. */

interface LoggedQuestion {
    at: string;
    query: string;
    /** As JSON */
    parameters: string;
}

/** Two questions of an analyst whose answers differ by few. */
interface QuestionDifference {
    by: string;
    at: string;
    /** Absent if they are not */
    alike?: boolean;
    fewerThan: number;
    first: LoggedQuestion;
    second: LoggedQuestion;
}

// --- answers

/** A value as the server sends it; those that JSON has no type for are marked by a key. */
type AnswerCell = null | undefined | boolean | number | string | AnswerCell[] | CellObject;

interface CellObject {
    $node?: string;
    labels?: string[];
    properties?: Record<string, AnswerCell>;
    $tie?: string;
    type?: string;
    from?: string;
    to?: string;
    $path?: { nodes: NodeCell[]; ties: TieCell[] };
    $map?: Record<string, AnswerCell>;
    $date?: string;
    $time?: string;
    $datetime?: string;
    $duration?: string;
    $number?: string;
    $integer?: string;
    $other?: string;
    /** A number too small to be shown: it is below this one */
    $suppressed?: number;
}

interface NodeCell extends CellObject {
    $node: string;
    labels: string[];
}

interface TieCell extends CellObject {
    $tie: string;
    type: string;
    from: string;
    to: string;
}

type Row = AnswerCell[];

/** The kind of a cell; of a column also 'mixed'. */
type CellKind = 'nothing' | 'yesno' | 'number' | 'text' | 'list' | 'map' | 'date' | 'time' | 'datetime' | 'duration' | 'node' | 'tie' | 'path' | 'suppressed';
type ColumnKind = CellKind | 'mixed';

/** Words for cells, in the language of the page. */
interface CellWords {
    number(value: number): string;
    yes: string;
    no: string;
    fewer(k: number): string;
}

/** People and ties of an answer, by id. */
interface AnswerGraph {
    nodes: Map<string, NodeCell>;
    ties: Map<string, TieCell>;
    /** There were more */
    more: boolean;
}

/** Where a query breaks a rule, and which; the message is in words. */
interface Refusal {
    from: number;
    to: number;
    clause?: string;
    why: { code: string; params?: MessageParameters };
    message?: string;
}

interface AnswerEnd {
    rows?: number;
    millis?: number;
    build?: string;
    cut?: string;
    suppressed?: number;
    plan?: PlanOperator;
}

/** A step of a plan, with what it reads from. */
interface PlanOperator {
    operator: string;
    arguments?: Record<string, string | number>;
    rows?: number;
    dbHits?: number;
    children?: PlanOperator[];
}

type QueryMode = 'run' | 'explain' | 'profile';

/** The answer so far; rows are added in place. */
interface Answer {
    columns: string[];
    rows: Row[];
    kinds: ColumnKind[];
    query: string;
    parameters: Record<string, unknown>;
    mode: QueryMode;
    end?: AnswerEnd;
    problem?: ApiProblem;
}

/** A line of an answer as it arrives. */
interface AnswerLine {
    columns?: string[];
    rows?: Row[];
    end?: AnswerEnd;
    problem?: Partial<ApiProblem>;
}

// --- the workbench

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
type KeptQuery = Required<Pick<LibraryQuery, 'title' | 'question' | 'text' | 'shared'>>;

/** What is put into the editor: a query of the library, or only its text. */
type OpenedQuery = Partial<LibraryQuery> & Pick<LibraryQuery, 'text'>;

interface PastQuestion {
    id: string;
    at: string;
    query: string;
    rows?: number;
    millis?: number;
    outcome?: 'done' | 'refused' | 'busy' | 'not-ready' | 'failed' | 'too-long' | 'too-large' | 'cancelled' | 'stopped' | 'replaced';
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

interface ChartWish {
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
    gone(problem: unknown): boolean;
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

type LibraryActions = typeof import('../features/analysis/library-actions.js').keepingActions;
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

/** A chart as it is drawn, with its numbers. */
interface DrawnChart {
    height: number;
    label: string;
    told: string | null;
    table: { head: string[]; rows: string[][] };
    picture: Template;
}

interface AskingContext extends WorkbenchContext {
    say: CellWords;
    collator(): Intl.Collator;
    refusalWords(refusal: Refusal): string;
    /** A question was asked, so that what is kept of it has changed */
    askedNow(): unknown;
}

/** What rows of a column are sorted by; null comes last. */
type SortKey = string | number | null;

/** Which rows stay, and in which order. */
interface Arrangement {
    fits: ((row: Row) => boolean) | null;
    key: ((row: Row) => SortKey) | null;
    compare: ((a: SortKey, b: SortKey) => number) | null;
}

type ChartKind = 'bars' | 'histogram' | 'scatter';

/** A chart that fits the columns, by their positions; y -1 counts rows. */
interface ChosenChart {
    kind: ChartKind;
    x: number;
    y: number;
    xs: number[];
    ys: number[];
}

interface ChartScale {
    from: number;
    to: number;
    ticks: number[];
}

type DrawChart = (rows: Row[], columns: string[], wish: ChosenChart, t: Translate, width: number) => DrawnChart;

/** What the table shows. */
interface TableView {
    columns: string[];
    rows: Row[];
    kinds: ColumnKind[];
    /** The positions of the rows, or null for all */
    order: Uint32Array | null;
    sort: { column: number; down: boolean } | null;
    filtering: boolean;
    filters: Record<string, string>;
    unread: Set<number>;
    lit: Set<number>;
    running?: boolean;
    language?: string;
}

interface TableWish {
    t: Translate;
    say: CellWords;
    onSort(column: number): void;
    onFilter(column: number, said: string): void;
    onRow(at: number): void;
}

interface TableHeadWish extends Pick<TableWish, 't' | 'onFilter'> {
    cellId(row: number, column: number): string;
    onName(column: number): void;
    onLeave(): void;
}

// --- networks

type NameSide = 'top' | 'bottom' | 'left' | 'right';

/** Where a dot stands, and on which side its name. */
interface NamedPlace extends Point {
    side: NameSide;
}

/** A node of many networks; an ego's name stands below its network. */
interface PlacedNode extends NamedPlace {
    id: string;
    /** How wide an ego's name may be */
    room?: number;
    /** How far down it is */
    drop?: number;
}

/** One network, placed around 0, 0. */
interface NetworkCircle extends Size {
    all: PlacedNode[];
    left: number;
    top: number;
}

interface NetworkView {
    update(view: { graph: AnswerGraph; lit: Set<string> | null; chosen: Set<string> }): void;
    pointAt(id: string | null): void;
    destroy(): void;
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

interface EditorWish {
    text: string;
    t: Translate;
    known(): { schema: CopySchema | null; parameters: string[] };
    changed(typed: boolean): void;
    run(): unknown;
    /** Returns whether there was anything to cancel */
    cancel(): boolean;
}
