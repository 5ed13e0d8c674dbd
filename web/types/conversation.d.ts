/** Conversations about a map, and a coach's clients. */

/** Names as others may see them. */
type NameVisibility = 'shown' | 'initials' | 'hidden';

/** What changed on a map since the last conversation. */
type ChangesSince = Record<'added' | 'gone' | 'moved' | 'support' | 'steps' | 'done' | 'contacts' | 'answers', number>;

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

/** A step of the map, or words where the map could not be changed. */
interface AgreedStep {
    step?: string;
    words?: string;
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
    damaged?: boolean;
}

/** What a coach shared of a conversation with the owner of the map. */
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
    title: string;
    line: string;
    parts: HandoutPart[];
    shared: { title: string; words: string } | null;
    more: string;
    picture: Drawing;
    about: string;
}
