/** Sharing the open map. */
export const slice = {
    session: {
        /**
         * The map to which a coach is about to end their access, its owner's name, and the number of unsaved texts
         * @type {{map: string, owner: string, unsaved: number} | null}
         */
        leaving: null,
    },
    map: {
        /** The shares of the open map; null until the dialog is opened @type {Sharing | null} */
        sharing: null,
        /** The current shares of the open map, for its owner @type {Share[]} */
        sharedWith: [],
        /** Id of the coach with whom sharing is about to end, until that is confirmed @type {string | null} */
        stoppingShare: null,
        /** The shares that ended or end soon, shown to the owner @type {SharingNote | null} */
        sharingNote: null,
        /** Coaches' proposals that wait for the owner's answer @type {Proposal[]} */
        proposals: [],
        /** The versions of the proposals that the owner postponed @type {number[]} */
        laterProposals: [],
        /** The coach's own proposal; null until the dialog is opened @type {OwnProposal | null} */
        ownProposal: null,
        /** The share that is being set up @type {ShareOptions | null} */
        shareOptions: null,
        /** Editing of another person's map is turned on */
        editingShared: false,
        /** The preview of the map as a coach would see it @type {SharePreview | null} */
        preview: null,
    },
};
