/** The picture of a map. */

type Attributes = Record<string, string | number | null | undefined | false>;

/** A single shape as plain data. */
type Outline = [name: string, attributes: Attributes];

/** A drawing as plain data: a name, attributes and children. */
type Drawing = [name: string, attributes?: Attributes, ...children: (Drawing | string | number | null | undefined | false)[]];

/** Red, green and blue. */
type Colour = number[];

interface Palette extends Record<'paper' | 'raised' | 'ink' | 'soft' | 'line' | 'strong' | 'received' | 'given' | 'glow' | 'you' | 'youInk' | 'focus', Colour> {
    /** The colour of a sector, by its key. */
    hue(key: string): Colour;
    token(token: string): Colour;
    sans: string;
    serif: string;
}

/** What a layout depends on, beside the map and its frame. */
interface Looks {
    sectors: string;
    only: string | null;
    sizeBy: string;
    language?: string;
}

type Frame = ReturnType<typeof import('../canvas/layout/frame.js').frameFor>;

/** A map laid out for a frame, before anything is drawn. */
interface Composition {
    /** What the middle is called */
    ego: string;
    map: SupportMap;
    /** The arrangement */
    view: string;
    layout: MapLayout;
    sectorName(key: string, groups?: Map<string, string>): string;
    rim: number;
    rimFont: number;
    rimWidth: number;
    captionFont: number;
    nameFont: number;
    at: Map<string, Point>;
    alter: Map<string, ComposedAlter>;
}

interface ComposedAlter extends Alter {
    /** What replaces a name that is hidden */
    said?: string;
}

/** What the layers draw from. */
interface Scene extends Omit<Composition, 'view'> {
    frame: Frame;
    palette: Palette;
    seen: VisibleParts;
    hulls: boolean;
    t: Translate;
}

/** What an insight, or the coach, highlights. */
interface Lit {
    alters: Set<string>;
    domains: Set<string>;
}

/** What a map view is asked to show. */
interface MapViewWish extends MapView, Looks {
    map: SupportMap;
    language: string;
    hulls: boolean;
    focus: string | null;
    selected: string | null;
    pointedAt?: string | null;
    search: string;
    tying: { from: string | null } | null;
    lit: Lit | null;
    names: NameVisibility;
    /** Nothing reacts: only the picture is shown */
    still: boolean;
    /** Nothing can be changed */
    fixed: boolean;
    round: boolean;
    /** How large names are to be: 1 = as usual */
    nameSize: number;
}

/** What a map view shows. */
interface ShownView extends MapViewWish {
    seen: VisibleParts;
    /** The alter in focus and those they know */
    circle: Set<string> | null;
}

/** What is drawn, for exporting a picture of it. */
interface DrawnScene extends Scene {
    view: Pick<ShownView, 'lit' | 'search' | 'circle'>;
}

/** What the picture of a map says: signs are pairs of a key and a label. */
interface PictureWords {
    title: string;
    description: string;
    signs: [key: string, label: string][];
}

interface MapViewCallbacks {
    t: Translate;
    onSelect(id: string | null): void;
    onHover?(id: string | null): void;
    onSector?(key: string): void;
    onMove?(id: string, to: DroppedAt, byKey?: boolean): unknown;
    onTie?(a: string, b: string): void;
    onTieFrom?(id: string): void;
    onTieCancelled?(): void;
}

// --- layers

/** An idea of the picture that is drawn behind the graph. */
interface BackdropLayer {
    name: string;
    draw(scene: Scene): SVGElement;
    light?(element: SVGElement, view: Pick<ShownView, 'lit'>): void;
}

/** An idea of the picture that the graph draws. */
interface GraphLayer<E extends GraphElement = GraphElement> {
    name: string;
    elements(scene: Scene): E[];
    style(palette: Palette, scene: Scene): StyleRule[];
}

interface StyleRule {
    selector: string;
    style: Record<string, StyleValue | undefined>;
}

/** A value of a property, or what computes it from the data of an element. */
type StyleValue = string | number | number[] | string[] | ((element: Pick<import('cytoscape').NodeSingular, 'data'>) => string | number);

interface ElementData {
    id: string;
    /** The alters it is about */
    of: string[];
    layer: string;
    width?: number;
    height?: number;
    icon?: string;
    image?: string;
}

