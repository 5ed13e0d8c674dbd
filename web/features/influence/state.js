/** The influence of alters on the owner of the map. */
export const slice = {
    map: {
        /**
         * The answers by the id of the alter; null on another person's map, and until they are loaded
         * @type {Record<string, Influence> | null}
         */
        influences: null,
        /** The ids of the alters whose answers cannot be decrypted @type {string[]} */
        damagedInfluences: [],
    },
};
