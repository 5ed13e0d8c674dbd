/**
 * Runs the request of a form, whose buttons wait until it is answered; the state names it, so that the end of another request does not free them.
 * @template R
 * @param {Store<State>} store
 * @param {string} name of the action or form
 * @param {() => R | Promise<R>} request
 * @returns {Promise<R>}
 */
export async function whileBusy(store, name, request) {
    store.update({ busy: name });
    try {
        return await request();
    } finally {
        store.update(({ busy }) => (busy === name ? { busy: null } : {}));
    }
}
