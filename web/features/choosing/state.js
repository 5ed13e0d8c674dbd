/** Several alters are being chosen, to do something with all of them. */
export const slice = {
    map: {
        /** The ids of those who are chosen; null: nobody is being chosen @type {Set<string> | null} */
        choosing: null,
        /** The form that is open for all of them @type {'group' | 'answer' | null} */
        choosingForm: null,
    },
};
