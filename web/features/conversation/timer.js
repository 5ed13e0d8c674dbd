/**
 * Repaints the page now and then while a conversation is timed, as its clock says how many minutes have gone.
 * @type {(store: Store<State>) => void}
 */
export function keepClock(store) {
    setInterval(() => store.get().timer && store.update({}), 20_000);
}
