/** Pointer and keyboard input on a picture of a map. */

/** An alter at a point of the map. */
interface FoundAlter extends Point {
    id: string;
}

type DropTarget = NonNullable<ReturnType<typeof import('../canvas/input/drop-target.js').dropTargetAt>>;
type Overlay = ReturnType<typeof import('../canvas/render/overlay.js').createOverlay>;

/** The alter who is being dragged, as they are drawn. */
interface DraggedAlter {
    placed: PlacedAlter;
    elements: SVGElement[];
    moveTo(point: Point, dropTarget: DropTarget | null): void;
}

interface DragCallbacks {
    /** What is drawn */
    scene(): Scene;
    /** Returns the text beside the pointer; without a ring, that they go back */
    words(ring: number | null, before: number): string;
    /** A drag began or ended */
    changed(): void;
    /** Returns the ids of those who are moved together with one, also theirs */
    together(id: string): string[];
    /** One or several were put down elsewhere */
    dropped(all: { placed: PlacedAlter; where: DropTarget }[]): void;
}

/** Points are on the map, `client` on the stage; `beside`: something else is there, such as a panel. */
interface DragHandlers {
    find(point: Point, slack: number): FoundAlter | null;
    start(id: string): void;
    move(point: Point, client: Point, beside: boolean): void;
    drop(): void;
    cancel(): void;
}

interface ArrowCallbacks {
    /** Returns where the cursor is */
    from(): Point;
    places(): [id: string, at: Point][];
    /** Moves the cursor */
    go(id: string): void;
    choose(): unknown;
    leave(): void;
    /** Moves the alter under the cursor */
    shift(way: [number, number]): void;
    zoomBy(factor: number): void;
    fit(): void;
}

interface TyingQuestions {
    /** What is drawn */
    scene(): Scene | null;
    find(point: Point, slack: number): FoundAlter | null;
    words(from: string, to: string): string;
}

interface TyingCallbacks {
    tie(a: string, b: string): void;
    over(id: string): void;
    stop(): void;
}

interface CameraQuestions {
    /** What is drawn */
    scene(): Scene | null;
    /** Whom it is about now */
    about(): string[];
    /** Whether the picture holds still */
    still(): boolean;
    /** Whether to zoom in on them */
    closely(): boolean;
    /** Whether movement is welcome */
    gently(): boolean;
}

/** What is shown now. */
interface ShownQuestions {
    view(): ShownView;
    /** What is drawn */
    scene(): Scene;
    /** Returns the id of the alter who is pointed at, by the pointer or the keyboard */
    hovered(): string | null;
    /** Returns the ids of those who are being dragged */
    dragged(): Set<string> | null;
}

interface HoverTapQuestions extends Omit<ShownQuestions, 'hovered'> {
    tying(): ReturnType<typeof import('../canvas/input/tie-drawing.js').createTying>;
    isWalking(): boolean;
    /** Whether lines can be drawn at all */
    mayTie: boolean;
}

interface HoverTapCallbacks {
    hovered(id: string | null): void;
    press(id: string | null): void;
    /** A press with Shift */
    choose(id: string): void;
    openSector?(key: string): void;
    pointAtSector(key: string | null): void;
}

interface LassoQuestions {
    /** Whether a press at a point of the map begins a line */
    mayBegin(event: PointerEvent, point: Point): boolean;
    places(): [id: string, at: Point][];
}

interface CursorCallbacks extends Pick<ArrowCallbacks, 'go' | 'leave' | 'zoomBy' | 'fit'> {
    press(id: string | null): void;
    move: MapViewCallbacks['onMove'];
}
