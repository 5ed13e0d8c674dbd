/** The open map, its changes, and the card of an alter. */
export const slice = {
    session: {
        /** Summaries of all maps: [{id, name, notes, alters}] */
        maps: [],
        /** Text that could not be saved, shown for copying: {why, texts, copied}, or null */
        unsaved: null,
        /** The sort order of the table: 'name' | 'closeness' | 'comfort' */
        tableSort: 'name',
    },
    map: {
        /** The open map (SupportMap) as it is shown: `base` with everything in the outbox applied; or null */
        map: null,
        /** The server's state of the map, as last received */
        base: null,
        /** The revision of that state */
        revision: 0,
        /** Changes the server has not acknowledged yet, in their order: [{id, edits, undo?, redo?, order}] */
        outbox: [],
        /** 'saved' | 'saving' | 'waiting' (the server cannot be reached; retried automatically) */
        saving: 'saved',
        /** The reason for waiting, in words, where that is known */
        savingProblem: null,
        /**
         * The history of the map, newest first: [{id, at, edits, undone?, superseded? (Redo skips it), restored? (went back to that change,
         * or 'start'; 'file' replaced the map by one from a file)}]
         */
        history: [],
        /** The map is about to be restored: {change: to the state after it, or 'start', everything, difference: {picture, everything}}, or null */
        restoring: null,
        /** A change the server refused because the map says something else now: {change, conflicts: [{edit, now}]}, or null */
        conflict: null,
        /** An alter was removed from the map, and Undo is offered for a while: {change: its id, text}, or null */
        undoOffer: null,
        /** Id of the alter whose card is shown, or null */
        selected: null,
        /** Id of the alter under the pointer, or null: their card is shown while nobody is selected */
        hovered: null,
        /** The card: 'read' | 'edit' | 'contact' */
        card: 'read',
        /** The support whose areas and benefits are open in the card: `alter/direction/type`, or null */
        supportOpen: null,
        /** Two alters are being tied: {from: id of the first, or null}; or null */
        tying: null,
        /** The error of an edit, in words, or null */
        cardProblem: null,
        /** Id of the alter with the keyboard focus in the list */
        cursor: null,
        /** The words by which the list of maps is filtered */
        mapFilter: '',
        /** Ids of the alters added since the dialog was opened, newest first */
        added: [],
    },
};
