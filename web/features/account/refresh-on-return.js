/**
 * Reloads the visible list when the user returns to the window, because others may have changed it: an invitation may
 * have been used.
 * @type {(page: {store: {get(): {view: string, dialog: string | null}}, actions: {readAccounts(): void,
 *     openClients(): void}}) => void}
 */
export function refreshOnReturn({ store, actions }) {
    addEventListener('focus', () => {
        const { view, dialog } = store.get();
        if (dialog === 'accounts') {
            actions.readAccounts();
        } else if (view === 'clients' && !dialog) {
            actions.openClients();
        }
    });
}
