/** How it mostly is for a person to be with somebody on their own map. */
export const slice = {
    map: {
        /** The answers by the id of the alter; null on a map of somebody else, and until they are read @type {Record<string, Influence> | null} */
        influences: null,
        /** The alters about whom an answer cannot be opened @type {string[]} */
        damagedInfluences: [],
    },
};
