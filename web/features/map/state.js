/** The open map, its changes, and the card of an alter. */
export const slice = {
    session: {
        /** Summaries of all maps @type {MapSummary[]} */
        maps: [],
        /** Text that could not be saved, shown for copying @type {UnsavedText | null} */
        unsaved: null,
        /** The sort order of the table @type {'name' | 'closeness' | 'comfort'} */
        tableSort: 'name',
    },
    map: {
        /** The open map as it is shown: `base` with everything in the outbox applied @type {SupportMap | null} */
        map: null,
        /** The server's state of the map, as last received @type {SupportMap | null} */
        base: null,
        /** The revision of that state */
        revision: 0,
        /** Changes the server has not acknowledged yet, in their order @type {PendingChange[]} */
        outbox: [],
        /** 'waiting': the server cannot be reached; retried automatically @type {'saved' | 'saving' | 'waiting'} */
        saving: 'saved',
        /** The reason for waiting, in words, if it is known @type {string | null} */
        savingProblem: null,
        /** The history of the map, newest first @type {Change[]} */
        history: [],
        /** The map is about to be restored @type {Restoring | null} */
        restoring: null,
        /** A change that the server refused because the map was changed meanwhile @type {PendingConflict | null} */
        conflict: null,
        /** An alter was removed from the map, and Undo is offered for a while @type {UndoOffer | null} */
        undoOffer: null,
        /** Id of the alter whose card is shown @type {string | null} */
        selected: null,
        /** Id of the alter under the pointer, whose card is shown while none is selected @type {string | null} */
        hovered: null,
        /** @type {'read' | 'edit' | 'contact'} */
        cardMode: 'read',
        /** The support whose areas and benefits are open in the card: `alter/direction/type` @type {string | null} */
        supportOpen: null,
        /**
         * A tie is being added; `from` is the id of the first alter, once it is chosen
         * @type {{from: string | null} | null}
         */
        tying: null,
        /** The error of an edit, in words @type {string | null} */
        cardProblem: null,
        /** Id of the alter with the keyboard focus in the list @type {string | null} */
        listCursor: null,
        /** The words by which the list of maps is filtered */
        mapFilter: '',
        /** Ids of the alters added since the dialog was opened, newest first @type {string[]} */
        justAdded: [],
    },
};
