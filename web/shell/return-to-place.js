import { isCoach, mayAnalyse, mayEdit } from '../core/permissions.js';
import { groundIn, placeOf } from '../core/address.js';

/** The open popover: the menu or a similar sheet. */
export const openPopover = () => document.querySelector('[popover]:popover-open');

/**
 * Leads from the current place to another one by the actions that a user would use. Parts that no longer exist, or may
 * not be opened, are left out.
 * @param {Pick<FollowingContext, 'store' | 'api' | 'actions' | 'loadMaps' | 'inNotice'> & {narrow: MediaQueryList}}
 *     context
 */
export function returning({ store, api, actions, loadMaps, inNotice, narrow }) {
    const here = () => placeOf(store.get(), { narrow: narrow.matches }) ?? {};
    const { readMaps, begin } = inNotice({
        /**
         * Reloads the list of maps, because a map may have been created or shared meanwhile. Returns true on success.
         */
        async readMaps() {
            store.update({ maps: await api.maps() });
            return true;
        },
        begin: () => loadMaps({ ignoreAddress: true }),
    });
    /** @type {(id: string) => boolean} */
    const isThere = (id) => store.get().maps.some((map) => map.id === id);

    /**
     * Opens the map or the page that a place is based on. The result is 'missed' if the server cannot be reached or
     * fails, or if the user opens another page meanwhile; it is 'gone' if the map no longer exists, or may not be
     * opened.
     * @type {(place: Place) => Promise<'open' | 'missed' | 'gone'>}
     */
    async function toGround(place) {
        const isOpen = () => groundIn(here()) === groundIn(place);
        if (place.map === undefined || isThere(place.map)) {
            actions.stopOpening(); // the map of an entry that was left before the map arrived
        }
        if (isOpen()) {
            return 'open';
        }
        const otherwise = await (place.map === undefined ? toPage(place) : toMap(place.map));
        return isOpen() ? 'open' : otherwise;
    }

    /**
     * Opens a map. Returns the outcome if it is not open afterwards.
     * @type {(id: string) => Promise<'missed' | 'gone'>}
     */
    async function toMap(id) {
        if (!isThere(id) && await readMaps() === undefined) {
            return 'missed';
        }
        if (!isThere(id)) {
            return 'gone';
        }
        const isShown = await actions.open(id);
        return isShown !== undefined || store.get().notice?.retry || await isListed(id) ? 'missed' : 'gone';
    }

    /**
     * Tells whether a map that could not be opened is still listed, as far as is known.
     * @type {(id: string) => Promise<boolean>}
     */
    async function isListed(id) {
        try {
            store.update({ maps: await api.maps() });
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem)) {
                throw problem;
            }
        }
        return isThere(id);
    }

    /**
     * Opens a page without a map, or the example. Returns the outcome if it is not open afterwards.
     * @type {(place: Place) => Promise<'missed' | 'gone'>}
     */
    async function toPage({ example, clients, workbench }) {
        const state = store.get();
        const open = example !== undefined ? () => actions.openExample()
            : clients !== undefined ? isCoach(state) && (() => actions.openClients())
                : workbench !== undefined ? mayAnalyse(state) && (() => actions.openWorkbench())
                    : state.maps.length === 0 && begin;
        if (!open) {
            return 'gone';
        }
        await open();
        return example !== undefined || store.get().notice ? 'missed' : 'gone';
    }

    /**
     * Closes the parts over the map that are not in the place, then opens the missing ones, unless the browser has
     * moved on to another place.
     * @type {(place: Place, isLatest: () => boolean) => Promise<void>}
     */
    async function toPlace(place, isLatest) {
        closeOver(place);
        if (here().talk !== place.talk) {
            await toConversation(place.talk);
        }
        if (!isLatest()) {
            return;
        }
        if (here().guide !== place.guide) {
            toGuide(place.guide);
        }
        toPanel(place.panel);
        toView(place);
        toCard(place);
        openOver(place);
    }

    /**
     * Tells whether the dialog with unsaved text is open. Only its own button closes it, because the text is nowhere
     * else.
     */
    const showsUnsaved = () => store.get().dialog === 'unsaved';

    /** @type {(place: Place) => void} */
    function closeOver(place) {
        const popover = openPopover();
        if (popover instanceof HTMLElement && popover.id !== place.menu) {
            popover.hidePopover();
        }
        if (here().preview !== undefined && place.preview === undefined) {
            void actions.leavePreview(); // opens the dialog from which the preview was opened
        }
        if (here().dialog !== place.dialog && !showsUnsaved()) {
            actions.closeDialog();
        }
        if (place.present === undefined) {
            actions.leavePresent();
        }
        if (place.tying === undefined) {
            actions.stopTying();
        }
        if (place.choosing === undefined) {
            actions.stopChoosing();
        }
    }

    /** @type {(wished: string | undefined) => Promise<unknown> | void} */
    function toConversation(wished) {
        const { conversation } = store.get();
        const [stage, id] = wished?.split('/') ?? [];
        if (!stage || !isCoach(store.get())) {
            return actions.leaveConversation();
        }
        if (!id) {
            return conversation ? actions.backToConversations() : actions.openConversations();
        }
        const open = conversation?.id === id ? Promise.resolve() : actions.openConversation(id);
        return open.then(() => {
            const { conversation: now, conversationStage } = store.get();
            if (now?.id === id && conversationStage !== stage && stage !== 'after') {
                actions[stage === 'during' ? 'backToConversation' : 'backToAgenda']();
            }
        });
    }

    /** @type {(wished: string | undefined) => void} */
    function toGuide(wished) {
        const state = store.get();
        if (wished === undefined) {
            actions.leaveGuide(state.panelTab);
        } else if (state.guide) {
            actions.goToScreen(wished);
        } else if (mayEdit(state)) {
            actions.openGuide(wished);
        }
    }

    /** @type {(wished: string | undefined) => void} */
    function toPanel(wished) {
        const { panelTab, sheetOpen } = store.get();
        const next = /** @type {PanelTab} */ (wished ?? (narrow.matches ? panelTab : 'insights'));
        if (panelTab !== next || (narrow.matches && sheetOpen !== (wished !== undefined))) {
            store.update({ panelTab: next, sheetOpen: wished !== undefined });
        }
    }

    /** @type {(place: Place) => void} */
    function toView({ area, compare, legend }) {
        const { only } = store.get();
        if (only !== (area ?? null)) {
            actions.lookInto(area ?? null);
        }
        if (here().compare !== compare) {
            actions.toggleCompare();
        }
        if (here().legend !== legend) {
            actions.toggleLegend();
        }
    }

    /** @type {(place: Place) => void} */
    function toCard({ card, form }) {
        const before = store.get();
        if (before.selected !== (card ?? null)) {
            if (card === undefined) {
                actions.closeCard();
            } else {
                actions.select(card);
            }
        }
        const { selected, cardMode: shown } = store.get();
        const next = /** @type {State['cardMode']} */ (form ?? 'read');
        if (selected && shown !== next && (next === 'read' || mayEdit(store.get()))) {
            actions.showCard(
                next, next === 'read' ? (shown === 'contact' ? '#card-contact' : '#card-edit') : '#card-name',
            );
        }
    }

    /** @type {Record<string, () => unknown>} */
    const dialogs = {
        table: () => actions.openDialog('table'), maps: () => actions.openDialog('maps'),
        new: () => actions.openDialog('new'), 'new-kept': () => actions.openDialog('new-kept'),
        add: () => actions.openDialog('add'), history: actions.openHistory, import: actions.openImport,
        sharing: actions.openSharing, proposal: actions.openProposal, referrals: actions.openReferrals,
        account: actions.openAccount, accounts: actions.openAccounts, 'hard-day': () => actions.openHardDay(),
        'practice-log': () => actions.openPracticeLog(), profile: actions.openProfile,
    };

    /**
     * Opens a menu, the picture alone, or a dialog that needs no further context.
     * @type {(place: Place) => void}
     */
    function openOver({ dialog, menu, present }) {
        if (dialog !== undefined && here().dialog !== dialog && !showsUnsaved()) {
            dialogs[dialog]?.();
        }
        if (present !== undefined && here().present === undefined) {
            actions.present();
        }
        const popover = menu === undefined ? null : document.getElementById(menu);
        if (popover && popover !== openPopover()) {
            popover.showPopover();
        }
    }

    return { toGround, toPlace };
}
