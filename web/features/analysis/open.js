import { mayAnalyse } from '../../core/permissions.js';
import { arriving } from '../../core/store.js';

/** The analyst's workbench, which is loaded when it is opened for the first time and then stays. */
export function workbenchActions({ store, letGo, loadMaps }) {
    return {
        openWorkbench(from = store.get().dialog) {
            history.replaceState(null, '', '#workbench');
            letGo();
            store.update((state) => ({ view: 'workbench', workbench: state.workbench === 'failed' ? null : state.workbench, map: null, base: null, dialog: arriving(state, from), selected: null, talking: null, talk: null, talks: null, present: null, spot: null }));
        },
        async leaveWorkbench() {
            history.replaceState(null, '', location.pathname);
            await loadMaps();
        },
        /** Opens the workbench for a visitor who came by its address. */
        wished: () => location.hash === '#workbench' && mayAnalyse(store.get()),
    };
}
