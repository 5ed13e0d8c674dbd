/**
 * Runs the request of a form, whose buttons are disabled until it is answered. The state contains the name of each form
 * whose request is in progress, so that the end of another request does not enable its buttons.
 * @template R
 * @param {Store<State>} store
 * @param {string} name of the action or form
 * @param {() => R | Promise<R>} request
 * @returns {Promise<R>}
 */
export async function whileBusy(store, name, request) {
    store.update(({ busy }) => ({ busy: [...busy ?? [], name] }));
    try {
        return await request();
    } finally {
        store.update(({ busy }) => {
            const left = (busy ?? []).toSpliced(busy?.indexOf(name) ?? 0, 1);
            return { busy: left.length > 0 ? left : null };
        });
    }
}
