/** The interfaces between modules of the page. */

/** The intersection of the members of a union. */
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (member: infer I) => void ? I : never;

// --- state

interface Store<S> {
    get(): S;
    update(change: Partial<S> | ((state: S) => Partial<S>)): void;
    subscribe(listener: (state: S) => void): void;
}

/** A part of a state: its keys with their initial values, by lifetime. */
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

/** Actions whose failures are shown, in which case they resolve to undefined. */
type Noticed<A> = {
    [K in keyof A]: A[K] extends (...given: infer P) => infer R ? (...given: P) => Promise<Awaited<R> | undefined>
        : never;
};
type ShowFailures = <A extends Record<string, Action>>(actions: A) => Noticed<A>;

/** The actions of a feature that panels may call. */
type ActionsOf<F extends (...given: never[]) => { actions: ActionGroup[] }> =
    Intersection<ReturnType<F>['actions'][number]>;

/** Numbers requests of which only the latest counts */
interface Latest {
    /** Begins a request; returns a function that tells whether it still is the latest */
    begin(): () => boolean;
}

/** The context that every feature gets. */
interface PageContext {
    store: Store<State>;
    api: Api;
    t: Translate;
    /** Announces a text to screen readers. */
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

/** A piece of a panel, with parameters of its own. */
type PanelPart<Given extends unknown[]> =
    (...given: [...Given, state: MapState, actions: PageActions, t: Translate]) => Shown;

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

/** A value of a placeholder in a message: {count, text} if the counted items are not those that are shown. */
type MessageParameter =
    | string | number | readonly (string | number)[] | { count: number; text: string } | null | undefined;
type MessageParameters = Record<string, MessageParameter>;

/**
 * Returns the text of a key in the language of the page. With `ego`, the name of the ego, the texts are about that
 * person; otherwise they address them.
 */
type Translate = ((key: string, params?: MessageParameters) => string) & { ego?: string | null };

type Template = import('lit-html').TemplateResult<1 | 2>;

/** The values that a template can show. */
type Shown =
    | Template | string | number | typeof import('lit-html').nothing
    | import('lit-html/directive.js').DirectiveResult | Shown[];

/** A map of which the reader's permissions are known. */
type Accessed = Pick<SupportMap, 'access'>;

/** The source of names in the texts of changes: the map, and the history for removed alters. */
interface Told {
    map: SupportMap;
    history: Change[];
}

type NameOf = (id: string) => string;

/** A change that the server refused because the map has another value by now. */
interface Conflict {
    change: Change;
    conflicts: { edit: number; now?: unknown }[];
}
