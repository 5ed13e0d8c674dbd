import { render } from 'lit-html';
import { mayEdit } from '../core/permissions.js';
import { syncDialogs } from '../ui/dialog.js';
import { access } from '../features/sharing/access-notice.js';
import { account } from '../features/account/account.js';
import { accounts } from '../features/account/accounts.js';
import { addAlters } from '../features/map/add.js';
import { toolbar, zoom } from './toolbar.js';
import { card } from '../features/map/card.js';
import { chips } from '../features/view/visibility-panel.js';
import { compare } from '../features/view/compare.js';
import { deleteMap } from '../features/map/delete-map.js';
import { undoBar } from './undo-bar.js';
import { signInGate } from './sign-in-gate.js';
import { endOfConversation } from '../features/conversation/ending.js';
import { fitSummary, summaryPaper } from '../features/conversation/handout-view.js';
import { hardDay } from '../features/hard-day/panel.js';
import { header } from './header.js';
import { history } from '../features/map/history.js';
import { exportMap } from '../features/export/panel.js';
import { importMaps } from '../features/import/panel.js';
import { legend } from '../features/view/legend.js';
import { maps } from '../features/map/maps.js';
import { newGuidedMap, newHardDay, newKeptMap, newMap, renameMap } from './forms.js';
import { notice } from './notice.js';
import { panel } from './panel.js';
import { passphrase } from '../features/lock/passphrase.js';
import { practiceProfile } from '../features/profile/panel.js';
import { practiceLog } from '../features/account/practice-log.js';
import { present } from '../features/view/present.js';
import { readAloudBar } from '../features/read-aloud/bar.js';
import { referrals } from '../features/referrals/panel.js';
import { leaveMap } from '../features/sharing/leave-map.js';
import { renderLegend } from '../canvas/render/legend.js';
import { signsOf } from '../canvas/render/signs.js';
import { sharing } from '../features/sharing/panel.js';
import { proposal } from '../features/sharing/proposal-form.js';
import { translateAbout } from '../model/ego.js';
import { table } from '../features/map/table.js';
import { maskedEgoName } from '../canvas/render/name-masking.js';
import { title } from './title.js';
import { unsavedText } from '../features/map/unsaved-text.js';
import { wallet } from '../features/hard-day/wallet.js';

/** The dialogs in the order in which they are in the page. */
const dialogs = [
    maps, newMap, newKeptMap, newGuidedMap, newHardDay, renameMap, deleteMap, addAlters, importMaps, exportMap,
    history, table, sharing, proposal, leaveMap, account, accounts, practiceLog, practiceProfile, referrals, hardDay,
    endOfConversation, passphrase, unsavedText,
];
const signs = legend({ renderLegend, signsOf });

/**
 * Paints the page from the state, every panel in its place. The second window, for others, has only the map.
 * @type {(page: PaintedPage) => (state: State) => void}
 */
export function painter({ place, actions, region, picture, workbenchView, secondWindow }) {
    /** @type {(state: State) => void} */
    function paint(state) {
        const t = translateAbout(maskedEgoName(state.map, state.present?.names ?? 'shown'));
        describeBody(state);
        region.follow(state);
        document.title = title(state, t);
        place.skip.textContent = t('app.skip');
        place.toolbar.ariaLabel = t('toolbar.label');
        place.panel.ariaLabel = t('panel.label');
        /** @type {(element: HTMLElement, panelOf: Panel) => unknown} */
        const into = (element, panelOf) => render(panelOf(state, actions, t), element);
        if (secondWindow) {
            into(place.gate, signInGate);
            into(place.present, present);
            secondWindow.draw(state);
            return;
        }
        into(place.aloud, readAloudBar);
        into(place.header, header);
        into(place.toolbar, toolbar);
        into(place.zoom, zoom);
        into(place.access, access);
        workbenchView.draw(state);
        into(place.gate, signInGate); // before the map is measured, because the gate occupies its place
        picture.draw(state);
        if (picture.isDrawingFirst()) {
            return;
        }
        into(place.panel, panel);
        into(place['undo-bar'], undoBar);
        into(place['active-filters'], chips);
        into(place.compare, compare);
        into(place.present, present);
        into(place.summary, summaryPaper);
        fitSummary(place.summary);
        into(place.card, card);
        into(place.legend, signs);
        into(place.notice, notice);
        into(place.wallet, wallet);
        render(dialogs.map((dialog) => dialog(state, actions, t)), place.dialogs);
        syncDialogs(place.dialogs);
    }

    return paint;
}

/**
 * Sets the attributes of the body through which the style sheets depend on the state.
 * @type {(state: State) => void}
 */
function describeBody(state) {
    const { body } = document;
    body.dataset.view = state.view;
    body.dataset.sheet = sheet(state);
    body.dataset.conversation = (state.map && state.conversationStage) ?? 'none';
    body.dataset.card = state.map && state.selected ? 'open' : 'none';
    body.dataset.compare = state.map && state.compare ? 'on' : 'off';
    body.dataset.edit = state.map && !mayEdit(state) ? 'off' : 'on';
    body.toggleAttribute('data-choosing', Boolean(state.map && state.choosing));
    body.toggleAttribute('data-present', Boolean(state.map && state.present));
}

/**
 * The extent to which the sheet of a narrow screen is open.
 * @type {(state: State) => string}
 */
function sheet({ guide, conversationStage, choosing, sheetOpen: open, panelTab }) {
    if (guide || choosing || conversationStage === 'during' || conversationStage === 'after') {
        return 'guide';
    }
    if (conversationStage) {
        return 'list';
    }
    return open ? panelTab : 'low';
}
