// The composition root: everything is created and connected here, once.
import { combineActions } from './core/actions.js';
import * as api from './core/api.js';
import { forgetEarly } from './core/prefetch.js';
import { latestRequest } from './core/latest.js';
import { createStore } from './core/store.js';
import { showingFailures } from './shell/failures.js';
import { initial } from './state.js';
import { known, language, speak, t } from './i18n/i18n.js';
import { keepDrafts } from './lib/drafts.js';
import { keepingFocus } from './lib/focus.js';
import { remembered } from './lib/local-storage.js';
import { typefaces } from './lib/typefaces.js';
import { inAddress } from './lib/url-hash.js';
import { changeWords } from './model/change-descriptions.js';
import { egoName, translateAbout } from './model/ego.js';
import { maskedEgoName } from './canvas/render/name-masking.js';
import { accountsActions } from './features/account/accounts-actions.js';
import { accountActions } from './features/account/actions.js';
import { clearWithOthers, whyCleared } from './features/account/clear-page.js';
import { startHeartbeat } from './features/account/heartbeat.js';
import { passkeyActions } from './features/account/passkey-actions.js';
import { practiceLogActions } from './features/account/practice-log-actions.js';
import { refreshOnReturn } from './features/account/refresh-on-return.js';
import { sessionActions } from './features/account/session.js';
import { workbenchActions } from './features/analysis/open.js';
import { workbenchLoader } from './features/analysis/workbench-loader.js';
import { choosingActions } from './features/choosing/actions.js';
import { conversationActions } from './features/conversation/actions.js';
import { clientActions } from './features/conversation/clients-actions.js';
import { summaryKeeper } from './features/conversation/handout-page.js';
import { sharedNotesActions } from './features/conversation/new-shared-notes.js';
import { presenterReceiver, presenterSender } from './features/conversation/presenter-window.js';
import { keepClock } from './features/conversation/timer.js';
import { drawingActions } from './features/drawing/actions.js';
import { exportActions } from './features/export/actions.js';
import { guideActions } from './features/guide/actions.js';
import { hardDayActions } from './features/hard-day/actions.js';
import { influenceActions } from './features/influence/actions.js';
import { importActions } from './features/import/actions.js';
import { lockActions } from './features/lock/actions.js';
import { alterActions } from './features/map/alter-actions.js';
import { liveActions } from './features/map/live-updates.js';
import { mapActions } from './features/map/maps-actions.js';
import { restoreActions } from './features/map/restore.js';
import { editActions } from './features/map/save.js';
import { undoOffer } from './features/map/undo-offer.js';
import { unsavedTextActions } from './features/map/unsaved-text.js';
import { profileActions } from './features/profile/actions.js';
import { readAloudActions } from './features/read-aloud/actions.js';
import { referralActions } from './features/referrals/actions.js';
import { reflectionActions } from './features/reflection/actions.js';
import { leaveActions } from './features/sharing/leave-actions.js';
import { sharingActions } from './features/sharing/actions.js';
import { proposalActions } from './features/sharing/proposal-actions.js';
import { stepActions } from './features/steps/actions.js';
import { viewActions } from './features/view/actions.js';
import { foldNextTime } from './features/view/legend-folding.js';
import { mapPicture } from './features/view/map-picture.js';
import { welcomeActions } from './features/welcome/actions.js';
import { browserHistory } from './shell/browser-history.js';
import { liveRegion } from './shell/live-region.js';
import { navigationActions } from './shell/navigation.js';
import { painter } from './shell/painter.js';
import { listenToKeys } from './shell/shortcuts.js';

// Before the first paint: the language that was chosen in this browser, otherwise the browser's own; English if it
// cannot be loaded.
await speak(known([remembered('language'), ...navigator.languages])).catch(() => {});

const place = /** @type {Places} */ (Object.fromEntries(
    [...document.querySelectorAll('[id]')].map((element) => [element.id, element]),
));
/** @type {Store<State>} */
const store = createStore({
    ...initial, language: language(),
    theme: /** @type {State['theme']} */ (document.documentElement.dataset.theme ?? 'auto'),
    textSize: /** @type {State['textSize']} */ (document.documentElement.dataset.textSize ?? 'normal'),
});
/** @type {PageContext['afterPaint']} */
const afterPaint = (then) => queueMicrotask(then);
const region = liveRegion(place.live, store);
/** @type {Promise<unknown>} */
let resumed = Promise.resolve(); // the conversation that was open when the page was left

/**
 * The texts of the page about the open map: announcements, the picture and its file. Like the panels, they speak about
 * the ego by name to everybody else.
 * @type {Translate}
 */
const aboutMap = (key, params) =>
    translateAbout(maskedEgoName(store.get().map, store.get().present?.names ?? 'shown'))(key, params);

/**
 * The context that each feature gets; its last three functions determine where the failures of actions are shown.
 * @type {PageContext}
 */
