/** The page for a hard day. */
export const slice = {
    map: {
        /** The question that is being answered; null while the page is read @type {HardDayQuestion | null} */
        hardDayQuestion: null,
        /** The questions are asked one after the other, as for an empty page */
        hardDayThrough: false,
        /** The unsaved version of the page @type {HardDayDraft | null} */
        hardDayDraft: null,
        /** The map that was open before, whose page is empty @type {{id: string, name: string} | null} */
        hardDayInstead: null,
        /**
         * The state of saving: 'changed' if another window saved another version meanwhile
         * @type {'none' | 'saving' | 'saved' | 'waiting' | 'changed'}
         */
        hardDaySaving: 'none',
        /**
         * The reason why saving waits, in words, unless it is only that Kithmap cannot be reached
         * @type {string | null}
         */
        hardDayProblem: null,
    },
};
