import { render } from 'lit-html';
import * as api from './core/api.js';
import { forgetEarly } from './core/prefetch.js';
import { createStore } from './core/store.js';
import { initial } from './state.js';
import { known, language, speak, t } from './i18n/i18n.js';
import { remembered } from './lib/local-storage.js';
import { mayEdit } from './core/permissions.js';
import { accountActions } from './features/account/actions.js';
import { accountsActions } from './features/account/accounts-actions.js';
import { passkeyActions } from './features/account/passkey-actions.js';
import { alterActions } from './features/map/alter-actions.js';
import { clientActions } from './features/conversation/clients-actions.js';
import { conversationActions } from './features/conversation/actions.js';
import { editActions } from './features/map/save.js';
import { combineActions } from './core/actions.js';
import { showingFailures } from './core/with-notice.js';
import { guideActions } from './features/guide/actions.js';
import { hardDayActions } from './features/hard-day/actions.js';
import { importActions } from './features/import/actions.js';
import { liveActions } from './features/map/live-updates.js';
import { lockActions } from './features/lock/actions.js';
import { mapActions } from './features/map/maps-actions.js';
import { practiceLogActions } from './features/account/practice-log-actions.js';
import { refreshOnReturn } from './features/account/refresh-on-return.js';
import { tellPresence } from './features/account/heartbeat.js';
import { referralActions } from './features/referrals/actions.js';
import { reflectionActions } from './features/reflection/actions.js';
import { restoreActions } from './features/map/restore.js';
import { sessionActions } from './features/account/session.js';
import { sharingActions } from './features/sharing/actions.js';
import { viewActions } from './features/view/actions.js';
import { stepActions } from './features/steps/actions.js';
import { unsavedText, unsavedTextActions } from './features/map/unsaved-text.js';
import { undoOffer } from './features/map/undo-offer.js';
import { browserHistory } from './shell/browser-history.js';
import { navigationActions } from './shell/navigation.js';
import { welcomeActions } from './features/welcome/actions.js';
import { workbenchActions } from './features/analysis/open.js';
import { createPictures } from './features/view/map-views.js';
import { renderLegend, signsOf } from './canvas/render/legend.js';
import { changeWords } from './model/change-descriptions.js';
import { clearWithOthers, whyCleared } from './features/account/clear-page.js';
import { keepDrafts } from './lib/drafts.js';
import { access } from './features/sharing/access-notice.js';
import { account } from './features/account/account.js';
import { accounts } from './features/account/accounts.js';
import { addAlters } from './features/map/add.js';
import { bar, zoom } from './shell/toolbar.js';
import { card } from './features/map/card.js';
import { syncDialogs } from './ui/dialog.js';
import { deleteMap } from './features/map/delete-map.js';
import { doing } from './shell/undo-bar.js';
import { door } from './features/account/sign-in-gate.js';
import { newGuidedMap, newMap, renameMap } from './shell/forms.js';
import { head } from './shell/header.js';
import { history } from './features/map/history.js';
import { hardDay } from './features/hard-day/panel.js';
import { wallet } from './features/hard-day/wallet.js';
import { importMaps } from './features/import/panel.js';
import { legend } from './features/view/legend.js';
import { maps as mapsDialog } from './features/map/maps.js';
import { notice } from './shell/notice.js';
import { referrals } from './features/referrals/panel.js';
import { panel } from './shell/panel.js';
import { passphrase } from './features/lock/passphrase.js';
import { table } from './features/map/table.js';
import { title } from './shell/title.js';
import { keepingFocus } from './lib/focus.js';
import { listenToKeys } from './shell/shortcuts.js';
import { compare } from './features/view/compare.js';
import { practiceLog } from './features/account/practice-log.js';
import { present } from './features/view/present.js';
import { chips } from './features/view/visibility-panel.js';
import { sharing } from './features/sharing/panel.js';
import { fitSummary, summaryPaper } from './features/conversation/handout-view.js';
import { printPictures } from './features/view/export-image.js';
import { inAddress } from './lib/url-hash.js';
import { conversationNews } from './features/conversation/news.js';
import { beScreen, tellScreen } from './features/conversation/presenter-window.js';
import { summaryKeeper } from './features/conversation/handout-page.js';

