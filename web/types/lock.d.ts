/** The passphrase of a laptop. */
interface LockState {
    set: boolean;
    locked: boolean;
    /** The time without activity after which it locks */
    minutes: number;
    declined: boolean;
    storageKey?: string;
}

interface LockContext extends PageContext {
    session: ReturnType<SessionActions>;
    /** Sends the changes that wait */
    flush(): Promise<void>;
    /** This window only shows a map, by the id of its conversation */
    onScreen: string;
    now?: () => number;
}

interface PassphraseField {
    id: string;
    name: string;
    label: string;
    shown?: boolean;
    problem?: string | null;
    help?: string;
}
