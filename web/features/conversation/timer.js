/**
 * Repaints the page regularly while a conversation is timed, because its clock shows the minutes that have passed.
 * @type {(store: Store<State>) => void}
 */
export function keepClock(store) {
    setInterval(() => store.get().timer && store.update({}), 20_000);
}
