import { everything } from '../../model/visibility.js';

/** How the map is shown. */
export const slice = {
    map: {
        /** Arrangement of the map: 'domain' | 'relation' | 'group' | 'free' */
        sectors: 'domain',
        /** The signs the legend has switched off: received, given, ties, past, hoped, kind:person … */
        hidden: new Set(),
        /** The filter; model/visibility.js says who and what it shows */
        filter: everything,
        /** Key of the only sector shown, or null */
        only: null,
        /** Id of the alter whose ties are emphasised, or null: the others are dimmed */
        focus: null,
        /** Size of the symbols: 'same' | 'support' */
        sizeBy: 'same',
        /** Groups and their members are surrounded by a soft shape */
        hulls: false,
        /** Received and given support are shown side by side, as two pictures */
        compare: false,
        /** Only the picture is shown: null | {names: 'shown' | 'initials' | 'hidden'} */
        present: null,
        /** Id of the saved view that is being renamed, or null */
        renaming: null,
    },
};
