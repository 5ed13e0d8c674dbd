import { nothing, render } from 'lit-html';
import { withNamesEver } from '../ui/names.js';

/**
 * The live region, which screen readers read aloud. It stays empty while names are hidden from others, and no text
 * about a map stays in it once the map is closed.
 * @type {(element: HTMLElement, store: Store<State>) => {announce(words: string): void, follow(state: State): void}}
 */
export function liveRegion(element, store) {
    let open = false; // a map was open at the latest paint
    /** @type {(words: Shown) => void} */
    const say = (words) => void render(words, element);

    return {
        announce(words) {
            const { map, history, present } = store.get();
            say(nothing); // words that are said twice are read twice
            say((present?.names ?? 'shown') === 'shown' ? withNamesEver(words, { map, history }) : nothing);
        },
        follow(state) {
            if (state.present || (open && !state.map)) {
                say(nothing);
            }
            open = state.map !== null;
        },
    };
}
