/** Saving the open map as a file. */
export const slice = {
    session: {
        /** @type {ExportState} */
        exporting: { formats: [], format: 'kithmap', names: 'shown' },
    },
};
