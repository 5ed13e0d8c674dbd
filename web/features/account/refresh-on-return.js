/**
 * Reads the list in sight again when somebody returns to the window, as others may have changed it meanwhile: a link may be used up.
 * @type {(page: {store: {get(): {view: string, dialog: string | null}}, actions: {readAccounts(): void, openClients(): void}}) => void}
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
