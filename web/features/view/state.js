import { remembered } from '../../lib/local-storage.js';
import { everything } from '../../model/visibility.js';
import { isFolded } from './legend-folding.js';

/** The view of the map. */
export const slice = {
    page: {
        /** The size of the names on the map, 1 by default; a setting of the browser */
        nameSize: Number(remembered('name-size')) || 1,
        /** On a wide screen, only the title of the legend is shown */
        legendFolded: isFolded(),
    },
    map: {
        /** Arrangement of the map: 'domain' | 'relation' | 'group' | 'free' @type {string} */
        sectors: 'domain',
        /**
         * The signs that are switched off in the legend: received, given, ties, past, hoped, kind:person …
         * @type {Set<string>}
         */
        hidden: new Set(),
        /** The filter; model/visibility.js applies it */
        filter: everything,
        /** Key of the only sector shown @type {string | null} */
        only: null,
        /** Id of the alter whose ties are emphasised; the others are dimmed @type {string | null} */
        focus: null,
        /** Size of the symbols: 'same' | 'support' @type {string} */
        sizeBy: 'same',
        /** Groups and their members are surrounded by a hull */
        hulls: false,
        /** Received and given support are shown side by side, as two pictures */
        compare: false,
        /** Only the picture is shown, with this visibility of names @type {{names: NameVisibility} | null} */
        present: null,
        /** Id of the saved view that is being renamed @type {string | null} */
        renaming: null,
    },
};
