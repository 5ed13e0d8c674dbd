/** Who else sees the open map. */
export const slice = {
    session: {
        /**
         * The map to which a coach is about to end their access, its owner's name, and how much is not saved
         * @type {{map: string, owner: string, unsaved: number} | null}
         */
        leaving: null,
    },
    map: {
        /** Who sees the open map; null until the dialog is opened @type {Sharing | null} */
        sharing: null,
        /** With whom the open map is shared now, for its owner @type {Share[]} */
        sharedWith: [],
        /** Id of the coach with whom sharing is about to stop (to be confirmed) @type {string | null} */
        stoppingShare: null,
        /** The shares that ended or end soon, shown to the owner @type {SharingNote | null} */
        sharingNote: null,
        /** Coaches' proposals that wait for the owner's answer @type {Proposal[]} */
        proposals: [],
        /** The versions of those that the owner will answer later @type {number[]} */
        laterProposals: [],
        /** What a coach proposes; null until the dialog is opened @type {OwnProposal | null} */
        ownProposal: null,
        /** The share that is being set up @type {ShareOptions | null} */
        shareOptions: null,
        /** Another person's map is being changed: a deliberate switch */
        editingShared: false,
        /** The map is shown as somebody else would see it @type {SharePreview | null} */
        preview: null,
    },
};
