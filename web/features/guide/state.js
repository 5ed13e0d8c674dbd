/** The mapping exercise. */
export const slice = {
    map: {
        /** The mapping exercise replaces the panel: the key of its screen (features/guide/screens.js) @type {string | null} */
        guide: null,
    },
};
