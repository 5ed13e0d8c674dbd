import { newId } from '../../model/edits.js';
import { focusOn } from '../../lib/focus.js';
import { openMap } from '../../state.js';

/**
 * Restoring the map to an earlier state of its history: confirmed once, and a change like any other.
 * @param {PageContext & {edits: ReturnType<EditActions>}} context
 */
export function restoreActions({ store, api, t, announce, afterPaint, edits, inDialog }) {
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    /** The server knows only acknowledged changes; those that wait must be sent first. */
    async function sent() {
        await edits.flush();
        if (store.get().outbox.length > 0) {
            throw new api.ApiProblem(0);
        }
        return openMap(store).id;
    }

    const plainActions = {
        openHistory: () => store.update({ dialog: 'history', dialogProblem: null, restoring: null }),

        /** @type {(everything: boolean) => void} */
        restoreEverything: (everything) => store.update(({ restoring }) => ({ restoring: restoring && { ...restoring, everything } })),

        leaveRestoring() {
            store.update({ restoring: null, dialogProblem: null });
            focus('#dialog-history-title');
        },
    };

    const dialogActions = inDialog({
        /**
         * `change` is the id of the change to whose result the map goes back, or 'start'
         * @type {(change: string) => Promise<void>}
         */
        async askToRestore(change) {
            const difference = await api.difference(await sent(), change);
            store.update({ restoring: { change, everything: false, difference } });
            focus('#restore-title');
        },

        async restore() {
            const { restoring } = store.get();
            if (!restoring) {
                return;
            }
            await api.change(await sent(), { id: newId(), restore: restoring.change, everything: restoring.everything });
            await edits.refresh();
            store.update({ restoring: null, dialog: null, selected: null, card: 'read', insight: null });
            announce(t('said.restored'));
        },
    });

    return { actions: [plainActions, dialogActions] };
}
