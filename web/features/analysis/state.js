/** The analyst's workbench, most of whose state is separate (query-state.js). */
export const slice = {
    page: {
        /**
         * The analyst's workbench: null while it is not loaded; 'failed' if its files could not be loaded
         * @type {'here' | 'failed' | null}
         */
        workbench: null,
    },
};
