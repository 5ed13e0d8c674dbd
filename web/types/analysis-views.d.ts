/** An answer as a table, a chart or a network. */

/** A chart as it is drawn, with its numbers. */
interface DrawnChart {
    height: number;
    label: string;
    told: string | null;
    table: { head: string[]; rows: string[][] };
    picture: Template;
}

/** The sort key of a row; null comes last. */
type SortKey = string | number | null;

/** The filters and the order of the rows. */
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

type DrawChart = (rows: Row[], columns: string[], options: ChosenChart, t: Translate, width: number) => DrawnChart;

/** The state of the table. */
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
    highlighted: Set<number>;
    running?: boolean;
    language?: string;
}

interface TableOptions {
    t: Translate;
    cellText: CellWords;
    onSort(column: number): void;
    onFilter(column: number, said: string): void;
    onRow(at: number): void;
}

interface TableHeadOptions extends Pick<TableOptions, 't' | 'onFilter'> {
    cellId(row: number, column: number): string;
    onName(column: number): void;
    onLeave(): void;
}

// --- networks

type NameSide = 'top' | 'bottom' | 'left' | 'right';

/** The place of a dot, and the side of its name. */
interface NamedPlace extends Point {
    side: NameSide;
}

/** A node of a number of networks; an ego's name is written below its network. */
interface PlacedNode extends NamedPlace {
    id: string;
    /** The largest width of an ego's name */
    room?: number;
    /** The distance of an ego's name from its network */
    drop?: number;
}

/** One network, placed around 0, 0. */
interface NetworkCircle extends Size {
    all: PlacedNode[];
    left: number;
    top: number;
}

interface NetworkView {
    update(view: { graph: AnswerGraph; highlighted: Set<string> | null; chosen: Set<string> }): void;
    pointAt(id: string | null): void;
    destroy(): void;
}
