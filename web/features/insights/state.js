/** Insights: what they ask, and what they find on the open map. */
export const slice = {
    page: {
        /** All insights @type {Insight[]} */
        catalogue: [],
    },
    session: {
        /** Lists of insights that are shown in full: appreciate, together, appreciate-quieter, together-quieter @type {Set<string>} */
        unfolded: new Set(),
    },
    map: {
        /** Their results for the open map; null while they are loaded @type {InsightResult[] | null} */
        insights: null,
        /** Loading the insights failed */
        insightsFailed: false,
        /** Key of the insight that is open and highlights the map @type {string | null} */
        insight: null,
        /** Key of the insight whose query was copied last @type {string | null} */
        copied: null,
    },
};
