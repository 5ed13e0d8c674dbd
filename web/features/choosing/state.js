/** The selection of several alters, to change all of them. */
export const slice = {
    map: {
        /** The ids of the selected alters; null unless alters are being selected @type {Set<string> | null} */
        choosing: null,
        /** The form that is open for all of them @type {'group' | 'answer' | null} */
        choosingForm: null,
    },
};
