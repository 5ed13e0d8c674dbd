/**
 * The live region, which screen readers read aloud. While others look at the map and names are hidden, it says nothing,
 * and nothing that was said of a map stays in it once that is closed.
 * @type {(element: HTMLElement, store: Store<State>) => {announce(words: string): void, follow(state: State): void}}
 */
export function liveRegion(element, store) {
    let open = false; // a map, at the latest paint

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
