import { render } from 'lit-html';
import * as api from './core/api.js';
import { forgetEarly } from './core/prefetch.js';
import { createStore } from './core/store.js';
import { initial } from './state.js';
import { known, language, speak, t } from './i18n/i18n.js';
import { remembered } from './lib/local-storage.js';
import { mayEdit } from './core/permissions.js';
import { accountActions } from './features/account/actions.js';
import { passkeyActions } from './features/account/passkey-actions.js';
import { alterActions } from './features/map/alter-actions.js';
import { clientActions } from './features/conversation/clients-actions.js';
import { conversationActions } from './features/conversation/actions.js';
import { editActions } from './features/map/save.js';
import { guard } from './core/with-notice.js';
import { guideActions } from './features/guide/actions.js';
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
import { seeingActions } from './features/view/actions.js';
import { stepActions } from './features/steps/actions.js';
import { unsavedText, unsavedTextActions } from './features/map/unsaved-text.js';
import { undoOffer } from './features/map/undo-offer.js';
import { viewActions } from './shell/navigation.js';
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
import { importMaps } from './features/import/panel.js';
import { legend } from './features/view/legend.js';
import { maps as mapsDialog } from './features/map/maps.js';
import { notice } from './shell/notice.js';
import { referrals } from './features/referrals/panel.js';
import { panel } from './shell/panel.js';
import { passphrase } from './features/lock/passphrase.js';
import { table } from './features/map/table.js';
import { keepingFocus } from './lib/focus.js';
import { listenToKeys } from './shell/shortcuts.js';
import { compare } from './features/view/compare.js';
import { practiceLog } from './features/account/practice-log.js';
import { present } from './features/view/present.js';
import { chips } from './features/view/visibility-panel.js';
import { sharing } from './features/sharing/panel.js';
import { fitSummary, summaryPaper } from './features/conversation/handout-view.js';
import { printPictures, savePicture } from './features/view/export-image.js';
import { readable } from './features/account/data-export.js';
import { fileName, save } from './lib/download.js';
import { inAddress } from './lib/url-hash.js';
import { beScreen, tellScreen } from './features/conversation/presenter-window.js';
import { summaryKeeper } from './features/conversation/handout-page.js';

// Before the first paint: the language that was chosen here earlier, otherwise the browser's; English if it can't be loaded.
await speak(known([remembered('language'), ...navigator.languages])).catch(() => {});

/** The composition root: everything is created and connected here, once. */
const place = Object.fromEntries([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));
const store = createStore({ ...initial, language: language(), theme: document.documentElement.dataset.theme ?? 'auto' });
const afterPaint = (then) => queueMicrotask(then);
const announce = (words) => { place.live.textContent = (store.get().present?.names ?? 'shown') === 'shown' ? words : ''; };
let pictures = null;
let workbench = null; // once it is opened
let first = null; // the first picture, while it is being drawn
const pointing = matchMedia('(hover: hover) and (min-width: 820px)');

const context = { store, api, t, announce, afterPaint, focusOnCanvas: (id) => pictures?.all().forEach((view) => view.focusOn(id)) };
const desk = clientActions({ ...context, letGo: () => live.stop() });
const bench = workbenchActions({ ...context, letGo: () => live.stop(), loadMaps: () => maps.loadAll() });
const maps = mapActions({ ...context, whenOpen, openClients: desk.openClients, bench });
const looks = viewActions(context);
const offer = undoOffer(context);
const unsaved = unsavedTextActions(context);
const edits = editActions({ ...context, maps, offer, unsaved, words: (state, change) => changeWords(t, state, change) });
const alters = alterActions({ ...context, edits });
const guide = guideActions({ ...context, edits });
const live = liveActions({ ...context, edits, unsaved, loadMaps: () => inNotice(maps.loadAll)(), readPasswordLink: () => session.readPasswordLink(), readAccount: () => session.readAccount(), locked: () => lock.locked() });
const imports = importActions(context);
const talks = conversationActions({ ...context, edits });
const session = sessionActions({ ...context, maps, bench, edits, talks, know: () => lock.know() });
const shared = sharingActions({ ...context, maps });
const practice = accountActions({ ...context, session });
const oversight = practiceLogActions(context);
const passkeys = passkeyActions({ ...context, session });
const referring = referralActions(context);
const onScreen = inAddress('screen');
const lock = lockActions({ ...context, session, flush: edits.flush, onScreen });
const screen = onScreen ? beScreen(onScreen, { store, place, t }) : tellScreen(store);

const restoring = restoreActions({ ...context, edits });