interface GraphElement {
    data: ElementData;
    /** Of a node; a line is where its ends are */
    position?: Point;
}

/** A node of the graph, of its data. */
interface GraphNode<D extends ElementData> extends GraphElement {
    data: D;
    position: Point;
}

/** A line of the graph, of its data. */
interface GraphLine<D extends LineData> extends GraphElement {
    data: D;
}

interface LineData extends ElementData {
    source: string;
    target: string;
    bend: number;
}

interface EgoData extends ElementData {
    label: string;
    size: number;
}

interface SymbolData extends ElementData {
    kind: string;
    phase: string;
    width: number;
    height: number;
    /** An emoji, initials, or nothing */
    inside: string;
    font: number;
    edge: number;
    line: string;
    fill: string;
    /** The size of the small drawing */
    drawing: number;
    /** Its colour */
    pen: string;
    icon: string;
}

interface NameData extends ElementData {
    text: string;
    full: string;
    font: number;
    room: number;
    width: number;
    height: number;
    phase: string;
}

interface MarkData extends ElementData {
    size: number;
    fill: string;
    image: string;
    /** The name of its drawing; a dot has none */
    sign?: string;
}

interface TieData extends LineData {
    opacity: number;
    width: number;
}

/** How a line of support meets the ego. */
interface SupportCurve {
    meets: string;
    weight: number;
    bend: number;
}

interface SupportData extends LineData, SupportCurve {
    way: string;
    /** 1: beside the ego */
    near: number;
}

// --- what Cytoscape has beyond its types

type CytoscapeCore = import('cytoscape').Core & { renderer(): { imageCache?: Record<string, { image: CachedImage }> } };
type CachedImage = HTMLImageElement & { error?: boolean };
type CytoscapeElements = import('cytoscape').CollectionReturnValue & {
    updateStyle(): void;
    removeRscratch(key: string): CytoscapeElements;
};

/** A node that has a new place. */
type MovedNode = [node: import('cytoscape').NodeSingular, to: Point];

// --- input

/** An alter at a point of the map. */
interface FoundAlter extends Point {
    id: string;
}

type Landing = NonNullable<ReturnType<typeof import('../canvas/input/drop-target.js').landing>>;
type Overlay = ReturnType<typeof import('../canvas/render/overlay.js').createOverlay>;

/** The alter who is being dragged, as they are drawn. */
interface HeldAlter {
    placed: PlacedAlter;
    elements: SVGElement[];
    carry(point: Point, landing: Landing | null): void;
}

interface CarryingWish {
    /** What is drawn */
    scene(): Scene;
    /** Returns the text beside the pointer; without a ring, that they go back */
    words(ring: number | null, before: number): string;
    /** An alter was lifted or released */
    changed(): void;
    /** An alter was put down elsewhere */
    dropped(id: string, placed: PlacedAlter, where: Landing): void;
}

/** Points are on the map, `client` on the stage; `beside`: something else is there, such as a panel. */
interface HandWish {
    find(point: Point, slack: number): FoundAlter | null;
    lift(id: string): void;
    carry(point: Point, client: Point, beside: boolean): void;
    drop(): void;
    cancel(): void;
}

interface ArrowWish {
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

interface TyingWish {
    tie(a: string, b: string): void;
    over(id: string): void;
    stop(): void;
}

interface CameraQuestions {
    /** What is drawn */
    scene(): Scene | null;
    /** Whom it is about now */
    about(): string[];
    /** Whether to zoom in on them */
    closely(): boolean;
    /** Whether movement is welcome */
    gently(): boolean;
}

/** The state, with the alter that is asked about. */
interface PicturedState extends State {
    pointedAt?: string | null;
}

/** What the picture of the open map works with: what is pressed in it leads elsewhere. */
interface MapPictureContext extends Pick<PageContext, 'store' | 't'> {
    place: Places;
    actions: PageActions;
    alters: ReturnType<AlterActions>;
    navigation: Pick<ReturnType<NavigationActions>, 'select'>;
    talks: Pick<ReturnType<ConversationActions>, 'spotlight'>;
}

type MapViewHandle = ReturnType<typeof import('../canvas/map-view.js').createMapView>;
type Pictures = ReturnType<typeof import('../features/view/map-views.js').createPictures>;
