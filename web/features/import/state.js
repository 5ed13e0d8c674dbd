/** Importing maps from files. */
export const slice = {
    session: {
        /** The import: {step: 'choose'|'reading'|'report'|'failed', files, replace, progress, report, problem, filter} */
        import: { step: 'choose', files: [], replace: false, progress: null, report: null, problem: null, filter: '' },
    },
};
