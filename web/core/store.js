import { everything } from '../model/visibility.js';

/**
 * The state of the page: one plain object, replaced and never changed in place. `initial` is its documentation.
 *
 *     const store = createStore(initial);
 *     store.subscribe((state) => …);      called once after any number of updates in one turn
 *     store.update({ tab: 'list' });      or update((state) => ({ …changes }))
 */
export const initial = {
    /** 'loading' | 'sign-in' | 'invitation' | 'welcome' (no map yet) | 'desk' (no map ever) | 'clients' (a coach's own page) | 'workbench' (the analyst's) | 'map' | 'screen' (a second window that shows nothing now) | 'locked' (a passphrase is needed) */
    view: 'loading',
    /** The analyst's workbench: null while it is not loaded | 'here' | 'failed' (its files could not be loaded) */
    workbench: null,
    /** Why the sign-in page is shown: null | 'refused' (the link did not work) | 'signed-out' | 'ended' (by itself) */
    door: null,
    /** {id, name, roles} */
    account: null,
    /** Several people use this installation, each with an account and a password */
    practice: false,
    /** The passphrase of a laptop: {set, locked, minutes, declined, storageKey?}; null in a practice, and until it is known */
    lock: null,
    /** On the lock screen: the recovery code is asked for, because the passphrase is forgotten */
    forgotten: false,
    /** The error on the lock screen, in words, or null */
    lockProblem: null,
    /** The code of the recovery sheet that was just made, shown once, or null */
    recoveryCode: null,
    /** The form of the passphrase that was sent last, whose error is shown: 'set' | 'remove' */
    passphraseForm: 'set',
    /** A passphrase is offered */
    passphraseOffered: false,
    /** The invitation the visitor came with: {token, kind: 'new' | 'first' | 'recovery', roles, label, by, name, expires}, or null */
    invitation: null,
    /** Errors of a sign-in or account form, in words by field: {name, password, current, erase, passkey, key}, or null */
    doorProblem: null,
    accountProblem: null,
    /** The part of the account that was just changed: 'name' | 'password' | 'passkey' | 'passkey-removed' | null */
    accountDone: null,
    /** The weakness of the password being typed; '' if there is none, null if it is not known */
    weakness: null,
    /** The user's own account is about to be erased: a deliberate second step */
    leavingForGood: false,
    /** A passkey is about to be added or removed: {adding: true} | {removing: id} | null */
    passkeyForm: null,
    /** The user's own account, with its sessions: {id, name, sessions, passkeys: [{id, name, created, used?}]}, or null */
    mine: null,
    /** For administrators and coaches: all accounts, open invitations, and the link just made: {address, expires, name, copied} */
    accounts: [],
    invitations: [],
    made: null,
    accountFilter: '',
    /** The account of a coach whose shares are about to end: {id, roles | active}, or null; and the account whose form has an error */
    endingShares: null,
    problemOf: null,
    /** Id of the account about to be erased, or null */
    erasing: null,

    /** Summaries of all maps: [{id, name, notes, alters}] */
    maps: [],
    /** The open map (SupportMap) as it is shown: `base` with everything in the outbox applied; or null */
    map: null,
    /** The server's state of the map, as last received, and its revision */
    base: null,
    revision: 0,
    /** Changes the server has not acknowledged yet, in their order: [{id, edits, undo?, redo?, order}] */
    outbox: [],
    /** 'saved' | 'saving' | 'waiting' (the server cannot be reached; retried automatically) */
    saving: 'saved',
    /** The reason for waiting, in words, where that is known */
    savingProblem: null,
    /**
     * The history of the map, newest first: [{id, at, edits, undone?, superseded? (Redo skips it), restored? (went back to that change,
     * or 'start'; 'file' replaced the map by one from a file)}]
     */
    history: [],
    /** The map is about to be restored: {change: to the state after it, or 'start', everything, difference: {picture, everything}}, or null */
    restoring: null,
    /** A change the server refused because the map says something else now: {change, conflicts: [{edit, now}]}, or null */
    conflict: null,

    /** Who sees the open map: {shares, research, coaches, events, intact}; or null until the dialog is opened */
    sharing: null,
    /** The names of the coaches who see the open map, for its owner */
    sharedWith: [],
    /** The coach with whom sharing is about to stop (to be confirmed), or null */
    stopping: null,
    /** The shares that ended or end soon, shown to the owner: {ended, ending, key}, or null */
    sharingNote: null,
    /** The share that is being set up: {coach, edit, until, withheld: {alters, domains, notes, closeness, reflections, contacts}}, or null */
    wish: null,
    /** Another person's map is being changed: a deliberate switch */
    unlocked: false,
    /** The map is shown as somebody else would see it: {name} of that person; or null */
    preview: null,

    /** The referral list: [{id, name, domains, what?, when?, contact?, version}], or null until it is loaded */
    referrals: null,
    /** The area of life by which it is filtered, or '' */
    referralArea: '',
    /**
     * The entry being written or removed: {referral: the existing one or null, now: what somebody else wrote meanwhile, domains, removing},
     * or null
     */
    referralForm: null,
    /** A coach's clients: [{map, name, owner?, edit, restricted?, last?, prepared?, next?, since?}]; null while they are loaded */
    clients: null,
    /** A coach's own notes about maps they may no longer see: {days, notes: [{id, owner?, on, notes?, lines, until}]}; null while they are loaded */
    retained: null,
    /** The conversations about the open map: {led, shared}; null until they are known */
    talks: null,
    /** The coach's stage of a conversation: null | 'list' | 'before' | 'during' | 'after' */
    talking: null,
    /** The conversation that is open: {id, version, ended, on, agenda, notes, shared, agreed}, or null */
    talk: null,
    /** The position in its agenda */
    talkAt: 0,
    /** 'saved' | 'saving' | 'waiting' (it cannot be sent; retried automatically) | 'conflict' (another window changed it) */
    talkSaving: 'saved',
    /** The version of another window, while the coach chooses between the two, or null */
    talkOther: null,
    /** The error in the form of an agreed step, in words, or null */
    agreeProblem: null,
    /** Names as others may see them: 'shown' | 'initials' | 'hidden' */
    talkNames: 'shown',
    /** Id of the alter who is highlighted on every screen, or null */
    spot: null,
    /** A second window shows the map */
    screen: false,
    /** This is that second window */
    onScreen: false,
    /** {minutes, began}: a quiet note on how long the conversation has lasted, or null */
    timer: null,
    /** The handout: {language, of: the data it was made from, words, picture}, or null */
    summary: null,
    /** The language of the handout; null for the language of the page */
    summaryLanguage: null,

    /** All insights: [{key, section, title, question, finding, none, why, file, query, values}] */
    catalogue: [],
    /** Their results for the open map: [{key, found, alters, domains, values}]; null while they are loaded */
    insights: null,
    /** Loading the insights failed */
    insightsFailed: false,

    /** 'tells' | 'list' | 'reflect' | 'steps' */
    tab: 'tells',
    /** The mapping exercise replaces the panel: the key of its screen (features/guide/screens.js), or null */
    guide: null,
    /** The reflection question that is open, or null */
    question: null,
    /** The subject of ideas for a step: {alter} | {insight} | {} for the whole map; and the index of the first idea shown */
    ideas: {},
    ideasFrom: 0,
    /** The step that is being written: {id?, words, alter?, way?, insight?, day?, every?}, or null */
    stepForm: null,
    /** The contact that is being edited, and where: {id, place: 'card' | 'steps'}, or null */
    contactForm: null,
    /** How names appear in a calendar file: 'full' | 'initials' */
    calendarNames: 'full',
    /** Key of the insight that is open and highlights the map, or null */
    insight: null,
    /** Lists of insights that are shown in full: appreciate, together, appreciate-quieter, together-quieter */
    unfolded: new Set(),
    /** Key of the insight whose query was copied last, or null */
    copied: null,
    /** Id of the alter whose card is shown, or null */
    selected: null,
    /** Id of the alter under the pointer, or null: their card is shown while nobody is selected */
    hovered: null,
    /** The card: 'read' | 'edit' | 'contact' */
    card: 'read',
    /** The support whose areas and benefits are open in the card: `alter/direction/type`, or null */
    supportOpen: null,
    /** Two alters are being tied: {from: id of the first, or null}; or null */
    tying: null,
    /** The error of an edit, in words, or null */
    cardProblem: null,

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
    search: '',
    /** Id of the alter with the keyboard focus in the list */
    cursor: null,
    /** The sort order of the table: 'name' | 'closeness' | 'comfort' */
    tableSort: 'name',

    /** On a narrow screen: whether the sheet covers most of the map */
    sheet: false,
    /** On a narrow screen: whether the legend is open */
    legend: false,
    /** 'auto' | 'light' | 'dark' */
    theme: 'auto',
    /** The language tag of the page, such as 'nl' */
    language: 'en',

    /** The open dialog: null | 'maps' | 'new' | 'new-guided' | 'rename' | 'delete-map' | 'add' | 'import' | 'history' | 'table' | 'account' | 'accounts' | 'practice-log' | 'sharing' | 'referrals' | 'passphrase' | 'unsaved' */
    dialog: null,
    /** The error of the form in a dialog, in words, or null */
    dialogProblem: null,
    /** A form's request is in progress */
    busy: false,
    mapFilter: '',
    /** Ids of the alters added since the dialog was opened, newest first */
    added: [],
    /** The import: {step: 'choose'|'reading'|'report'|'failed', files, replace, progress, report, problem, filter} */
    import: { step: 'choose', files: [], replace: false, progress: null, report: null, problem: null, filter: '' },

    /** Text that could not be saved, shown for copying: {why, texts, copied}, or null */
    unsaved: null,

    /** An alter was removed from the map, and Undo is offered for a while: {change: its id, text}, or null */
    undoOffer: null,

    /** The log of the practice: {events, more, days, intact, did: the kind that is shown, or ''}; null while it is loaded */
    practiceLog: null,
    /** What the role requires first: 'add' a passkey, 'confirm' by one, or null */
    passkeyNeeded: null,
    /** A link for a new password was made and its owner has not read about it yet: {made, by: a role}, or null */
    passwordLink: null,

    /** A message over the page, or null: {text, retry?: () => void, act?: name of an action that helps, label?: its words} */
    notice: null,
};

/** The state that remains after signing out. */
export const nobody = {
    account: null, passkeyNeeded: null, passwordLink: null, practiceLog: null, map: null, base: null, maps: [], insights: null, history: [], restoring: null, undoOffer: null, unsaved: null, sharedWith: [], sharing: null, wish: null, stopping: null, sharingNote: null, preview: null, dialog: null, mine: null, accounts: [], endingShares: null, problemOf: null, invitations: [],
    made: null, lock: null, forgotten: false, lockProblem: null, recoveryCode: null, passphraseOffered: false, invitation: null, doorProblem: null, weakness: null, passkeyForm: null, referrals: null, referralForm: null, clients: null, retained: null, talks: null, talking: null, talk: null, talkOther: null, spot: null, timer: null, summary: null, present: null,
};

/** The state that remains after a session ended by itself. */
export const ended = (problem) => ({ account, practice }) =>
    ({ ...nobody, view: 'sign-in', practice: problem.practice ?? practice, ...(account ? { door: 'ended' } : {}) });

/** Opening a view closes the dialog it was opened from; a dialog that was opened later, while answers were awaited, stays. */
export const arriving = ({ dialog }, from) => (dialog === from && dialog !== 'unsaved' ? null : dialog);

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
