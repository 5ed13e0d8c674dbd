import { remember, remembered } from '../../lib/local-storage.js';

/**
 * Whether the signs on a wide screen are folded: from the second visit on, unless they were opened. A setting of the
 * browser.
 */
export const isFolded = () => remembered('legend') === 'folded';

/** @type {(folded: boolean) => void} */
export const keepFolded = (folded) => remember('legend', folded ? 'folded' : 'open');

/**
 * Once the signs of a map were seen, the next visit begins without them.
 * @type {(state: Pick<State, 'map'>) => void}
 */
export function foldNextTime({ map }) {
    if (map && map.alters.length > 0 && remembered('legend') === null) {
        keepFolded(true);
    }
}
