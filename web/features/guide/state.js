/** The mapping exercise. */
export const slice = {
    map: {
        /**
         * The mapping exercise replaces the panel: the key of its screen (features/guide/screens.js)
         * @type {string | null}
         */
        guide: null,
        /**
         * The alters that the follow-up screens asked about, who stay there while they are being answered
         * @type {GuideAsked}
         */
        guideAsked: {},
        /** The newest change when the exercise was opened; a newer one is a saved answer @type {string | null} */
        guideStart: null,
        /** The id of the alter whose ties are asked about @type {string | null} */
        guideAlter: null,
    },
};
