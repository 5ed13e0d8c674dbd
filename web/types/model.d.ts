// deno-lint-ignore-file no-explicit-any -- the values of an edit are those of every element, as JSON
/** What the server sends and takes, in the order of its records (org.kithmap.map). An answer that was not given is absent. */

interface Alter {
    id: string;
    name: string;
    kind?: string;
    phase?: string;
    relations?: string[];
    closeness?: number;
    comfort?: number;
    since?: string;
    contactFromThem?: string;
    contactFromMe?: string;
    lastContact?: string;
    newer?: boolean;
    wantMore?: boolean;
    strained?: boolean;
    died?: boolean;
    qualities?: string[];
    symbol?: string;
    notes?: string;
    /** Where a person placed them by hand, by arrangement: [along, across] in their cell */
    places?: Record<string, [number, number]>;
}

/** The ids of two alters, the smaller one first. */
interface Tie {
    a: string;
    b: string;
    weight?: number;
}

type Direction = 'received' | 'given';

interface Support {
    alter: string;
    direction: Direction;
    type?: string;
    domain?: string;
    benefits?: string[];
}

interface Reflection {
    id: string;
    question: string;
    answer?: string;
    words?: string;
    on: string;
}

interface Step {
    id: string;
    words: string;
    way?: string;
    alter?: string;
    insight?: string;
    day?: string;
    every?: string;
    state?: string;
    on: string;
}

interface Contact {
    id: string;
    alter: string;
    on: string;
    channel?: string;
    first?: string;
    words?: string;
}

interface SavedView {
    id: string;
    name: string;
    settings: string;
}

/** Somebody to call on a hard day. */
interface PersonToCall {
    name: string;
    goodFor?: string;
    phone?: string;
}

/** A person's own page for a hard day. */
interface HardDay {
    calls?: PersonToCall[];
    helps?: string;
    signs?: string;
    say?: string;
    urgent?: string;
}

/** What the reader of a map may do with it, and what of it they do not see: what is false or empty is absent. */
interface MapAccess {
    own?: boolean;
    edit?: boolean;
    /** The map of a made-up person */
    example?: boolean;
    owner?: string;
    /** The reader's own map is kept for a client, whom it is about */
    keptForClient?: boolean;
    /** The page for a hard day is visible, if anything is written on it */
    hardDay?: boolean;
    restricted?: boolean;
    /** The parts of which something is hidden */
    partial?: string[];
    /** The visible areas of life; absent if all are */
    domains?: string[];
    /** The areas of life that are named as not shared */
    notShared?: string[];
}

interface SupportMap {
    id: string;
    name: string;
    notes?: string;
    alters: Alter[];
    ties: Tie[];
    supports: Support[];
    reflections: Reflection[];
    steps: Step[];
    contacts: Contact[];
    views: SavedView[];
    hardDay?: HardDay;
    access?: MapAccess;
}

/** The parts of a map that a picture needs; the rest may be absent. */
type PartialMap = Pick<SupportMap, 'alters'> & Partial<SupportMap>;

interface Account {
    id: string;
    name: string;
    roles: string[];
}

/** A summary of a map, as the list of maps has it. */
interface MapSummary {
    id: string;
    name: string;
    notes?: string;
    alters: number;
    owner?: string;
    /** It is kept for a client, whom it is about */
    keptForClient?: boolean;
    /** Something is written on its page for a hard day */
    hardDay?: boolean;
    damaged?: boolean;
}

/** The elements of a map that edits name. */
type ElementType = 'map' | 'alter' | 'tie' | 'support' | 'reflection' | 'step' | 'contact' | 'view';

interface SupportKey {
    alter: string;
    direction: Direction;
    type?: string;
    domain?: string;
}

/** A whole element without its key, one answer, or nothing. */
type EditValue = Record<string, unknown> | string | number | boolean | string[] | null | undefined;

interface Edit {
    on: ElementType;
    /** The id of an element; of a tie both ids; of support who, in which direction and what; of the map nothing */
    key?: any;
    /** The answer that changes; absent if the whole element does */
    field?: string;
    from?: any;
    to?: any;
}

/** Answers that are set on an element; null removes one. */
type AnswersOf<E> = { [Field in keyof E]?: E[Field] | null };

/** A change in the history of a map. */
interface Change {
    id: string;
    at?: string;
    edits: Edit[];
    undone?: boolean;
    /** Redo skips it */
    superseded?: boolean;
    /** It went back to that change, or to 'start'; 'file' replaced the map by one from a file */
    restored?: string;
    damaged?: boolean;
    /** Who made it */
    name?: string;
}

/** What an insight asks, as its file declares it. */
type InsightText = 'title' | 'question' | 'finding' | 'none' | 'why';

interface Insight {
    key: string;
    section: string;
    title: string;
    question: string;
    finding: string;
    none: string;
    why: string;
    /** The texts that speak to the map's person, for another reader: about that person by name */
    byName?: Partial<Record<InsightText, string>>;
    file: string;
    query: string;
    values?: { name: string; type: string; label?: string }[];
    reflections?: string[];
    steps?: string[];
}

/** What an insight found on a map: ids and numbers. */
interface InsightResult {
    key: string;
    found: boolean;
    /** What must be noted of more alters before the insight may speak */
    awaits: string[];
    alters: string[];
    domains: string[];
    values: Record<string, unknown>;
}

/** What the owner of a map keeps private from somebody they share it with. */
interface Withheld {
    alters?: string[];
    domains?: string[];
    /** The areas of life are named as not shared */
    domainsNamed?: boolean;
    notes?: boolean;
    closeness?: boolean;
    reflections?: boolean;
    contacts?: boolean;
}

/** An entry of the referral list. */
interface Referral {
    id: string;
    name: string;
    domains: string[];
    /** What it is about, in a word or two */
    interest?: string;
    what?: string;
    when?: string;
    /** In words */
    distance?: string;
    contact?: string;
    version: number;
}
