/** Reflection questions. */
export const slice = {
    map: {
        /** The reflection question that is open @type {string | null} */
        question: null,
    },
};
