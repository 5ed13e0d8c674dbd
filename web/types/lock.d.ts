/** The passphrase of a laptop. */
interface LockState {
    set: boolean;
    locked: boolean;
    /** Without activity, after which it locks */
    minutes: number;
    declined: boolean;
    storageKey?: string;
}
