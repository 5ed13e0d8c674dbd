// deno-lint-ignore-file no-explicit-any -- the values of an edit are those of every element, as JSON
/** The data exchanged with the server, in the order of its records (org.kithmap.map). A missing answer is absent. */

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
    /** The place chosen by a person, by arrangement: [along, across] in its cell */
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

/** The permissions of a map's reader, and the parts hidden from them: false and empty values are absent. */
interface MapAccess {
    own?: boolean;
    edit?: boolean;
    /** The map of a made-up person */
    example?: boolean;
    owner?: string;
    /** The reader keeps the map for a client, whom it is about */
    keptForClient?: boolean;
    /** The page for a hard day is visible and not empty */
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

/** A summary of a map, as in the list of maps. */
interface MapSummary {
    id: string;
    name: string;
    notes?: string;
    alters: number;
    owner?: string;
    /** It is kept for a client, whom it is about */
    keptForClient?: boolean;
    /** Its page for a hard day is not empty */
    hardDay?: boolean;
    damaged?: boolean;
}

/** The types of elements that edits refer to. */
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
    /** The id of an element; of a tie both ids; of support alter, direction, type and domain; absent for the map */
    key?: any;
    /** The answer that changes; absent if the whole element is added or removed */
    field?: string;
    from?: any;
    to?: any;
}

/** Answers to be set on an element; null removes one. */
type AnswersOf<E> = { [Field in keyof E]?: E[Field] | null };

/** A change in the history of a map. */
interface Change {
    id: string;
    at?: string;
    edits: Edit[];
    undone?: boolean;
    /** Redo skips it */
    superseded?: boolean;
    /** The change to whose result it restored the map, or 'start'; 'file' if a map from a file replaced it */
    restored?: string;
    damaged?: boolean;
    /** The person who made it */
    name?: string;
}

/** The texts of an insight, as its file declares them. */
type InsightText = 'title' | 'question' | 'finding' | 'none' | 'why';

interface Insight {
    key: string;
    section: string;
    title: string;
    question: string;
    finding: string;
    none: string;
    why: string;
    /** The texts that address the ego, reworded for another reader: about the ego, by name */
    byName?: Partial<Record<InsightText, string>>;
    file: string;
    query: string;
    values?: { name: string; type: string; label?: string }[];
    reflections?: string[];
    steps?: string[];
}

/** The result of an insight on a map: ids and numbers. */
interface InsightResult {
    key: string;
    found: boolean;
    /** The facts that must be noted for more alters before the insight may be told */
    awaits: string[];
    alters: string[];
    domains: string[];
    values: Record<string, unknown>;
}

/** The parts of a map that its owner withholds from somebody they share it with. */
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
    /** Its topic, in a word or two */
    interest?: string;
    what?: string;
    when?: string;
    /** In words */
    distance?: string;
    contact?: string;
    version: number;
}
