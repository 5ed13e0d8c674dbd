/** Insights: what they ask, and what they find on the open map. */
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
        /** The results for the open map of those that may speak of it; null while they are loaded @type {InsightResult[] | null} */
        insights: null,
        /** What the others await before they may speak: what must be noted of more alters @type {string[]} */
        missingAnswers: [],
        /** Loading the insights failed */
        insightsFailed: false,
        /** Key of the insight that is open and highlights the map @type {string | null} */
        insight: null,
        /** Key of the insight whose query was copied last @type {string | null} */
        copiedInsight: null,
    },
};
