import { everything } from '../model/visibility.js';

/**
 * What the page knows: one plain object, replaced and never changed in place. `initial` is its documentation.
 *
 *     const store = createStore(initial);
 *     store.subscribe((state) => …);      called once after any number of updates in one turn
 *     store.update({ tab: 'list' });      or update((state) => ({ …changes }))
 */
export const initial = {
    /** 'loading' | 'sign-in' | 'invitation' | 'welcome' (no map yet) | 'desk' (no map ever) | 'clients' (a coach's own page) | 'workbench' (the analyst's) | 'map' | 'screen' (a second window that shows nothing now) | 'locked' (a passphrase is needed) */
    view: 'loading',
    /** The analyst's workbench: null while it is not loaded | 'here' | 'failed' (its files could not be fetched) */
    workbench: null,
    /** Why the sign-in page is shown: null | 'refused' (the link did not work) | 'signed-out' | 'ended' (by itself) */
    door: null,
    /** {id, name, roles} */
    account: null,
    /** Several people use this installation, each with an account and a password */
    practice: false,
    /** The passphrase of a laptop: {set, locked, minutes, declined, storageKey?}; null in a practice, and while that is not known */
    lock: null,
    /** On the lock screen: the code of the recovery sheet is asked for, as the passphrase is forgotten */
    forgotten: false,
    /** What the lock screen said went wrong, in words, or null */
    lockProblem: null,
    /** The code of the recovery sheet that was just made, shown once, or null */
    recoveryCode: null,
    /** A passphrase is offered */
    passphraseOffered: false,
    /** The invitation somebody came with: {token, kind: 'new' | 'first' | 'recovery', roles, label, by, name, expires}, or null */
    invitation: null,
    /** What a form at the door, or of the account, said went wrong, in words by field: {name, password, current, erase, passkey, key}, or null */
    doorProblem: null,
    accountProblem: null,
    /** What was just changed of the account: 'name' | 'password' | 'passkey' | 'passkey-removed' | null */
    accountDone: null,
    /** What is weak about the password being typed; '' when nothing is, null when nobody knows */
    weakness: null,
    /** One's own account is about to be erased: a deliberate second step */
    leavingForGood: false,
    /** A passkey is about to be added or removed: {adding: true} | {removing: id} | null */
    passkeyForm: null,
    /** One's own account, with where one is signed in: {id, name, sessions, passkeys: [{id, name, created, used?}]}, or null */
    mine: null,
    /** For whoever looks after them: all accounts, open invitations, and the link just made: {address, expires, name, copied} */
    accounts: [],
    invitations: [],
    made: null,
    accountFilter: '',
    /** Id of the account about to be erased, or null */
    erasing: null,

    /** Summaries of all maps: [{id, name, notes, alters}] */
    maps: [],
    /** The open map (SupportMap) as it is shown: `base` with everything in the outbox carried out; or null */
    map: null,
    /** What the server holds, as far as it has told, and the number of that state */
    base: null,
    revision: 0,
    /** Changes it has not acknowledged yet, in their order: [{id, edits, undo?, redo?, order}] */
    outbox: [],
    /** 'saved' | 'saving' | 'waiting' (it cannot be reached; tried again by itself) */
    saving: 'saved',
    /** Why it waits, in words, where that is known */
    savingProblem: null,
    /** What was changed on the map, newest first: [{id, at, edits, undone?, superseded? (Redo passes it by), restored? (went back to that change, or 'start'; 'file' put a map from a file in its place)}] */
    history: [],
    /** The map is about to be brought back: {change: after which, or 'start', everything, difference: {picture, everything}}, or null */
    restoring: null,
    /** A change the server refused, as the map says something else now: {change, conflicts: [{edit, now}]}, or null */
    conflict: null,

    /** Who sees the open map: {shares, research, coaches, events, intact}; or null while that is not looked at */
    sharing: null,
    /** The coach of whom it is asked whether to stop sharing with them, or null */
    stopping: null,
    /** What of sharing ended or ends soon, to be told to the owner: {ended, ending, key}, or null */
    sharingNote: null,
    /** How it is about to be shared: {coach, edit, until, withheld: {alters, domains, notes, closeness, reflections, contacts}}, or null */
    wish: null,
    /** Somebody else's map is being changed: a deliberate switch */
    unlocked: false,
    /** The map as somebody else would see it is shown: {name} of whom; or null */
    preview: null,

    /** The referral list: [{id, name, domains, what?, when?, contact?, version}], or null while it is not read */
    referrals: null,
    /** The area of life it is looked at for, or '' */
    referralArea: '',
    /** What is being written or removed there: {referral: that or null, now: what somebody else wrote meanwhile, domains, removing}, or null */
    referralForm: null,
    /** With whom a coach talks: [{map, name, owner?, edit, restricted?, last?, prepared?, next?, since?}]; null while that is read */
    clients: null,
    /** Own notes about maps a coach may no longer see: {days, notes: [{id, owner?, on, notes?, lines, until}]}; null while that is read */
    retained: null,
    /** The conversations about the open map: {led, shared}; null while they are not known */
    talks: null,
    /** Where a coach is with one: null | 'list' | 'before' | 'during' | 'after' */
    talking: null,
    /** The conversation that is open: {id, version, ended, on, agenda, notes, shared, agreed}, or null */
    talk: null,
    /** The place in its agenda */
    talkAt: 0,
    /** 'saved' | 'saving' | 'waiting' (it cannot be sent; tried again by itself) | 'conflict' (another window changed it) */
    talkSaving: 'saved',
    /** What another window made of it, while that is asked about, or null */
    talkOther: null,
    /** What the form of an agreed step said went wrong, in words, or null */
    agreeProblem: null,
    /** Names as others may see them: 'shown' | 'initials' | 'hidden' */
    talkNames: 'shown',
    /** Id of the alter in the light, on every screen, or null */
    spot: null,
    /** A second window shows the map */
    screen: false,
    /** This is that second window */
    onScreen: false,
    /** {minutes, began}: a quiet word on how long one has been talking, or null */
    timer: null,
    /** The page to take home: {language, of: what it was made from, words, picture}, or null */
    summary: null,
    /** The language of that page; null for that of this page */
    summaryLanguage: null,

    /** Every insight there is: [{key, section, title, question, finding, none, why, file, query, values}] */
    catalogue: [],
    /** What they say of the open map: [{key, found, alters, domains, values}]; null while it is being read */
    insights: null,
    /** The reading of insights did not work */
    insightsFailed: false,

    /** 'tells' | 'list' | 'reflect' | 'steps' */
    tab: 'tells',
    /** The mapping exercise takes the place of the panel: the key of its screen (features/guide/screens.js), or null */
    guide: null,
    /** The question to look back with that is open, or null */
    question: null,
    /** Whom or what ideas for a step are about: {alter} | {insight} | {} for the whole map; and from which on they are shown */
    ideas: {},
    ideasFrom: 0,
    /** The step that is being written: {id?, words, alter?, way?, insight?, day?, every?}, or null */
    stepForm: null,
    /** The noted contact that is being changed, and where: {id, place: 'card' | 'steps'}, or null */
    contactForm: null,
    /** How names leave with a calendar file: 'full' | 'initials' */
    calendarNames: 'full',
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
    /** The card: 'read' | 'edit' | 'contact' */
    card: 'read',
    /** The support whose areas and benefits are open in the card: `alter/direction/type`, or null */
    supportOpen: null,
    /** Two are being tied: {from: id of the first, or null}; or null */
    tying: null,
    /** What an edit said went wrong, in words, or null */
    cardProblem: null,

    /** Angle on the map: 'domain' | 'relation' | 'group' | 'free' */
    sectors: 'domain',
    /** What the legend has switched off: received, given, ties, past, hoped, kind:person … */
    hidden: new Set(),
    /** What is looked at; model/visibility.js says who and what that shows */
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
    /** Id of the alter the keys of the list are at */
    cursor: null,
    /** What the table is sorted by: 'name' | 'closeness' | 'comfort' */
    tableSort: 'name',

    /** On a narrow screen: whether the sheet covers most of the map */
    sheet: false,
    /** On a narrow screen: whether the legend is open */
    legend: false,
    /** 'auto' | 'light' | 'dark' */
    theme: 'auto',
    /** The tag of the language the page speaks, as in 'nl' */
    language: 'en',

    /** The open dialog: null | 'maps' | 'new' | 'new-guided' | 'rename' | 'delete-map' | 'add' | 'import' | 'history' | 'table' | 'account' | 'accounts' | 'practice-log' | 'sharing' | 'referrals' | 'passphrase' */
    dialog: null,
    /** What the form in a dialog said went wrong, in words, or null */
    dialogProblem: null,
    /** A request of a form is under way */
    busy: false,
    mapFilter: '',
    /** Ids of those added since the dialog for it was opened, newest first */
    added: [],
    /** The import: {step: 'choose'|'reading'|'report'|'failed', files, replace, progress, report, problem, filter} */
    import: { step: 'choose', files: [], replace: false, progress: null, report: null, problem: null, filter: '' },

    /** Somebody was taken off the map, and Undo is offered for a while: {change: its id, text}, or null */
    undoOffer: null,

    /** What happened to the accounts of the practice: {events, more, days, intact, did: the kind that is shown, or ''}; null while it is read */
    practiceLog: null,
    /** What the account's role needs before anything else: 'add' a passkey, 'confirm' by one, or null */
    passkeyNeeded: null,
    /** A link for a new password was made that its owner has not read about: {made, by: a role}, or null */
    passwordLink: null,

    /** A message over the page, or null: {text, retry?: () => void, act?: name of what can be done about it, label?: its words} */
    notice: null,
};

/** What is left when somebody is gone. */
export const nobody = {
    account: null, passkeyNeeded: null, passwordLink: null, practiceLog: null, map: null, base: null, maps: [], insights: null, history: [], restoring: null, undoOffer: null, sharing: null, wish: null, stopping: null, sharingNote: null, preview: null, dialog: null, mine: null, accounts: [], invitations: [],
    made: null, lock: null, forgotten: false, lockProblem: null, recoveryCode: null, passphraseOffered: false, invitation: null, doorProblem: null, weakness: null, passkeyForm: null, referrals: null, referralForm: null, clients: null, retained: null, talks: null, talking: null, talk: null, talkOther: null, spot: null, timer: null, summary: null, present: null,
};

/** What a session leaves that ended without being asked to. */
export const ended = (problem) => ({ account, practice }) =>
    ({ ...nobody, view: 'sign-in', practice: problem.practice ?? practice, ...(account ? { door: 'ended' } : {}) });

/** Whoever arrives leaves the dialog in which they set off behind; one opened on the way, while answers were awaited, stays. */
export const arriving = ({ dialog }, from) => (dialog === from ? null : dialog);

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
