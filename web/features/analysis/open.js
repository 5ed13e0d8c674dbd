import { dialogAfterOpening } from '../../core/view-changes.js';
import { onMapClosed } from '../../state.js';

/**
 * The analyst's workbench, which is loaded when it is opened for the first time and then stays.
 * @param {PageContext & {closeOpenMap(): void, opening: Latest,
 *     loadMaps(options: {ignoreAddress: boolean}): Promise<void>}} context
 */
export function workbenchActions({ store, closeOpenMap, opening, loadMaps, inNotice }) {
    /** @type {(from?: DialogName | null) => void} */
    function openWorkbench(from = store.get().dialog) {
        opening.begin();
        closeOpenMap();
        store.update((state) => ({
            ...onMapClosed(), view: 'workbench', workbench: state.workbench === 'failed' ? null : state.workbench,
            dialog: dialogAfterOpening(state, from),
        }));
    }

    const noticeActions = inNotice({
        async leaveWorkbench() {
            await loadMaps({ ignoreAddress: true });
        },
    });

    return { openWorkbench, actions: [{ openWorkbench }, noticeActions] };
}
