/** The analyst's workbench, which has a state of its own besides (query-state.js). */
export const slice = {
    page: {
        /** The analyst's workbench: null while it is not loaded | 'here' | 'failed' (its files could not be loaded) */
        workbench: null,
    },
};
