import { newId } from '../../model/elements.js';
import { focusOn } from '../../lib/focus.js';
import { openMap } from '../../core/open-map.js';

/**
 * Restoring the map to an earlier state of its history. This is confirmed once, and is a change like any other.
 * @param {PageContext & {edits: ReturnType<EditActions>}} context
 */
export function restoreActions({ store, api, t, announce, afterPaint, edits, inDialog }) {
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    /** @type {(id: string) => boolean} */
    const still = (id) => store.get().map?.id === id;

    /**
     * Sends the waiting changes, because the server restores only changes that it has. Returns whether the map is still
     * open.
     * @type {(id: string) => Promise<boolean>}
     */
    async function sent(id) {
        await edits.flush();
        if (still(id) && store.get().outbox.length > 0) {
            throw new api.ApiProblem(0);
        }
        return still(id);
    }

    const plainActions = {
        openHistory: () => store.update({ dialog: 'history', dialogProblem: null, restoring: null }),

        /** @type {(everything: boolean) => void} */
        restoreEverything: (everything) =>
            store.update(({ restoring }) => ({ restoring: restoring && { ...restoring, everything } })),

        leaveRestoring() {
            store.update({ restoring: null, dialogProblem: null });
            focus('#dialog-history-title');
        },
    };

    const dialogActions = inDialog({
        /**
         * Asks for confirmation. `change` is the id of the change whose result is restored, or 'start'.
         * @type {(change: string) => Promise<void>}
         */
        async askToRestore(change) {
            const { id } = openMap(store);
            const difference = await sent(id) && await api.difference(id, change);
            if (difference && still(id)) {
                store.update({ restoring: { change, everything: false, difference } });
                focus('#restore-title');
            }
        },

        async restore() {
            const { map, restoring } = store.get();
            if (!map || !restoring || !await sent(map.id)) {
                return;
            }
            const { id } = map;
            await api.change(id, { id: newId(), restore: restoring.change, everything: restoring.everything });
            await edits.refresh(id);
            if (!still(id)) {
                return;
            }
            store.update({ restoring: null, dialog: null, selected: null, cardMode: 'read', insight: null });
            announce(t('said.restored'));
        },
    });

    return { actions: [plainActions, dialogActions] };
}
