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

/** The input of a layout, beside the map and its frame. */
interface LayoutOptions {
    sectors: string;
    only: string | null;
    sizeBy: string;
    language?: string;
}

type Frame = ReturnType<typeof import('../canvas/layout/frame.js').frameFor>;

/** A map laid out for a frame, before anything is drawn. */
interface Composition {
    /** The name in the middle */
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
    /** The text that replaces a hidden name */
    said?: string;
}

/** The input of the layers. */
interface Scene extends Omit<Composition, 'view'> {
    frame: Frame;
    palette: Palette;
    seen: VisibleParts;
    hulls: boolean;
    t: Translate;
}

/** The alters and areas that an insight, or the coach, highlights. */
interface MapHighlight {
    alters: Set<string>;
    domains: Set<string>;
}

/** The options of a map view. */
interface MapViewOptions extends MapView, LayoutOptions {
    map: SupportMap;
    language: string;
    hulls: boolean;
    focus: string | null;
    selected: string | null;
    pointedAt?: string | null;
    search: string;
    tying: { from: string | null } | null;
    /** The alters that are selected together; null if none are being selected */
    choosing: Set<string> | null;
    highlighted: MapHighlight | null;
    /** The drawing of a conversation */
    drawing: MapDrawing | null;
    /** The pen in use; null if there is none */
    pen: Pen | null;
    /** The picture is not updated */
    frozen: boolean;
    names: NameVisibility;
    /** The picture does not react to input */
    still: boolean;
    /** The map cannot be changed */
    fixed: boolean;
    round: boolean;
    /** The size of names: 1 = normal */
    nameSize: number;
}

/** The visible state of a map view. */
interface ShownView extends MapViewOptions {
    seen: VisibleParts;
    /** The alter in focus and the alters it has a tie with */
    circle: Set<string> | null;
}

/** The drawn scene, for exporting a picture of it. */
interface DrawnScene extends Scene {
    view: Pick<ShownView, 'highlighted' | 'search' | 'circle'>;
}

/** The texts of the picture of a map: signs are pairs of a key and a label. */
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
    /** Called when one or several alters were moved together */
    onMove?(moves: MovedAlter[], byKey?: boolean): unknown;
    onTie?(a: string, b: string): void;
    onTieFrom?(id: string): void;
    onTieCancelled?(): void;
    /** Called when an alter was pressed during a selection, or with Shift */
    onChoose?(id: string): void;
    /** Called when a line was drawn around these alters */
    onEnclose?(ids: string[]): void;
    onStroke?(stroke: DrawnStroke): void;
}

type Stage = ReturnType<typeof import('../canvas/render/stage.js').createStage>;

/** The effects of a picture on its surroundings. */
interface PictureCallbacks {
    /** Called for a picture that appears at once: it keeps nothing that was pointed at or started in the earlier one */
    begin(): void;
    /** Called when all alters have their new places */
    settle(): void;
}

/** The state, with the alter that a question is about. */
interface PicturedState extends State {
    pointedAt?: string | null;
}

/** The context of the picture of the open map: a press in it opens other parts of the page. */
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