// Before the first paint: the language that was chosen here earlier, otherwise the browser's; English if it can't be loaded.
await speak(known([remembered('language'), ...navigator.languages])).catch(() => {});

/** The composition root: everything is created and connected here, once. */
const place = /** @type {Places} */ (Object.fromEntries([...document.querySelectorAll('[id]')].map((element) => [element.id, element])));
/** @type {Store<State>} */
const store = createStore({ ...initial, language: language(), theme: /** @type {State['theme']} */ (document.documentElement.dataset.theme ?? 'auto') });
/** @type {PageContext['afterPaint']} */
const afterPaint = (then) => queueMicrotask(then);
/** @type {PageContext['announce']} */
const announce = (words) => { place.live.textContent = (store.get().present?.names ?? 'shown') === 'shown' ? words : ''; };
/** @type {Pictures | null} */
let pictures = null;
/** @type {Workbench | Promise<void> | null} */
let workbench = null; // once it is opened
/** @type {Promise<void> | null} */
let first = null; // the first picture, while it is being drawn
/** @type {Promise<unknown>} */
let resumed = Promise.resolve(); // the conversation that was open when the page was left
let drawn = false; // a map was shown at the latest paint
const pointing = matchMedia('(hover: hover) and (min-width: 820px)');

/**
 * The tools that every feature gets; the last three say where the failures of its actions are shown.
 * @type {PageContext}
 */
const context = {
    store, api, t, announce, afterPaint,
    pictures: () => pictures,
    focusOnCanvas: (id) => pictures?.all().forEach((view) => view.focusOn(id)),
    inNotice: showingFailures({ store, api, t }, 'notice'),
    inDialog: showingFailures({ store, api, t }, 'dialogProblem'),
    onLockScreen: showingFailures({ store, api, t }, 'lockProblem'),
};
const onScreen = inAddress('screen');
const clients = clientActions({ ...context, letGo });
const bench = workbenchActions({ ...context, letGo, loadMaps: (options) => maps.loadAll(options) });
const welcoming = welcomeActions({ ...context, letGo, loadMaps: (options) => maps.loadAll(options) });
const maps = mapActions({ ...context, letGo, whenOpen, openClients: clients.openClients, openExample: welcoming.openExample, bench });
const offer = undoOffer(context);
const unsaved = unsavedTextActions(context);
const edits = editActions({ ...context, maps, offer, unsaved, words: (state, change) => changeWords(t, state, change) });
const alters = alterActions({ ...context, edits });
const views = viewActions({ ...context, edits });
const navigation = navigationActions({ ...context, alters, leavePresent: views.leavePresent });
const talks = conversationActions({ ...context, maps, edits });
const session = sessionActions({ ...context, maps, bench, edits, talks, know: () => lock.know() });
const shares = sharingActions({ ...context, maps });
const referring = referralActions(context);
const lock = lockActions({ ...context, session, flush: edits.flush, onScreen });
const screen = onScreen ? beScreen(onScreen, { store, place, t }) : tellScreen(store);
const news = conversationNews(context);
const withNotice = context.inNotice({
    start: session.start,
    reload: maps.loadAll,
    resume: talks.resume,
    followLink: session.follow,
});
const live = liveActions({
    ...context, edits, unsaved, loadMaps: () => withNotice.reload(),
    readPasswordLink: session.readPasswordLink, readAccount: session.readAccount, locked: () => lock.locked(),
});
const actions = combineActions(
    clients, bench, welcoming, maps, offer, unsaved, edits, alters, views, navigation, talks, session, shares, referring, lock, screen, news,
    guideActions({ ...context, maps, edits }),
    reflectionActions({ ...context, edits }),
    stepActions({ ...context, edits }),
    restoreActions({ ...context, edits }),
    hardDayActions({ ...context, edits }),
    importActions(context),
    accountActions({ ...context, session }),
    accountsActions(context),
    passkeyActions({ ...context, session }),
    practiceLogActions(context),
);

