/** @type {(state: State) => state is MapState} */
export const hasMap = (state) => state.map !== null;

/**
 * The open map, for actions that exist only while one is open.
 * @type {(store: Store<State>) => SupportMap}
 */
export function openMap(store) {
    const { map } = store.get();
    if (!map) {
        throw new Error('No map is open');
    }
    return map;
}

/**
 * Tells whether a map is still the open one, when an answer about it arrives.
 * @type {(store: Store<State>, id: string) => boolean}
 */
export const isOpen = (store, id) => store.get().map?.id === id;
