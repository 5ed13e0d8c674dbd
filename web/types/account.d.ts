/** Accounts, invitations, passkeys, and the log of a practice. */

/**
 * The reason why the sign-in page is shown: the link was refused, signed out, the session ended by itself, or the
 * account was erased.
 */
type SignInReason = 'refused' | 'signed-out' | 'ended' | 'erased';

/** Errors of a form, in words by field. */
interface FieldProblems {
    name?: string | null;
    password?: string | null;
    current?: string | null;
    erase?: string | null;
    passkey?: string | null;
    key?: string | null;
}

/** A link for a new password was made. */
interface PasswordLink {
    made: string;
    /** A role */
    by: string;
}

/** The session of the signed-in account, as `/api/session` answers. */
interface Session {
    account: Account;
    practice: boolean;
    passwordLink?: PasswordLink;
    passkeyNeeded?: 'add' | 'confirm';
}

interface Invitation {
    id: string;
    kind: 'new' | 'first' | 'recovery';
    /** Absent for a recovery, which changes none */
    roles?: string[];
    label?: string;
    by?: string;
    name?: string;
    expires: string;
}

/** The invitation that a visitor came with. */
interface VisitorInvitation extends Omit<Invitation, 'id'> {
    token: string;
}

interface PasskeyForm {
    adding?: true;
    /** Id of the passkey that is about to be removed */
    removing?: string;
}

interface Passkey {
    id: string;
    name: string;
    created: string;
    used?: string;
}

/** A device on which somebody is signed in. */
interface DeviceSession {
    id: string;
    device?: string;
    started?: string;
    seen: string;
    current: boolean;
}

interface OwnAccount {
    id: string;
    name: string;
    sessions: DeviceSession[];
    passkeys: Passkey[];
}

interface ListedAccount extends Account {
    created: string;
    active: boolean;
}

/** The form that a request belongs to, by where its errors are shown. */
type ProblemPlace = 'signInProblem' | 'accountProblem';

/** The context of an account's actions. */
interface AccountContext extends PageContext {
    session: ReturnType<SessionActions>;
}

/** The context of a session's actions. */
interface SessionContext extends PageContext {
    maps: ReturnType<MapActions>;
    workbench: ReturnType<WorkbenchActions>;
    edits: ReturnType<EditActions>;
    conversations: ReturnType<ConversationActions>;
    /** Sends the drafts of forms that are not open any more */
    sendDrafts(): void;
    /** Shows the accounts that an administrator looks after */
    openAccounts(): Promise<unknown>;
    /** Loads the lock state of a laptop */
    know(): Promise<unknown>;
}

/** A field for a password: an existing one, or a new one with its weakness. */
interface PasswordField {
    id: string;
    label: string;
    name?: string;
    current?: boolean;
    problem?: string | null;
    weakness?: string | null;
    onInput?(event: FieldEvent): void;
}

/** A form that asks for reauthentication; `run` gets the password, or null for a passkey. */
interface ProofForm {
    label: string;
    act: string;
    back: string;
    danger?: boolean;
    run(form: HTMLFormElement, current: string | null): unknown;
}

/** The new link, which is shown only once. */
interface MadeLink {
    address: string;
    expires: string;
    name?: string;
    passkeysLost: boolean;
    copied: boolean;
}

/** The account of a coach whose shares end with the role or the account. */
interface EndingShares {
    id: string;
    roles?: string[];
    active?: boolean;
}

interface LoggedPerson {
    id: string;
    /** Absent once the account is deleted */
    name?: string;
}

interface PracticeEvent {
    number: number;
    at: string;
    did: string;
    by?: LoggedPerson;
    about?: LoggedPerson;
    roles: string[];
}

interface PracticeLogPage {
    events: PracticeEvent[];
    /** Set if there are older ones */
    more?: boolean;
    days: number;
    intact?: boolean;
}

interface ShownPracticeLog extends PracticeLogPage {
    /** The only kind that is shown, or '' */
    did: string;
    differences: QueryDifference[];
}

/** A map of the account's own, with everything that is stored about it. */
interface ExportedMap {
    /** The map as in an export; absent if it is damaged */
    map?: { maps: [Pick<SupportMap, 'id' | 'name'> & Partial<SupportMap>] };
    /** The id of the map, if texts on it cannot be decrypted */
    damaged?: string;
    /**
     * By the id of the alter, including removed ones that can be restored; absent if the map is damaged, or there are
     * none
     */
    influences?: Record<string, Influence>;
    /** The alters whose answers are damaged */
    influencesDamaged?: string[];
    sharedWith: Share[];
    sharedEarlier?: Share[];
    proposals?: Proposal[];
    researchSince?: string;
    changes: Change[];
    conversations: SharedConversation[];
    audit: { events: AuditEvent[]; intact: boolean };
}

/** The stored parts of a conversation: a coach's own, a shared one, or only its notes. */
type ExportedConversation = Partial<Omit<Conversation, 'agenda'>> & Pick<Conversation, 'on'> & {
    coach?: string;
    owner?: string;
    agenda?: Pick<Topic, 'words'>[];
};

/** Everything that is stored about an account, as `/api/me` answers. */
interface PersonalData {
    saved: string;
    account: Account & { created?: string; noticeRead?: { version: number; on: string } };
    maps: ExportedMap[];
    mapsSharedWithMe: { owner: string; since: string }[];
    proposals: { owner: string; proposed: Proposed }[];
    conversations: (Conversation & { owner?: string })[];
    notesKept: RetainedNote[];
    signedInOn: Partial<Pick<DeviceSession, 'device' | 'started' | 'seen'>>[];
    passkeys: Omit<Passkey, 'id'>[];
    invitations: (Pick<Invitation, 'label' | 'name' | 'kind'> & { created: string })[];
    queries: { title: string; text: string }[];
    asked: { at: string; query: string }[];
    practiceLog: { at: string; did: string; roles: string[] }[];
}

interface PasskeyDescriptor {
    type: 'public-key';
    /** In base64url, like all bytes in the options of a passkey */
    id: string;
}

/** The server's options for creating a passkey. */
interface CreationOptions
    extends Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials' | 'extensions'> {
    challenge: string;
    user: PublicKeyCredentialUserEntityJSON;
    excludeCredentials: PasskeyDescriptor[];
}

/** The server's options for using a passkey. */
interface RequestOptions
    extends Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials' | 'extensions'> {
    challenge: string;
    allowCredentials: PasskeyDescriptor[];
}
