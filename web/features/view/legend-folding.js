import { remember, remembered } from '../../lib/local-storage.js';

/**
 * Tells whether the legend on a wide screen is folded: from the second visit on, unless it was opened. This is a
 * setting of the browser.
 */
export const isFolded = () => remembered('legend') === 'folded';

/** @type {(folded: boolean) => void} */
export const keepFolded = (folded) => remember('legend', folded ? 'folded' : 'open');

/**
 * Folds the legend for the next visit, once the legend of a map has been shown.
 * @type {(state: Pick<State, 'map'>) => void}
 */
export function foldNextTime({ map }) {
    if (map && map.alters.length > 0 && remembered('legend') === null) {
        keepFolded(true);
    }
}
