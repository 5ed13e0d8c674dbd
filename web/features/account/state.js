/** Accounts: the signed-in one, and those that administrators and coaches manage. */
export const slice = {
    page: {
        /** Several people use this installation, each with an account and a password */
        practice: false,
        /** The reason why the sign-in page is shown @type {SignInReason | null} */
        signInReason: null,
    },
    session: {
        /** @type {Account | null} */
        account: null,
        /**
         * The step that the role requires first: adding a passkey, or confirming by one
         * @type {'add' | 'confirm' | null}
         */
        passkeyNeeded: null,
        /** A link for a new password that the user has not been told about yet @type {PasswordLink | null} */
        passwordLink: null,
        /** The invitation from the visitor's link @type {VisitorInvitation | null} */
        invitation: null,
        /** Errors of a form on the sign-in page, in words by field @type {FieldProblems | null} */
        signInProblem: null,
        /** Errors of a form of the account, in words by field @type {FieldProblems | null} */
        accountProblem: null,
        /**
         * The part of the account that was just changed
         * @type {'name' | 'password' | 'passkey' | 'passkey-removed' | null}
         */
        accountDone: null,
        /**
         * The weakness of the password being typed; '' if there is none, null if it is not known
         * @type {string | null}
         */
        weakness: null,
        /** The user's own account is about to be erased: a deliberate second step */
        confirmingErasure: false,
        /** A passkey is about to be added or removed @type {PasskeyForm | null} */
        passkeyForm: null,
        /** The user's own account, with its sessions and passkeys @type {OwnAccount | null} */
        ownAccount: null,
        /** For administrators and coaches: all accounts @type {ListedAccount[]} */
        accounts: [],
        /** The open invitations @type {Invitation[]} */
        invitations: [],
        /** The link that was just made @type {MadeLink | null} */
        newLink: null,
        /** The words by which the accounts are filtered */
        accountFilter: '',
        /** The account of a coach whose shares are about to end @type {EndingShares | null} */
        endingShares: null,
        /** Id of the account whose form has an error @type {string | null} */
        problemOf: null,
        /** Id of the account about to be erased @type {string | null} */
        erasing: null,
        /** The log of the practice; null while it is loaded @type {ShownPracticeLog | null} */
        practiceLog: null,
    },
};