const inNotice = guard(context, 'notice');
const inDialog = guard(context, 'dialogProblem');
const atLock = guard(context, 'lockProblem');
const actions = {
    ...looks,
    ...seeingActions({ ...context, edits }),
    ...imports,
    ...alters,
    ...edits,
    /** Selecting an alter shows their card; while two are being tied, it makes them one of the two. */
    select: (id, how) => (store.get().tying ? alters.pickForTie(id) : looks.select(id, how)),
    ...guide,
    ...reflectionActions({ ...context, edits }),
    ...stepActions({ ...context, edits }),
    ...shared,
    ...talks,
    ...Object.fromEntries(['openTalks', 'prepareTalk', 'openTalk', 'leaveTalk', 'backToTalks', 'deleteTalk', 'keepMine', 'endTalk'].map((name) => [name, inNotice(talks[name])])),
    openClients: inNotice(desk.openClients),
    openWorkbench: bench.openWorkbench,
    leaveWorkbench: inNotice(bench.leaveWorkbench),
    openToTalk: inNotice(async (id) => {
        await maps.open(id);
        await talks.openTalks();
    }),
    openScreen: () => screen.open(),
    summaryIn: (summaryLanguage) => store.update({ summaryLanguage }),
    openPracticeLog: inDialog(oversight.openPracticeLog),
    olderPracticeLog: inDialog(oversight.olderPracticeLog),
    practiceLogAddress: api.practiceLogAddress,
    openSharing: inDialog(shared.openSharing),
    share: inDialog(shared.share),
    stopSharing: inNotice(shared.stopSharing),
    agreeToResearch: inNotice(shared.agreeToResearch),
    prolong: inNotice(shared.prolong),
    lookAsThey: inDialog(shared.lookAsThey),
    leavePreview: inNotice(shared.leavePreview),
    open: inNotice(maps.open),
    readInsights: inNotice(maps.readInsights),
    createMap: inDialog(maps.createMap),
    copyMap: inNotice(maps.copyMap),
    deleteMap: inDialog(maps.deleteMap),
    createGuidedMap: inDialog(async (name) => {
        await maps.createMap(name);
        guide.openGuide();
    }),
    forgetHistory: inNotice(edits.forgetHistory),
    ...offer,
    continueDraft: unsaved.continueDraft,
    copyUnsaved: unsaved.copyUnsaved,
    closeUnsaved: unsaved.closeUnsaved,
    ...restoring,
    askToRestore: inDialog(restoring.askToRestore),
    restore: inDialog(restoring.restore),
    runImport: inNotice(imports.runImport),
    signOut: inNotice(session.signOut),
    signOutAnyway: inNotice(session.signOutAnyway),
    dismissPasswordLink: inNotice(session.dismissPasswordLink),
    ...Object.fromEntries(Object.entries(practice.byItself).map(([name, act]) => [name, inNotice(act)])),
    ...Object.fromEntries(Object.entries(passkeys).map(([name, act]) => [name, inNotice(act)])),
    ...Object.fromEntries(['showReferralsOf', 'writeReferral', 'leaveReferral', 'toggleReferralArea', 'askToRemoveReferral'].map((name) => [name, referring[name]])),
    ...Object.fromEntries(['openReferrals', 'saveReferral', 'removeReferral'].map((name) => [name, inDialog(referring[name])])),
    unlock: atLock(lock.unlock),
    showForgotten: lock.showForgotten,
    lockNow: inNotice(lock.lockNow),
    keepRecoverySheet: lock.keepRecoverySheet,
    openPassphrase: inNotice(lock.openPassphrase),
    declinePassphrase: inNotice(lock.declinePassphrase),
    ...Object.fromEntries(['setPassphrase', 'removePassphrase', 'lockAfter'].map((name) => [name, inDialog(lock[name])])),
    weighPassword: practice.weighPassword,
    filterAccounts: practice.filterAccounts,
    askToErase: practice.askToErase,
    leaveShares: practice.leaveShares,
    ...Object.fromEntries(['openAccount', 'endSession', 'signOutEverywhere'].map((name) => [name, inNotice(practice[name])])),
    ...Object.fromEntries(['openAccounts', 'readAccounts', 'invite', 'recover', 'copyInvitation', 'withdraw', 'setRoles', 'setActive', 'eraseAccount']
        .map((name) => [name, inDialog(practice[name])])),
    askToLeave: practice.askToLeave,
    exportAddress: api.exportAddress,
    aboutMeAddress: api.aboutMeAddress,
    saveAboutMe: inNotice(async () => {
        const all = await api.aboutMe();
        save(new Blob([await readable(all, t, store.get().language)], { type: 'text/html' }), `${fileName(`Kithmap ${all.account.name}`, t('app.name'))}.html`);
    }),
    stepsAddress: (wish) => api.stepsAddress(store.get().map.id, wish),
    cardProblem: (cardProblem) => store.update({ cardProblem }),
    dialogProblem: (dialogProblem) => store.update({ dialogProblem }),
    zoomBy: (factor) => pictures.main().zoomBy(factor),
    fit: () => pictures.main().fit(),
    stepBack: () => (store.get().present ? actions.leavePresent() : looks.stepBack()),
    savePicture: (kind) => savePicture(pictures.all().map((one) => one.scene()), store.get(), kind, t),
    print: () => window.print(),
};

