import { newId } from '../../model/edits.js';

/** Restoring the map to an earlier state of its history: confirmed once, and a change like any other. */
export function restoreActions({ store, api, t, announce, afterPaint, edits, inDialog }) {
    const focus = (selector) => afterPaint(() => document.querySelector(selector)?.focus());

    /** The server knows only acknowledged changes; those that wait must be sent first. */
    async function sent() {
        await edits.flush();
        if (store.get().outbox.length > 0) {
            throw new api.ApiProblem(0);
        }
        return store.get().map.id;
    }

    const plainActions = {
        openHistory: () => store.update({ dialog: 'history', dialogProblem: null, restoring: null }),

        restoreEverything: (everything) => store.update(({ restoring }) => ({ restoring: { ...restoring, everything } })),

        leaveRestoring() {
            store.update({ restoring: null, dialogProblem: null });
            focus('#dialog-history-title');
        },
    };

    const dialogActions = inDialog({
        /** @param change the id of the change to whose result the map goes back, or 'start' */
        async askToRestore(change) {
            const difference = await api.difference(await sent(), change);
            store.update({ restoring: { change, everything: false, difference } });
            focus('#restore-title');
        },

        async restore() {
            const { change, everything } = store.get().restoring;
            await api.change(await sent(), { id: newId(), restore: change, everything });
            await edits.refresh();
            store.update({ restoring: null, dialog: null, selected: null, card: 'read', insight: null });
            announce(t('said.restored'));
        },
    });

    return { actions: [plainActions, dialogActions] };
}
