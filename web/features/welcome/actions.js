import { isExample } from '../../core/permissions.js';
import { dialogAfterOpening } from '../../core/view-changes.js';
import { onMapClosed } from '../../state.js';
import { language } from '../../i18n/i18n.js';
import { thatSpeak } from '../../model/insight-format.js';

/** The access to the example, which can be viewed but not changed. Nothing of it is stored. @type {MapAccess} */
const access = { example: true };

/**
 * Opening and closing the example.
 * @param {WelcomeContext} context
 */
export function welcomeActions({ store, api, t, announce, closeOpenMap, opening, loadMaps, inNotice }) {
    let shown = '';

    /**
     * Opens the example. Returns whether it is shown, which it is not if another page was requested meanwhile.
     * @type {(from?: DialogName | null) => Promise<boolean>}
     */
    async function openExample(from = store.get().dialog) {
        const isLatest = opening.begin();
        shown = language();
        const { map, insights: results } = await api.example(shown);
        if (!isLatest()) {
            return false;
        }
        closeOpenMap();
        store.update((state) => {
            const { panelTab, selected, insight, sheetOpen } = isExample(state)
                ? state
                : { panelTab: state.panelTab, selected: null, insight: null, sheetOpen: false };
            const opened = { ...map, access };
            return {
                ...onMapClosed(), view: /** @type {const} */ ('map'), map: opened, base: opened, ...thatSpeak(results),
                dialog: dialogAfterOpening(state, from), panelTab, selected, insight, sheetOpen,
            };
        });
        announce(t('said.example', { name: map.name }));
        return true;
    }

    const noticeActions = inNotice({
        openExample,

        async closeExample() {
            store.update({ ...onMapClosed(), view: 'loading' });
            await loadMaps({ ignoreAddress: true });
        },
    });

    /**
     * Reloads the example in the language of the page.
     * @type {(state: State) => void}
     */
    function followLanguage(state) {
        if (isExample(state) && state.language !== shown) {
            void noticeActions.openExample();
        }
    }

    return { openExample, followLanguage, actions: [noticeActions] };
}
