/** The page for a hard day. */
export const slice = {
    map: {
        /** The question that is being answered; null while the page is read @type {HardDayQuestion | null} */
        hardDayQuestion: null,
        /** One question follows another, as on a page on which nothing is written yet */
        hardDayThrough: false,
        /** The page until it is saved @type {HardDayDraft | null} */
        hardDayDraft: null,
        /** The map one came from, on whose page nothing is written @type {{id: string, name: string} | null} */
        hardDayInstead: null,
        /** How saving went: 'changed' if another window wrote something else meanwhile @type {'none' | 'saving' | 'saved' | 'waiting' | 'changed'} */
        hardDaySaving: 'none',
        /** Why saving waits, if there is more to say than that Kithmap can't be reached @type {string | null} */
        hardDayProblem: null,
    },
};
