/** The mapping exercise. */
export const slice = {
    map: {
        /** The mapping exercise replaces the panel: the key of its screen (features/guide/screens.js) @type {string | null} */
        guide: null,
        /** Those of whom the later screens asked, which stay there while they are answered @type {GuideAsked} */
        guideAsked: {},
        /** The newest change when the exercise was opened: a newer one is an answer that was kept @type {string | null} */
        guideStart: null,
        /** Id of the alter whose acquaintances are asked for @type {string | null} */
        guideAlter: null,
    },
};
