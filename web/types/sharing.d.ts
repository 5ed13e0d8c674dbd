/** Who else sees a map. */

interface Coach {
    id: string;
    name: string;
    own?: boolean;
}

interface Share {
    coach: Coach;
    edit?: boolean;
    since: string;
    until?: string;
    hardDay?: boolean;
    withheld?: Withheld;
}

/** What a share allows and withholds, until when. */
interface ShareTerms {
    edit?: boolean;
    until?: string | null;
    hardDay?: boolean;
    withheld?: Withheld;
}

/** A share that somebody else ended. */
interface EndedShare {
    number: number;
    coach: string;
    /** The coach gave it up; otherwise they are no longer a coach */
    byCoach?: boolean;
    on: string;
}

/** A line of the log of a map. */
interface AuditEvent {
    number: number;
    at: string;
    did: string;
    name: string;
    whom?: string;
}

/** What a coach proposes: that a colleague sees the map, too, until a day, or in their place. */
interface Proposed {
    colleague: Coach;
    kind: 'cover' | 'handover';
    until?: string;
    made: string;
    version: number;
}

/** A proposal as the owner of the map reads it. */
interface Proposal {
    coach: Coach;
    proposed: Proposed;
    /** What the colleague would see; missing if the map is shared with them already */
    share?: Share;
    /** More is withheld than from the coach, because the owner withheld it from the colleague before */
    keptBefore?: boolean;
    /** Identifies what the owner reads; an answer names it */
    terms: string;
}

/** The proposal that a coach is about to make. */
interface ProposalForm {
    /** Id of the colleague, or '' */
    colleague: string;
    kind: Proposed['kind'];
    until: string;
}

/** A coach's own proposal about the open map. */
interface OwnProposal {
    /** Null if none is open */
    proposed: Proposed | null;
    /** Whom they can propose */
    coaches: Coach[];
    /** The last day on which they see the map themselves; missing if there is none */
    ends?: string;
    form: ProposalForm;
}

interface Shares {
    shares: Share[];
    former?: Share[];
    ended?: EndedShare[];
    proposals?: Proposal[];
    /** The day since which the map may be used for research */
    research?: string | null;
    /** For how many days a coach can read their own notes after a share has ended; missing for none */
    notesKept?: number;
}

interface AuditLog {
    events: AuditEvent[];
    intact: boolean;
}

interface Sharing extends Shares, AuditLog {
    research: string | null;
    coaches: Coach[];
}

interface SharingNote {
    ended: EndedShare[];
    ending: { coach: string; until: string }[];
    key: string;
}

/** The share that is being set up. */
interface ShareOptions {
    /** Id of the coach, or '' */
    coach: string;
    edit: boolean;
    until: string;
    /** The page for a hard day is shared, too */
    hardDay: boolean;
    withheld: Required<Withheld>;
}

/** A map as somebody else would see it. */
interface SharePreview {
    /** Of that person */
    name: string;
    /** The areas of life that they would not see */
    domains: string[];
    domainsNamed: boolean;
}

/** What the actions by which a coach ends their access work with. */
interface LeaveContext extends PageContext {
    edits: ReturnType<EditActions>;
    conversations: ReturnType<ConversationActions>;
    openClients(from?: DialogName | null): Promise<unknown>;
}
