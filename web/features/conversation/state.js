/** Conversations about the open map, and a coach's clients. */
export const slice = {
    page: {
        /** This is that second window */
        onScreen: false,
    },
    session: {
        /** A coach's clients: [{map, name, owner?, edit, restricted?, last?, prepared?, next?, since?}]; null while they are loaded */
        clients: null,
        /** A coach's own notes about maps they may no longer see: {days, notes: [{id, owner?, on, notes?, lines, until}]}; null while they are loaded */
        retained: null,
        /** Names as others may see them: 'shown' | 'initials' | 'hidden' */
        talkNames: 'shown',
    },
    map: {
        /** The conversations about the open map: {led, shared}; null until they are known */
        talks: null,
        /** The coach's stage of a conversation: null | 'list' | 'before' | 'during' | 'after' */
        talking: null,
        /** The conversation that is open: {id, version, ended, on, agenda, notes, shared, agreed}, or null */
        talk: null,
        /** The position in its agenda */
        talkAt: 0,
        /** 'saved' | 'saving' | 'waiting' (it cannot be sent; retried automatically) | 'conflict' (another window changed it) */
        talkSaving: 'saved',
        /** The version of another window, while the coach chooses between the two, or null */
        talkOther: null,
        /** The error in the form of an agreed step, in words, or null */
        agreeProblem: null,
        /** Id of the alter who is highlighted on every screen, or null */
        spot: null,
        /** A second window shows the map */
        screen: false,
        /** {minutes, began}: a quiet note on how long the conversation has lasted, or null */
        timer: null,
        /** The handout: {language, of: the data it was made from, words, picture}, or null */
        summary: null,
        /** The language of the handout; null for the language of the page */
        summaryLanguage: null,
    },
};
