/** Accounts: the signed-in one, and those that administrators and coaches manage. */
export const slice = {
    page: {
        /** Several people use this installation, each with an account and a password */
        practice: false,
        /** Why the sign-in page is shown: null | 'refused' (the link did not work) | 'signed-out' | 'ended' (by itself) */
        door: null,
    },
    session: {
        /** {id, name, roles} */
        account: null,
        /** What the role requires first: 'add' a passkey, 'confirm' by one, or null */
        passkeyNeeded: null,
        /** A link for a new password was made and its owner has not read about it yet: {made, by: a role}, or null */
        passwordLink: null,
        /** The invitation the visitor came with: {token, kind: 'new' | 'first' | 'recovery', roles, label, by, name, expires}, or null */
        invitation: null,
        /** Errors of a form on the sign-in page, in words by field: {name, password, passkey}, or null */
        doorProblem: null,
        /** Errors of a form of the account, in words by field: {name, password, current, erase, passkey, key}, or null */
        accountProblem: null,
        /** The part of the account that was just changed: 'name' | 'password' | 'passkey' | 'passkey-removed' | null */
        accountDone: null,
        /** The weakness of the password being typed; '' if there is none, null if it is not known */
        weakness: null,
        /** The user's own account is about to be erased: a deliberate second step */
        leavingForGood: false,
        /** A passkey is about to be added or removed: {adding: true} | {removing: id} | null */
        passkeyForm: null,
        /** The user's own account, with its sessions: {id, name, sessions, passkeys: [{id, name, created, used?}]}, or null */
        mine: null,
        /** For administrators and coaches: all accounts */
        accounts: [],
        /** The open invitations */
        invitations: [],
        /** The link that was just made: {address, expires, name, passkeysLost, copied}, or null */
        made: null,
        /** The words by which the accounts are filtered */
        accountFilter: '',
        /** The account of a coach whose shares are about to end: {id, roles | active}, or null */
        endingShares: null,
        /** Id of the account whose form has an error, or null */
        problemOf: null,
        /** Id of the account about to be erased, or null */
        erasing: null,
        /** The log of the practice: {events, more, days, intact, did: the kind that is shown, or ''}; null while it is loaded */
        practiceLog: null,
    },
};
