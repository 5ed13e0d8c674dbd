/** Pointer and keyboard input on a picture of a map. */

/** An alter at a point of the map. */
interface FoundAlter extends Point {
    id: string;
}

type DropTarget = NonNullable<ReturnType<typeof import('../canvas/input/drop-target.js').dropTargetAt>>;
type Overlay = ReturnType<typeof import('../canvas/render/overlay.js').createOverlay>;

/** The alter that is being dragged, as it is drawn. */
interface DraggedAlter {
    placed: PlacedAlter;
    elements: SVGElement[];
    moveTo(point: Point, dropTarget: DropTarget | null): void;
}

interface DragCallbacks {
    /** The drawn scene */
    scene(): Scene;
    /** Returns the text beside the pointer; without a ring it says that the alter returns to its place */
    words(ring: number | null, before: number): string;
    /** A drag began or ended */
    changed(): void;
    /** Returns the ids of the alters that are moved together with one, including that one */
    together(id: string): string[];
    /** Called when one or several alters were dropped */
    dropped(all: { placed: PlacedAlter; where: DropTarget }[]): void;
}

/**
 * Points are on the map, `client` on the stage; `beside` means that something else, such as a panel, is at the pointer.
 */
interface DragHandlers {
    find(point: Point, slack: number): FoundAlter | null;
    start(id: string): void;
    move(point: Point, client: Point, beside: boolean): void;
    drop(): void;
    cancel(): void;
}

interface ArrowCallbacks {
    /** Returns the place of the cursor */
    from(): Point;
    places(): [id: string, at: Point][];
    /** Moves the cursor */
    go(id: string): void;
    choose(): unknown;
    leave(): void;
    /** Moves the alter at the cursor */
    shift(way: [number, number]): void;
    zoomBy(factor: number): void;
    fit(): void;
}

interface TyingQuestions {
    /** The drawn scene */
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
    /** The drawn scene */
    scene(): Scene | null;
    /** Returns the ids of the alters that the view is about */
    about(): string[];
    /** Tells whether the picture is frozen */
    still(): boolean;
    /** Tells whether to zoom in on them */
    closely(): boolean;
    /** Tells whether movements may be animated */
    gently(): boolean;
}

/** The current state of the picture. */
interface ShownQuestions {
    view(): ShownView;
    /** The drawn scene */
    scene(): Scene;
    /** Returns the id of the alter that is pointed at, by the pointer or the keyboard */
    hovered(): string | null;
    /** Returns the ids of the alters that are being dragged */
    dragged(): Set<string> | null;
}

interface HoverTapQuestions extends Omit<ShownQuestions, 'hovered'> {
    tying(): ReturnType<typeof import('../canvas/input/tie-drawing.js').createTying>;
    isWalking(): boolean;
    /** Ties can be drawn */
    mayTie: boolean;
}

interface HoverTapCallbacks {
    hovered(id: string | null): void;
    press(id: string | null): void;
    /** Called on a press with Shift */
    choose(id: string): void;
    openSector?(key: string): void;
    pointAtSector(key: string | null): void;
}

interface LassoQuestions {
    /** Tells whether a press at a point of the map begins a line */
    mayBegin(event: PointerEvent, point: Point): boolean;
    places(): [id: string, at: Point][];
}

interface CursorCallbacks extends Pick<ArrowCallbacks, 'go' | 'leave' | 'zoomBy' | 'fit'> {
    press(id: string | null): void;
    move: MapViewCallbacks['onMove'];
}
