/** Reflection questions. */
export const slice = {
    map: {
        /** The reflection question that is open, or null */
        question: null,
    },
};
