import { everything } from './seeing.js';

/**
 * What the page knows: one plain object, replaced and never changed in place. `initial` is its documentation.
 *
 *     const store = createStore(initial);
 *     store.subscribe((state) => …);      called once after any number of updates in one turn
 *     store.update({ tab: 'list' });      or update((state) => ({ …changes }))
 */
export const initial = {
    /** 'loading' | 'sign-in' | 'welcome' (no map yet) | 'map' */
    view: 'loading',
    /** Why the sign-in page is shown: null | 'refused' (the link did not work) | 'signed-out' */
    door: null,
    account: null,

    /** Summaries of all maps: [{id, name, notes, alters}] */
    maps: [],
    /** The open map (SupportMap), or null */
    map: null,

    /** Every insight there is: [{key, section, title, question, finding, none, why, file, query, values}] */
    catalogue: [],
    /** What they say of the open map: [{key, found, alters, domains, values}]; null while it is being read */
    insights: null,
    /** The reading of insights did not work */
    insightsFailed: false,

    /** 'tells' | 'list' */
    tab: 'tells',
    /** Key of the insight that is open and lights the map, or null */
    insight: null,
    /** Lists of insights that show all they have: appreciate, together, appreciate-quieter, together-quieter */
    unfolded: new Set(),
    /** Key of the insight whose query was copied last, or null */
    copied: null,
    /** Id of the alter whose card is shown, or null */
    selected: null,
    /** Id of the alter the pointer rests on, or null: their card is shown while nobody is selected */
    hovered: null,
    /** The card: 'read' | 'edit' | 'remove' (asks before it removes) */
    card: 'read',
    /** What an edit said went wrong, in words, or null */
    cardProblem: null,

    /** Angle on the map: 'domain' | 'relation' | 'group' | 'free' */
    sectors: 'domain',
    /** What the legend has switched off: received, given, ties, past, hoped, kind:person … */
    hidden: new Set(),
    /** What is looked at; seeing.js says who and what that shows */
    filter: everything,
    /** Key of the one sector that takes the whole picture, or null */
    only: null,
    /** Id of the alter in whose ties one looks, or null: the others step back */
    focus: null,
    /** Size of the symbols: 'same' | 'support' */
    sizeBy: 'same',
    /** Groups and their members are held together by a soft shape */
    hulls: false,
    /** What one receives beside what one gives, as two pictures */
    compare: false,
    /** Nothing but the picture: null | {names: 'shown' | 'initials' | 'hidden'} */
    present: null,
    /** Id of the saved view whose name is being changed, or null */
    renaming: null,
    search: '',
    /** Two who know each other are being said on the picture: {from: id or null while that one is still to be pressed}; else null */
    tying: null,

    /** On a narrow screen: whether the sheet covers most of the map */
    sheet: false,
    /** On a narrow screen: whether the legend is open */
    legend: false,
    /** 'auto' | 'light' | 'dark' */
    theme: 'auto',
    /** The tag of the language the page speaks, as in 'nl' */
    language: 'en',

    /** The open dialog: null | 'maps' | 'new' | 'rename' | 'add' | 'import' */
    dialog: null,
    /** What the form in a dialog said went wrong, in words, or null */
    dialogProblem: null,
    /** A request of a form is under way */
    busy: false,
    mapFilter: '',
    /** The import: {step: 'choose'|'reading'|'report'|'failed', files, replace, progress, report, problem, filter} */
    import: { step: 'choose', files: [], replace: false, progress: null, report: null, problem: null, filter: '' },

    /** A message over the page, or null: {text, retry?: () => void} */
    notice: null,
};

export function createStore(start) {
    let state = start;
    let waiting = false;
    const listeners = [];

    function tell() {
        waiting = false;
        listeners.forEach((listener) => listener(state));
    }

    return {
        get: () => state,
        update(change) {
            state = { ...state, ...(typeof change === 'function' ? change(state) : change) };
            if (!waiting) {
                waiting = true;
                queueMicrotask(tell);
            }
        },
        subscribe: (listener) => listeners.push(listener),
    };
}
