/** The picture of a map. */

type Attributes = Record<string, string | number | null | undefined | false>;

/** A single shape as plain data. */
type Outline = [name: string, attributes: Attributes];

/** A drawing as plain data: a name, attributes and children. */
type Drawing = [
    name: string, attributes?: Attributes,
    ...children: (Drawing | string | number | null | undefined | false)[],
];

/** Red, green and blue. */
type Colour = number[];

type ColourName =
    | 'paper' | 'raised' | 'ink' | 'soft' | 'line' | 'strong'
    | 'received' | 'given' | 'glow' | 'you' | 'youInk' | 'focus';

interface Palette extends Record<ColourName, Colour> {
    /** The colour of a sector, by its key. */
    hue(key: string): Colour;
    token(token: string): Colour;
    sans: string;
    serif: string;
}

/** What a layout depends on, beside the map and its frame. */
interface LayoutOptions {
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
interface MapHighlight {
    alters: Set<string>;
    domains: Set<string>;
}

/** What a map view is asked to show. */
interface MapViewOptions extends MapView, LayoutOptions {
    map: SupportMap;
    language: string;
    hulls: boolean;
    focus: string | null;
    selected: string | null;
    pointedAt?: string | null;
    search: string;
    tying: { from: string | null } | null;
    /** The alters who are chosen together; null: nobody is being chosen */
    choosing: Set<string> | null;
    highlighted: MapHighlight | null;
    /** What was drawn in a conversation */
    drawing: MapDrawing | null;
    /** What draws; null: nothing does */
    pen: Pen | null;
    /** The picture holds still */
    frozen: boolean;
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
interface ShownView extends MapViewOptions {
    seen: VisibleParts;
    /** The alter in focus and those they know */
    circle: Set<string> | null;
}

/** What is drawn, for exporting a picture of it. */
interface DrawnScene extends Scene {
    view: Pick<ShownView, 'highlighted' | 'search' | 'circle'>;
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
    /** One or several were moved together */
    onMove?(moves: MovedAlter[], byKey?: boolean): unknown;
    onTie?(a: string, b: string): void;
    onTieFrom?(id: string): void;
    onTieCancelled?(): void;
    /** An alter was pressed while several are chosen, or with Shift */
    onChoose?(id: string): void;
    /** A line was drawn around these */
    onEnclose?(ids: string[]): void;
    onStroke?(stroke: DrawnStroke): void;
}

type Stage = ReturnType<typeof import('../canvas/render/stage.js').createStage>;

/** What a picture brings about around it. */
interface PictureCallbacks {
    /** A picture that appears at once: nothing is left of what was pointed at or begun in the one before */
    begin(): void;
    /** Everybody has a new place */
    settle(): void;
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
    choosing: Pick<ReturnType<ChoosingActions>, 'choose' | 'toggle'>;
    drawings: Pick<ReturnType<DrawingActions>, 'addStroke'>;
    navigation: Pick<ReturnType<NavigationActions>, 'select'>;
    conversations: Pick<ReturnType<ConversationActions>, 'spotlight'>;
}

type MapViewHandle = ReturnType<typeof import('../canvas/map-view.js').createMapView>;
type Pictures = ReturnType<typeof import('../features/view/map-views.js').createPictures>;
