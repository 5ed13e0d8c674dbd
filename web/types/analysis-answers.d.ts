/** The answers of the server to an analyst's queries. */

/** A value as the server sends it; a key marks those for which JSON has no type. */
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
    /** A number too small to be shown: it is less than this one */
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
type CellKind =
    | 'nothing' | 'yesno' | 'number' | 'text' | 'list' | 'map' | 'date' | 'time' | 'datetime' | 'duration'
    | 'node' | 'tie' | 'path' | 'suppressed';
type ColumnKind = CellKind | 'mixed';

/** The texts for cells, in the language of the page. */
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
    /** Set if the answer was cut off */
    more: boolean;
}

/** The first violation of a query, with its place; the message is in words. */
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

/** A step of a plan, with its inputs. */
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
