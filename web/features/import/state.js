/** Importing maps from files. */
export const slice = {
    session: {
        /** @type {ImportState} */
        import: { step: 'choose', files: [], replace: false, progress: null, report: null, problem: null, filter: '' },
    },
};
