/** Insights: what they ask, and what they find on the open map. */
export const slice = {
    page: {
        /** All insights: [{key, section, title, question, finding, none, why, file, query, values}] */
        catalogue: [],
    },
    session: {
        /** Lists of insights that are shown in full: appreciate, together, appreciate-quieter, together-quieter */
        unfolded: new Set(),
    },
    map: {
        /** Their results for the open map: [{key, found, alters, domains, values}]; null while they are loaded */
        insights: null,
        /** Loading the insights failed */
        insightsFailed: false,
        /** Key of the insight that is open and highlights the map, or null */
        insight: null,
        /** Key of the insight whose query was copied last, or null */
        copied: null,
    },
};