if (!onScreen) {
    // Before the page is painted: after a reload what was open is there at once.
    store.subscribe(browserHistory({ ...context, actions, followLink: withNotice.followLink, loadMaps: maps.loadAll, resumed: () => resumed }).follow);
}
store.subscribe(unsaved.follow); // before a form disappears with its text
store.subscribe((state) => keepingFocus(() => paint(state), place.panel));
store.subscribe(referring.whenLookedAt);
store.subscribe(talks.follow);
store.subscribe(news.follow);
store.subscribe(welcoming.followLanguage);
store.subscribe((state) => void shares.noteEnds(state).catch(() => {})); // repeated with the next change
store.subscribe(summaryKeeper(store));
store.subscribe(session.clearWhenLeft);

/** @type {(state: State) => void} */
function paint(state) {
    document.body.dataset.view = state.view;
    document.body.dataset.sheet = state.guide || /** @type {(string | null)[]} */ (['during', 'after']).includes(state.talking) ? 'guide' : state.talking ? 'list' : state.sheet ? state.tab : 'low';
    document.body.dataset.talk = (state.map && state.talking) ?? 'none';
    document.body.dataset.card = state.map && state.selected ? 'open' : 'none';
    document.body.dataset.compare = state.map && state.compare ? 'on' : 'off';
    document.body.dataset.edit = state.map && !mayEdit(state) ? 'off' : 'on';
    document.body.toggleAttribute('data-present', Boolean(state.map && state.present));
    if (state.present) {
        place.live.textContent = '';
    }
    document.title = title(state, t);
    place.skip.textContent = t('app.skip');
    place.bar.ariaLabel = t('bar.label');
    place.panel.ariaLabel = t('panel.label');
    /** @type {(element: HTMLElement, panelOf: Panel) => unknown} */
    const into = (element, panelOf) => render(panelOf(state, actions, t), element);
    if (onScreen) { // a second window shows nothing else
        into(place.door, door);
        into(place.present, present);
        /** @type {ReturnType<typeof beScreen>} */ (screen).draw(state);
        return;
    }
    into(place.head, head);
    into(place.bar, bar);
    into(place.zoom, zoom);
    into(place.access, access);
    drawWorkbench(state);
    into(place.door, door); // removed before the map is measured, whose place it takes
    draw(state);
    if (first) {
        return;
    }
    into(place.panel, panel);
    into(place.doing, doing);
    into(place.seen, chips);
    into(place.compare, compare);
    into(place.present, present);
    into(place.summary, summaryPaper);
    fitSummary(place.summary);
    into(place.card, card);
    into(place.legend, legend({ renderLegend, signsOf }));
    into(place.notice, notice);
    into(place.wallet, wallet);
    render([mapsDialog, newMap, newGuidedMap, renameMap, deleteMap, addAlters, importMaps, history, table, sharing, account, accounts, practiceLog, referrals, hardDay, passphrase, unsavedText].map((dialog) => dialog(state, actions, t)), place.dialogs);
    syncDialogs(place.dialogs);
}

/**
 * Loads the workbench when it is opened: it is larger than the rest of the page.
 * @type {(state: State) => void}
 */
function drawWorkbench({ view, workbench: state }) {
    if (view === 'workbench' && !workbench && state !== 'failed') {
        workbench = import('./features/analysis/workbench.js').then(({ createWorkbench }) => createWorkbench(place.workbench, { ...context, actions })).then((made) => {
            workbench = made;
            store.update({ workbench: 'here' });
        }).catch(() => {
            workbench = null;
            store.update({ workbench: 'failed' });
        });
    } else if (view === 'workbench' && /** @type {Partial<Workbench> | null} */ (workbench)?.show) {
        /** @type {Workbench} */ (workbench).show();
    } else {
        /** @type {Partial<Workbench> | null} */ (workbench)?.hide?.();
    }
}

