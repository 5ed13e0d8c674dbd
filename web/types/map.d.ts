/** The open map and its changes. */

/** Text that could not be saved. */
interface UnsavedText {
    /** The reason, in words */
    why: string;
    texts: string[];
    copied: boolean;
}

/** A change that the server has not acknowledged yet. */
interface PendingChange extends Change {
    order: number;
    undo?: string;
    redo?: string;
}

interface PendingConflict extends Conflict {
    change: PendingChange;
}

/** The map is about to be restored to its state after a change, or at the 'start'. */
interface Restoring {
    change: string;
    everything: boolean;
    difference: MapDifference;
}

/** What restoring a map would change. */
interface MapDifference {
    picture: Edit[];
    everything: Edit[];
}

interface UndoOffer {
    /** The id of a change */
    change: string;
    text: string;
}
