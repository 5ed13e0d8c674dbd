/** The insights, and their results for the open map. */
export const slice = {
    page: {
        /** All insights @type {Insight[]} */
        insightCatalogue: [],
    },
    session: {
        /** Lists of insights that are shown in full: appreciate, together @type {Set<string>} */
        expandedLists: new Set(),
    },
    map: {
        /**
         * The results of the insights that have enough data on the open map; null while they are loaded
         * @type {InsightResult[] | null}
         */
        insights: null,
        /** The data that the other insights still need about more alters @type {string[]} */
        missingAnswers: [],
        /** Loading the insights failed */
        insightsFailed: false,
        /** Key of the insight that is open and highlights the map @type {string | null} */
        insight: null,
        /** Key of the insight whose query was copied last @type {string | null} */
        copiedInsight: null,
    },
};
