/** Conversations about the open map, and a coach's clients. */
export const slice = {
    page: {
        /** This window is the second one of a conversation */
        isSecondWindow: false,
    },
    session: {
        /** A coach's clients; null while they are loaded @type {Client[] | null} */
        clients: null,
        /** The filter and the order of the list of clients @type {ClientListOptions} */
        clientListOptions: { search: '', order: 'name', onlyChanged: false },
        /**
         * A coach's own notes about maps they may no longer see; null while they are loaded
         * @type {RetainedNotes | null}
         */
        retained: null,
        /** The visibility of names for others @type {NameVisibility} */
        namesForOthers: 'shown',
        /** The visibility of names was chosen; until then a second screen shows no names */
        namesChosen: false,
    },
    map: {
        /** The conversations about the open map; null until they are known @type {Conversations | null} */
        conversations: null,
        /** Recent shared notes of a coach, until they are read or dismissed @type {SharedConversation | null} */
        sharedNews: null,
        /** The coach's stage of a conversation @type {ConversationStage | null} */
        conversationStage: null,
        /** The conversation that is open @type {OpenConversation | null} */
        conversation: null,
        /** The position in its agenda */
        agendaPosition: 0,
        /**
         * The topic to return to while the agenda is changed during a conversation; otherwise null
         * @type {Partial<Topic> | null}
         */
        agendaReturn: null,
        /**
         * 'waiting': it cannot be sent and is retried automatically; 'conflict': another window changed it
         * @type {'saved' | 'saving' | 'waiting' | 'conflict'}
         */
        conversationSaving: 'saved',
        /** The version of another window, while the coach chooses between the two @type {OpenConversation | null} */
        otherVersion: null,
        /** The error in the form of an agreed step, in words @type {string | null} */
        agreeProblem: null,
        /** The id of the alter that is highlighted on every screen @type {string | null} */
        spotlight: null,
        /** On a second screen: the question that is being discussed @type {string | null} */
        screenQuestion: null,
        /** A second window shows the map */
        screen: false,
        /** The discreet clock of the conversation @type {ConversationTimer | null} */
        timer: null,
        /** @type {Handout | null} */
        summary: null,
        /** The language of the handout; null for the language of the page @type {string | null} */
        summaryLanguage: null,
        /**
         * The visibility of names in the handout, independent of the screen; shown unless another visibility is chosen
         * @type {NameVisibility}
         */
        summaryNames: 'shown',
    },
};
