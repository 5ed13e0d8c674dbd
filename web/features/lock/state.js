/** The passphrase of a laptop. */
export const slice = {
    session: {
        /** The passphrase of a laptop; null in a practice, and until it is known @type {LockState | null} */
        lock: null,
        /** The lock screen asks for the recovery code, because the passphrase is forgotten */
        passphraseForgotten: false,
        /** The error on the lock screen, in words @type {string | null} */
        lockProblem: null,
        /** The code of the recovery sheet that was just made, shown once @type {string | null} */
        recoveryCode: null,
        /** The form of the passphrase that was sent last, whose error is shown @type {'set' | 'remove'} */
        passphraseForm: 'set',
        /** The offer to set a passphrase is shown */
        passphraseOffered: false,
    },
};