/** The first picture after loading the page has priority: the rest follows when it has been painted, or after a second. */
function letPictureGoAhead() {
    const painted = new Promise((done) => place.canvas.addEventListener('kithmap:settled', done, { once: true }));
    first = Promise.race([painted, new Promise((done) => setTimeout(done, 1000))]).then(() => {
        first = null;
        store.update({});
    });
}

/**
 * The alter under the pointer shows their card, if there is a pointer and room beside the map.
 * @type {(hovered: string | null) => void}
 */
function onHover(hovered) {
    if (pointing.matches) {
        store.update({ hovered });
    }
}

/** @type {(state: State) => void} */
function draw(state) {
    if (drawn && !state.map) {
        place.live.textContent = ''; // what was said of a map that is closed now
    }
    drawn = state.map !== null;
    if (!state.map) {
        pictures?.clear(); // a closed map leaves no names behind
        return;
    }
    if (!pictures) {
        pictures = createPictures(place, {
            t, onSelect, onHover, onSector: actions.lookInto, onMove: alters.move,
            onTie: alters.tie, onTieFrom: alters.startTying, onTieCancelled: alters.stopTying,
        });
        letPictureGoAhead();
    }
    pictures.update({ ...state, pointedAt: askedAbout(/** @type {MapState} */ (state)) });
}

/**
 * While the exercise asks about an alter, the map points at them.
 * @type {(state: MapState) => string | null}
 */
function askedAbout({ guide: screen, guideAlter }) {
    return screen === 'knows' ? guideAlter : null;
}

/** Another page, or another map, takes the place of the open map. */
function letGo() {
    edits.sendAtOnce();
    live.stop();
}

/**
 * Follows changes of the open map made elsewhere, and sends changes that an earlier page could not send.
 * @type {(id: string) => void}
 */
function whenOpen(id) {
    live.listen(id);
    lock.offer();
    edits.adopt(id);
    shares.onMapOpened();
    resumed = withNotice.resume(id);
    afterPaint(unsaved.offerDrafts); // when what was open before a reload is open again
}

/**
 * A press beside everybody closes a card, but never discards unsaved input in it.
 * @type {(id: string | null) => void}
 */
function onSelect(id) {
    const from = /** @type {HTMLElement | null} */ (place.stage.querySelector('.canvas-stage:focus-visible'));
    if (store.get().present && store.get().talking) {
        talks.spotlight(id);
    } else if (store.get().present && (id !== null || !from)) {
        store.update({ selected: id });
    } else if (store.get().present) {
        actions.leavePresent();
    } else if (id === null && from) {
        actions.stepBack();
    } else if (id !== null || store.get().card === 'read') {
        navigation.select(id, { from });
    }
}

/** Waits a moment for the two typefaces, so that nothing moves when they arrive. */
function fonts() {
    const faces = ['600 20px "Source Serif 4"', '400 16px "Source Sans 3"'].map((face) => document.fonts.load(face));
    return Promise.race([Promise.all(faces), new Promise((done) => setTimeout(done, 1200))]).catch(() => {});
}

setInterval(() => store.get().timer && store.update({}), 20_000);
if (!onScreen) {
    listenToKeys(actions, place);
    tellPresence(context);
    refreshOnReturn({ store, actions });
}
keepDrafts(document);
printPictures(place.paper, () => (store.get().map && store.get().talking !== 'after' ? /** @type {Pictures} */ (pictures).all().map((one) => one.scene()) : []), () => store.get(), t);
document.addEventListener('fullscreenchange', () => document.fullscreenElement || onScreen || actions.leavePresent());
clearWithOthers(() => Boolean(store.get().account || onScreen));
store.update({ door: /** @type {SignInReason | null} */ (whyCleared()) });
await fonts();
if (!onScreen) {
    await withNotice.start();
}
forgetEarly();
