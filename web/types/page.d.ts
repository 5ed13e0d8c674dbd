/** What the modules of the page give each other. */

/** The intersection of the members of a union. */
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (member: infer I) => void ? I : never;

// --- state

interface Store<S> {
    get(): S;
    update(change: Partial<S> | ((state: S) => Partial<S>)): void;
    subscribe(listener: (state: S) => void): void;
}

/** A part of a state: its keys with their initial values, by how long they live. */
interface Slice {
    page?: object;
    session?: object;
    map?: object;
}

type SliceKeys<S, L extends keyof Slice> = Intersection<S extends Record<L, infer Keys> ? Keys : never>;

interface CombinedSlices<S> {
    page: SliceKeys<S, 'page'>;
    session: SliceKeys<S, 'session'>;
    map: SliceKeys<S, 'map'>;
    initial: SliceKeys<S, 'page'> & SliceKeys<S, 'session'> & SliceKeys<S, 'map'>;
}

type InitialState = typeof import('../state.js').initial;

/** The state of the page: all slices as one flat object. */
interface State extends InitialState {}

/** The state while a map is open. */
interface MapState extends State {
    map: SupportMap;
}

// --- actions

type Api = typeof import('../core/api.js');
type ApiProblem = import('../core/api.js').ApiProblem;

type Action = (...given: never[]) => unknown;
type ActionGroup = object;

/** Actions whose failures are shown: they resolve to undefined then. */
type Noticed<A> = { [K in keyof A]: A[K] extends (...given: infer P) => infer R ? (...given: P) => Promise<Awaited<R> | undefined> : never };
type ShowFailures = <A extends Record<string, Action>>(actions: A) => Noticed<A>;

/** The actions that panels may call, of what a feature gives. */
type ActionsOf<F extends (...given: never[]) => { actions: ActionGroup[] }> = Intersection<ReturnType<F>['actions'][number]>;

/** What every feature gets to work with. */
interface PageContext {
    store: Store<State>;
    api: Api;
    t: Translate;
    /** Says something to screen readers. */
    announce(words: string): void;
    afterPaint(then: () => void): void;
    pictures(): Pictures | null;
    focusOnCanvas(id: string): void;
    inNotice: ShowFailures;
    inDialog: ShowFailures;
    onLockScreen: ShowFailures;
}

/** A part of the page, drawn from the state. */
type Panel = (state: State, actions: PageActions, t: Translate) => Shown;

/** A part of the page while a map is open. */
type MapPanel = (state: MapState, actions: PageActions, t: Translate) => Shown;

/** A piece of a panel, of what it is given. */
type PanelPart<Given extends unknown[]> = (...given: [...Given, state: MapState, actions: PageActions, t: Translate]) => Shown;

/** An event of a form, or of a field in one. */
interface FormEvent extends Event {
    target: HTMLFormElement;
    currentTarget: HTMLFormElement;
}

/** An event that a field or button handles itself. */
interface EventAt<E extends HTMLElement> extends Event {
    target: E;
    currentTarget: E;
}

interface FieldEvent extends EventAt<HTMLInputElement> {}
interface SelectEvent extends EventAt<HTMLSelectElement> {}
interface ButtonEvent extends EventAt<HTMLButtonElement> {}

/** A value of a placeholder in a message: {count, text} where what is counted is not what is shown. */
type MessageParameter = string | number | readonly (string | number)[] | { count: number; text: string } | null | undefined;
type MessageParameters = Record<string, MessageParameter>;

/** Returns the text of a key in the language of the page. */
type Translate = (key: string, params?: MessageParameters) => string;

type Template = import('lit-html').TemplateResult<1 | 2>;

/** What a template can show in a place. */
type Shown = Template | string | number | typeof import('lit-html').nothing | import('lit-html/directive.js').DirectiveResult | Shown[];

interface Point {
    x: number;
    y: number;
}

/** Edges of a rectangle. */
interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
}

/** A ring of closeness, by its radii. */
interface Ring {
    closeness: number;
    inner: number;
    outer: number;
}

interface Size {
    width: number;
    height: number;
}

/** Where a symbol may stand: a ring within a sector. */
interface Cell {
    ring: Ring;
    from: number;
    to: number;
    symbol: Size;
}

interface Sector {
    key: string;
    /** Nobody supports or stands there yet */
    bare: boolean;
    /** Named as not part of what is shared */
    notShared: boolean;
}

/** The sectors of a map, who stands in which, and in which further ones they support. */
interface Sectors {
    sectors: Sector[];
    place: Map<string, string>;
    also: Map<string, string[]>;
    /** Nobody can be placed, so all stand in the whole circle */
    whole: boolean;
}

/** What says which parts its reader sees. */
type Accessed = Pick<SupportMap, 'access'>;

/** A filter selects what is shown of a map; an empty set restricts nothing. */
interface MapFilter {
    domains: Set<string>;
    types: Set<string>;
    benefits: Set<string>;
    kinds: Set<string>;
    phases: Set<string>;
    /** 'all' | 'only' | 'without' */
    practitioners: string;
    /** Support: 'all' | 'received' | 'given' | 'both' (alters with support in both directions) */
    flow: string;
}

/** What a filter has sets of. */
type FilteredSet = 'domains' | 'types' | 'benefits' | 'kinds' | 'phases';

/** Which parts of a map are shown. */
interface MapView {
    /** The signs the legend has switched off */
    hidden: Set<string>;
    filter: MapFilter;
    /** The arrangement: 'domain' | 'relation' | 'group' | 'free' */
    sectors: string;
    /** The key of the only sector shown, or null */
    only: string | null;
}

/** What a saved view holds. */
interface ViewSettings extends MapView {
    /** 'same' | 'support' */
    sizeBy: string;
    hulls: boolean;
    /** Id of the alter whose ties are emphasised, or null */
    focus: string | null;
}

interface VisibleParts {
    /** Their ids */
    alters: Set<string>;
    supports: Support[];
    ties: Tie[];
}

/** What changes are put in words from: names are on the map, and in the history those of removed alters. */
interface Told {
    map: SupportMap;
    history: Change[];
}

type NameOf = (id: string) => string;

/** A change that the server refused because the map says something else now. */
interface Conflict {
    change: Change;
    conflicts: { edit: number; now?: unknown }[];
}

/** A name as it is drawn: its lines and the box around them. */
interface FittedName extends Size {
    text: string;
}

/** Where the middle of a name is, from the middle of its symbol. An empty text has no room. */
type PlacedName = FittedName & Point;

/** An alter in the picture. */
interface PlacedAlter extends Point {
    id: string;
    kind: string;
    sector: string;
    also: string[];
    /** Also belongs to the sector that is shown alone */
    guest: boolean;
    closeness: number;
    symbol: Size;
    name: PlacedName;
    font: number;
}

/** An alter while a layout is computed. */
interface MeasuredAlter extends Omit<PlacedAlter, 'name' | 'font'> {
    /** Where a person placed them by hand */
    place?: [along: number, across: number];
    ring: Ring;
    from: number;
    to: number;
}

interface RingCaption extends Box {
    closeness: number;
    radius: number;
}

/** The picture of a map. */
interface MapLayout {
    alters: PlacedAlter[];
    rings: Ring[];
    captions: RingCaption[];
    sectors: (Sector & { from: number; to: number })[];
    size: { symbol: number };
    reach: number;
    stretch: number;
    ego: { radius: number };
    /** The boxes of the names */
    written: Box[];
}
