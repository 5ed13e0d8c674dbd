import { mayAnalyse } from '../access.js';

/** The analyst's workbench, which is loaded when it is opened for the first time, and stays. */
export function workbenchActions({ store, letGo, loadMaps }) {
    return {
        openWorkbench() {
            history.replaceState(null, '', '#workbench');
            letGo();
            store.update(({ workbench }) => ({ view: 'workbench', workbench: workbench === 'failed' ? null : workbench, map: null, base: null, dialog: null, selected: null, talking: null, talk: null, talks: null, present: null, spot: null }));
        },
        async leaveWorkbench() {
            history.replaceState(null, '', location.pathname);
            await loadMaps();
        },
        /** Somebody who came by an address of it. */
        wished: () => location.hash === '#workbench' && mayAnalyse(store.get()),
    };
}
