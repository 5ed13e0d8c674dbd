import { mayAnalyse } from '../../core/permissions.js';
import { arriving, onMapClosed } from '../../state.js';

/**
 * The analyst's workbench, which is loaded when it is opened for the first time and then stays.
 * @param {PageContext & {letGo(): void, loadMaps(): Promise<void>}} context
 */
export function workbenchActions({ store, letGo, loadMaps, inNotice }) {
    /** @type {(from?: DialogName | null) => void} */
    function openWorkbench(from = store.get().dialog) {
        history.replaceState(null, '', '#workbench');
        letGo();
        store.update((state) => ({
            ...onMapClosed(), view: 'workbench', workbench: state.workbench === 'failed' ? null : state.workbench, dialog: arriving(state, from),
        }));
    }

    /** Opens the workbench for a visitor who came by its address. */
    const wished = () => location.hash === '#workbench' && mayAnalyse(store.get());

    const noticeActions = inNotice({
        async leaveWorkbench() {
            history.replaceState(null, '', location.pathname);
            await loadMaps();
        },
    });

    return { openWorkbench, wished, actions: [{ openWorkbench }, noticeActions] };
}
