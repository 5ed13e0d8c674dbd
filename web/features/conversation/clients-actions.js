import { dialogAfterOpening } from '../../core/view-changes.js';
import { onMapClosed } from '../../state.js';
import { forget } from '../../lib/drafts.js';
import { focusOn } from '../../lib/focus.js';

/**
 * The coach's list of clients.
 * @param {PageContext & {closeOpenMap: () => void, opening: Latest}} context
 */
export function clientActions({ store, api, t, announce, afterPaint, closeOpenMap, opening, inNotice }) {
    /**
     * Opens the list of clients. The current list stays while it is reloaded.
     * @type {(from?: DialogName | null) => Promise<void>}
     */
    async function openClients(from = store.get().dialog) {
        forget('talking'); // a map that is opened from the list does not show the conversation that was left
        opening.begin();
        closeOpenMap();
        store.update((state) => ({ ...onMapClosed(), view: 'clients', dialog: dialogAfterOpening(state, from) }));
        try {
            const [clients, retained] = await Promise.all([api.clients(), api.retainedNotes()]);
            if (store.get().view === 'clients') {
                store.update({ clients, retained });
            }
        } finally {
            afterPaint(() => document.activeElement === document.body && focusOn('#clients-title'));
        }
    }

    /** @type {(id: string) => Promise<void>} */
    async function deleteRetainedNote(id) {
        await api.deleteRetainedNote(id);
        store.update({ retained: await api.retainedNotes() });
        announce(t('retained.said.deleted'));
        afterPaint(() => focusOn('#retained-title, #clients-title'));
    }

    const plainActions = {
        /** @type {(options: Partial<ClientListOptions>) => void} */
        listClients: (options) =>
            store.update(({ clientListOptions }) => ({ clientListOptions: { ...clientListOptions, ...options } })),
    };

    return { openClients, actions: [plainActions, inNotice({ openClients, deleteRetainedNote })] };
}
