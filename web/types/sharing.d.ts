/** The shares of a map. */

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

/** The permissions and restrictions of a share, and its last day. */
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
    /** Set if the coach gave it up; otherwise they are no longer a coach */
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

/** A coach's proposal: a colleague sees the map, either as well and until a day, or in the coach's place. */
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
    /** The map as the colleague would see it; absent if it is shared with them already */
    share?: Share;
    /** More is withheld than from the coach, because the owner withheld it from the colleague earlier */
    keptBefore?: boolean;
    /** Identifies the version that the owner reads; an answer contains it */
    terms: string;
}

/** The form for a coach's proposal. */
interface ProposalForm {
    /** Id of the colleague, or '' */
    colleague: string;
    kind: Proposed['kind'];
    until: string;
}

/** A coach's own proposal about the open map. */
interface OwnProposal {
    /** null if none is open */
    proposed: Proposed | null;
    /** The coaches who can be proposed */
    coaches: Coach[];
    /** The last day on which the coach sees the map; absent if there is none */
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
    /** The number of days for which a coach can read their own notes after a share has ended; absent if none */
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

/** The form for a share. */
interface ShareOptions {
    /** Id of the coach, or '' */
    coach: string;
    edit: boolean;
    until: string;
    /** The page for a hard day is also shared */
    hardDay: boolean;
    withheld: Required<Withheld>;
}

/** A map as somebody else would see it. */
interface SharePreview {
    /** The name of that person */
    name: string;
    /** The areas of life that are hidden from them */
    domains: string[];
    domainsNamed: boolean;
}

/** The context of the actions by which a coach ends their access. */
interface LeaveContext extends PageContext {
    edits: ReturnType<EditActions>;
    conversations: ReturnType<ConversationActions>;
    openClients(from?: DialogName | null): Promise<unknown>;
}
