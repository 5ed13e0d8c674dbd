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

/** A restore to be confirmed: to the map's state after a change, or at the 'start'. */
interface Restoring {
    change: string;
    everything: boolean;
    difference: MapDifference;
}

/** The changes that restoring a map would make. */
interface MapDifference {
    picture: Edit[];
    everything: Edit[];
}

interface UndoOffer {
    /** The id of a change */
    change: string;
    text: string;
}

/** A map as it is opened. */
interface OpenedMap extends SupportMap {
    revision: number;
}

/** The stored changes of a map, newest first. */
interface MapHistory {
    revision: number;
    changes: Change[];
}

/** The place on which an alter was dropped: its ring, and its place in the ring. */
interface DroppedAt {
    /** null: not answered */
    closeness?: number | null;
    place?: { view: string; along: number; across: number } | null;
}

/** An alter and its new place. */
interface MovedAlter {
    id: string;
    to: DroppedAt;
}

/** The parts of a map by which the place of a draft is found. */
type DraftedMap = Pick<SupportMap, 'id' | 'alters'>;

interface MapActionsContext extends PageContext {
    /** Sends the waiting changes of the open map, and stops following it */
    closeOpenMap(): void;
    /** Sends the waiting changes of the open map */
    flush(): Promise<void>;
    /** Follows the map that was opened */
    onMapOpened(id: string): void;
    opening: Latest;
    openClients(from?: DialogName | null): Promise<void>;
    workbench: ReturnType<WorkbenchActions>;
    openExample(from?: DialogName | null): Promise<boolean>;
}

interface EditContext extends PageContext {
    maps: Pick<ReturnType<MapActions>, 'readInsights'>;
    offer: ReturnType<UndoOfferActions>;
    unsaved: ReturnType<UnsavedTextActions>;
    /** Returns a change in words */
    words(state: MapState, change: Change): string;
}

type MapReloading = ReturnType<typeof import('../features/map/reload.js').mapReloading>;

interface LiveContext extends PageContext {
    edits: ReturnType<EditActions>;
    unsaved: ReturnType<UnsavedTextActions>;
    loadMaps(): Promise<void>;
    readPasswordLink(): Promise<void>;
    readAccount(): Promise<void>;
    locked(): void;
}
