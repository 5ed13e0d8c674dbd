/**
 * The live region, which screen readers read aloud. It stays empty while names are hidden from others, and no text
 * about a map stays in it once the map is closed.
 * @type {(element: HTMLElement, store: Store<State>) => {announce(words: string): void, follow(state: State): void}}
 */
export function liveRegion(element, store) {
    let open = false; // a map was open at the latest paint

    return {
        announce(words) {
            element.textContent = (store.get().present?.names ?? 'shown') === 'shown' ? words : '';
        },
        follow(state) {
            if (state.present || (open && !state.map)) {
                element.textContent = '';
            }
            open = state.map !== null;
        },
    };
}
