/** Conversations about a map, and a coach's clients. */

/** Names as others may see them. */
type NameVisibility = 'shown' | 'initials' | 'hidden';

/** The changes of a map since the last conversation. */
type ChangesSince =
    & Partial<Record<'added' | 'gone' | 'support' | 'steps' | 'done' | 'contacts' | 'answers', number>>
    & { moved?: ClosenessMove[] };

/** An alter that is closer or further away than before. */
interface ClosenessMove {
    alter: string;
    name: string;
    closer: boolean;
    /** The time of the change, if it is known */
    at?: string;
}

interface Client {
    /** The id of the map */
    map: string;
    name?: string;
    owner?: string;
    edit: boolean;
    restricted?: boolean;
    last?: string;
    prepared?: string;
    next?: { words: string; day?: string };
    since?: ChangesSince;
    damaged?: boolean;
}

/** The filter and the order of the list of clients. */
interface ClientListOptions {
    search: string;
    order: 'name' | 'last';
    onlyChanged: boolean;
}

/** A coach's own notes about maps they may no longer see. */
interface RetainedNotes {
    days: number;
    notes: RetainedNote[];
}

interface RetainedNote {
    id: string;
    owner?: string;
    on: string;
    notes?: string;
    lines: string[];
    until: string;
    damaged?: boolean;
}

interface Topic {
    kind: 'insight' | 'question' | 'own';
    key?: string;
    words?: string;
    talked?: boolean;
}

/** A step of the map, or a text if the map could not be changed. */
interface AgreedStep {
    step?: string;
    words?: string;
}

type StrokeShape = 'freehand' | 'line' | 'arrow' | 'ring';
type StrokeColour = 'blue' | 'orange' | 'purple' | 'ink';

interface Pen {
    shape: StrokeShape;
    colour: StrokeColour;
}

interface DrawnStroke extends Pen {
    /** x and y of each, in thousandths of the outermost ring */
    points: number[];
}

/** A ring around an alter. */
interface DrawnMark {
    alter: string;
    words?: string;
}

/** The drawing on the map in a conversation. */
interface MapDrawing {
    strokes: DrawnStroke[];
    marks: DrawnMark[];
}

interface Conversation {
    id: string;
    version: number;
    ended: boolean;
    on: string;
    agenda: Topic[];
    notes?: string;
    shared?: string;
    agreed: AgreedStep[];
    drawing?: MapDrawing;
    damaged?: boolean;
}

/** The open conversation: texts that were not written are empty. */
interface OpenConversation extends Conversation {
    notes: string;
    shared: string;
}

/** The parts of a conversation that the coach writes. */
type ConversationContent = Pick<Conversation, 'on' | 'agenda' | 'notes' | 'shared' | 'agreed' | 'drawing'>;

/** The coach's stage of a conversation. */
type ConversationStage = 'list' | 'before' | 'during' | 'after';

/** The state while a conversation is open. */
interface ConversationState extends MapState {
    conversation: OpenConversation;
}

/** A stage of a conversation, in the panel. */
type ConversationPanel<S = ConversationState> = (state: S, actions: PageActions, t: Translate) => {
    title: string;
    body: Shown;
    foot: Shown;
};
type ConversationPart = (state: ConversationState, actions: PageActions, t: Translate) => Template;

interface AgendaContext extends Pick<PageContext, 't' | 'announce' | 'afterPaint'> {
    /** The open conversation */
    conversation(): OpenConversation;
    change(fields: Partial<OpenConversation>): void;
    /** Moves the focus once it has been painted */
    focus(selector: string): void;
}

type ConversationSaving = ReturnType<typeof import('../features/conversation/save.js').conversationSaving>;

interface DuringContext extends Pick<PageContext, 'store' | 't' | 'announce'> {
    edits: Pick<ReturnType<EditActions>, 'edit'>;
    saving: ConversationSaving;
    stages: ReturnType<typeof import('../features/conversation/stages.js').conversationStages>;
    /** Moves the focus once it has been painted */
    focus(selector: string): void;
}

/** The content of a second window. */
type ScreenView = Pick<
    State,
    | 'map' | 'language' | 'sectors' | 'only' | 'sizeBy' | 'hulls' | 'hidden' | 'filter' | 'spotlight'
    | 'namesForOthers' | 'theme' | 'screenQuestion' | 'frozen'
> & {
    /** The insight that is being discussed */
    highlighted: InsightResult | null;
    /** The drawing */
    screenDrawing: MapDrawing | null;
};

/** The parts of a conversation that a coach shared with the owner of the map. */
interface SharedConversation {
    id: string;
    coach: string;
    on: string;
    talked: Topic[];
    shared?: string;
    agreed: AgreedStep[];
    damaged?: boolean;
}

interface Conversations {
    led: Conversation[];
    shared: SharedConversation[];
}

interface ConversationTimer {
    minutes: number;
    /** In ms */
    began: number;
}

interface HandoutPart {
    name: string;
    title: string;
    lines: string[];
}

/** The handout after a conversation: texts and a drawing. */
interface Handout {
    language: string;
    /** Those that may be in its texts */
    names: (string | undefined)[];
    title: string;
    line: string;
    parts: HandoutPart[];
    shared: { title: string; words: string } | null;
    more: string;
    /** The map in several sizes, the largest first: it is laid out for each, so that its names stay readable. */
    pictures: Drawing[];
    about: string;
}
