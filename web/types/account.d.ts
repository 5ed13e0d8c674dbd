/** Accounts, invitations, passkeys, and the log of a practice. */

/** Why the sign-in page is shown: the link did not work, signed out, the session ended by itself, the account was erased. */
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

/** Who is signed in, as `/api/session` answers. */
interface Session {
    account: Account;
    practice: boolean;
    passwordLink?: PasswordLink;
    passkeyNeeded?: 'add' | 'confirm';
}

interface Invitation {
    id: string;
    kind: 'new' | 'first' | 'recovery';
    roles: string[];
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

/** The new link, which is shown once. */
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
    more: boolean;
    days: number;
    intact?: boolean;
}

interface ShownPracticeLog extends PracticeLogPage {
    /** The only kind that is shown, or '' */
    did: string;
    differences: QuestionDifference[];
}
