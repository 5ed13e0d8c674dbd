/** Conversations about the open map, and a coach's clients. */
export const slice = {
    page: {
        /** This is that second window */
        isSecondWindow: false,
    },
    session: {
        /** A coach's clients; null while they are loaded @type {Client[] | null} */
        clients: null,
        /** Which of them are listed @type {ClientListOptions} */
        clientListOptions: { search: '', order: 'name', onlyChanged: false },
        /** A coach's own notes about maps they may no longer see; null while they are loaded @type {RetainedNotes | null} */
        retained: null,
        /** Names as others may see them @type {NameVisibility} */
        namesForOthers: 'shown',
        /** Whether that was chosen; a second screen shows no names before */
        namesChosen: false,
    },
    map: {
        /** The conversations about the open map; null until they are known @type {Conversations | null} */
        conversations: null,
        /** What a coach wrote for both lately, until it is read or closed @type {SharedConversation | null} */
        sharedNews: null,
        /** The coach's stage of a conversation @type {ConversationStage | null} */
        conversationStage: null,
        /** The conversation that is open @type {OpenConversation | null} */
        conversation: null,
        /** The position in its agenda */
        agendaPosition: 0,
        /** While the agenda of a conversation is changed that is being held: the topic to return to; otherwise null @type {Partial<Topic> | null} */
        agendaReturn: null,
        /** 'waiting': it cannot be sent and is retried automatically; 'conflict': another window changed it @type {'saved' | 'saving' | 'waiting' | 'conflict'} */
        conversationSaving: 'saved',
        /** The version of another window, while the coach chooses between the two @type {OpenConversation | null} */
        otherVersion: null,
        /** The error in the form of an agreed step, in words @type {string | null} */
        agreeProblem: null,
        /** Id of the alter who is highlighted on every screen @type {string | null} */
        spotlight: null,
        /** On a second screen: the question that is talked about @type {string | null} */
        screenQuestion: null,
        /** A second window shows the map */
        screen: false,
        /** A quiet note on how long the conversation has lasted @type {ConversationTimer | null} */
        timer: null,
        /** @type {Handout | null} */
        summary: null,
        /** The language of the handout; null for the language of the page @type {string | null} */
        summaryLanguage: null,
        /** Names in the handout: on paper they are shown unless it was chosen otherwise, whatever the screen hides @type {NameVisibility} */
        summaryNames: 'shown',
    },
};