store.subscribe(unsaved.follow); // before a form disappears with its text
store.subscribe((state) => keepingFocus(() => paint(state), place.panel));
store.subscribe(referring.whenLookedAt);
store.subscribe(talks.follow);
store.subscribe((state) => void shared.noteEnds(state).catch(() => {})); // repeated with the next change
store.subscribe(summaryKeeper(store));
store.subscribe(session.clearWhenLeft);

function paint(state) {
    document.body.dataset.view = state.view;
    document.body.dataset.sheet = state.guide || ['during', 'after'].includes(state.talking) ? 'guide' : state.talking ? 'list' : state.sheet ? state.tab : 'low';
    document.body.dataset.talk = (state.map && state.talking) ?? 'none';
    document.body.dataset.card = state.map && state.selected ? 'open' : 'none';
    document.body.dataset.compare = state.map && state.compare ? 'on' : 'off';
    document.body.dataset.edit = state.map && !mayEdit(state) ? 'off' : 'on';
    document.body.toggleAttribute('data-present', Boolean(state.map && state.present));
    if (state.present) {
        place.live.textContent = '';
    }
    // While names are hidden, others who see the screen must not read one in the title, either.
    document.title = state.map && (state.present?.names ?? 'shown') === 'shown' ? t('app.title', { map: state.map.name }) : t('app.name');
    place.skip.textContent = t('app.skip');
    place.bar.ariaLabel = t('bar.label');
    place.panel.ariaLabel = t('panel.label');
    const into = (element, panelOf) => render(panelOf(state, actions, t), element);
    if (onScreen) { // a second window shows nothing else
        into(place.door, door);
        into(place.present, present);
        screen.draw(state);
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
    render([mapsDialog, newMap, newGuidedMap, renameMap, deleteMap, addAlters, importMaps, history, table, sharing, account, accounts, practiceLog, referrals, passphrase, unsavedText].map((dialog) => dialog(state, actions, t)), place.dialogs);
    syncDialogs(place.dialogs);
}

/** Loads the workbench when it is opened: it is larger than the rest of the page. */
function drawWorkbench({ view, workbench: state }) {
    if (view === 'workbench' && !workbench && state !== 'failed') {
        workbench = import('./features/analysis/workbench.js').then(({ createWorkbench }) => createWorkbench(place.workbench, { ...context, actions })).then((made) => {
            workbench = made;
            store.update({ workbench: 'here' });
        }).catch(() => {
            workbench = null;
            store.update({ workbench: 'failed' });
        });
    } else if (view === 'workbench' && workbench?.show) {
        workbench.show();
    } else {
        workbench?.hide?.();
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

/** The alter under the pointer shows their card, if there is a pointer and room beside the map. */
function onHover(hovered) {
    if (pointing.matches) {
        store.update({ hovered });
    }
}

function draw(state) {
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
    pictures.update({ ...state, pointedAt: askedAbout(state) });
}

/** While the exercise asks about an alter, the map points at them. */
function askedAbout({ map, guide: screen }) {
    return map.alters.find(({ id }) => screen?.split('/')[1] === id)?.id ?? null;
}

/** Follows changes of the open map made elsewhere, and sends changes that an earlier page could not send. */
function whenOpen(id) {
    live.listen(id);
    lock.offer();
    edits.adopt(id);
    shared.onMapOpened();
    inNotice(talks.resume)(id);
    unsaved.offerDrafts();
}

/** A press beside everybody closes a card, but never discards unsaved input in it. */
function onSelect(id) {
    const from = place.stage.querySelector('.canvas-stage:focus-visible');
    if (store.get().present && store.get().talking) {
        talks.spotlight(id);
    } else if (store.get().present && (id !== null || !from)) {
        store.update({ selected: id });
    } else if (store.get().present) {
        actions.leavePresent();
    } else if (id === null && from) {
        looks.stepBack();
    } else if (id !== null || store.get().card === 'read') {
        looks.select(id, { from });
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
printPictures(place.paper, () => (store.get().map && store.get().talking !== 'after' ? pictures.all().map((one) => one.scene()) : []), () => store.get(), t);
document.addEventListener('fullscreenchange', () => document.fullscreenElement || onScreen || actions.leavePresent());
addEventListener('hashchange', onScreen ? () => {} : inNotice(async () => {
    await (/^#(sign-in|invitation)=/.test(location.hash) ? session.follow() : maps.openWished());
}));
clearWithOthers(() => Boolean(store.get().account || onScreen));
store.update({ door: whyCleared() });
await fonts();
if (!onScreen) {
    await inNotice(session.start)();
}
forgetEarly();