const context = {
    store, api, t: aboutMap, afterPaint,
    announce: region.announce,
    pictures: () => picture.pictures(),
    focusOnCanvas: (id) => picture.focusOn(id),
    inNotice: showingFailures({ store, api, t }, 'notice'),
    inDialog: showingFailures({ store, api, t }, 'dialogProblem'),
    onLockScreen: showingFailures({ store, api, t }, 'lockProblem'),
};
const opening = latestRequest();
const onScreen = inAddress('screen');
const clients = clientActions({ ...context, closeOpenMap, opening });
const workbench = workbenchActions({ ...context, closeOpenMap, opening, loadMaps: (options) => maps.loadAll(options) });
const welcoming = welcomeActions({ ...context, closeOpenMap, opening, loadMaps: (options) => maps.loadAll(options) });
const maps = mapActions({
    ...context, closeOpenMap, opening, flush: () => edits.flush(), onMapOpened, openClients: clients.openClients,
    openExample: welcoming.openExample, workbench,
});
const offer = undoOffer(context);
const unsaved = unsavedTextActions(context);
const edits = editActions({
    ...context, maps, offer, unsaved,
    words: (state, change) => changeWords(translateAbout(egoName(state.map)), state, change),
});
const alters = alterActions({ ...context, edits });
const views = viewActions({ ...context, edits });
const choosing = choosingActions({ ...context, edits });
const navigation = navigationActions({ ...context, alters, choosing, leavePresent: views.leavePresent });
const conversations = conversationActions({ ...context, maps, edits });
const accounts = accountsActions(context);
const session = sessionActions({
    ...context, maps, workbench, edits, conversations, sendDrafts, know: () => lock.know(),
    openAccounts: accounts.openAccounts,
});
const drawings = drawingActions({ ...context, change: conversations.changeConversation });
const hardDay = hardDayActions({ ...context, maps, edits });
const influences = influenceActions({ ...context, edits });
const shares = sharingActions({ ...context, maps });
const profile = profileActions(context);
const referring = referralActions(context);
const reading = readAloudActions({ ...context, place });
const lock = lockActions({ ...context, session, flush: edits.flush, onScreen });
const secondWindow = onScreen ? presenterReceiver(onScreen, { store, place, t }) : null;
const screen = secondWindow ?? presenterSender(store);
const news = sharedNotesActions(context);
const withNotice = context.inNotice({
    start: session.start,
    reload: maps.loadAll,
    resume: conversations.resume,
    followLink: session.follow,
});
const live = liveActions({
    ...context, edits, unsaved, loadMaps: () => withNotice.reload(),
    readPasswordLink: session.readPasswordLink, readAccount: session.readAccount, locked: () => lock.locked(),
});
const actions = combineActions(
    clients, workbench, welcoming, maps, offer, unsaved, edits, alters, choosing, views, navigation, conversations,
    drawings, session, shares, profile, referring, reading, lock, screen, news, proposalActions({ ...context, shares }),
    guideActions({ ...context, maps, edits }), reflectionActions({ ...context, edits }),
    stepActions({ ...context, edits }), restoreActions({ ...context, edits }), hardDay, influences,
    leaveActions({ ...context, edits, conversations, openClients: clients.openClients }), importActions(context),
    exportActions(context), accountActions({ ...context, session }), accounts, passkeyActions({ ...context, session }),
    practiceLogActions(context),
);
const picture = mapPicture({
    store, t: aboutMap, place, actions, alters, choosing, drawings, navigation, conversations,
});
const workbenchView = workbenchLoader(place.workbench, { ...context, actions });
const paint = painter({ place, actions, region, picture, workbenchView, secondWindow });

if (!onScreen) {
    // Before the page is painted: after a reload the open map is available at once.
    store.subscribe(
        browserHistory({
            ...context, actions, followLink: withNotice.followLink, loadMaps: maps.loadAll, resumed: () => resumed,
        }).follow,
    );
}
store.subscribe(unsaved.follow); // before a form disappears with its text
store.subscribe((state) => keepingFocus(() => paint(state), place.panel));
store.subscribe(referring.whenLookedAt);
store.subscribe(reading.follow);
store.subscribe(conversations.follow);
store.subscribe(news.follow);
store.subscribe(influences.follow);
store.subscribe(welcoming.followLanguage);
store.subscribe((state) => void shares.noteEnds(state).catch(() => {})); // repeated with the next change
store.subscribe((state) => void profile.follow(state).catch(() => {})); // read again when it is opened
store.subscribe(summaryKeeper(store));
store.subscribe(foldNextTime);
store.subscribe(session.clearWhenLeft);

keepClock(store);
if (!onScreen) {
    listenToKeys(actions, place);
    startHeartbeat(context);
    refreshOnReturn({ store, actions });
}
keepDrafts(document);
addEventListener('online', () => store.get().account && sendDrafts());
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sendWaiting());
clearWithOthers(() => Boolean(store.get().account || onScreen));
store.update({ signInReason: /** @type {SignInReason | null} */ (whyCleared()) });
await typefaces();
if (!onScreen) {
    await withNotice.start();
}
forgetEarly();

/** Handles that another page, or another map, replaces the open map. */
function closeOpenMap() {
    sendWaiting();
    live.stop();
}

/** Sends edits that wait for further typing. */
function sendWaiting() {
    edits.sendAtOnce();
    void conversations.sendConversation();
}

/** Sends drafts of forms that are not open any more. */
function sendDrafts() {
    void conversations.sendLeft();
    void hardDay.sendLeft();
}

/**
 * Follows changes that others make to the open map, and sends changes that an earlier page could not send.
 * @type {(id: string) => void}
 */
function onMapOpened(id) {
    live.listen(id);
    lock.offer();
    edits.adopt(id);
    shares.onMapOpened();
    void influences.onMapOpened(id);
    resumed = withNotice.resume(id);
    afterPaint(unsaved.offerDrafts); // once everything that was open before a reload is open again
}
