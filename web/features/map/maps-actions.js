import { beginsWithClients, isCoach, isOwn, mayAnalyse } from '../../core/permissions.js';
import { inAddress, isInAddress } from '../../lib/url-hash.js';
import { isOpen, openMap } from '../../core/open-map.js';
import { dialogAfterOpening } from '../../core/view-changes.js';
import { onMapClosed, onSessionEnded } from '../../state.js';
import { remember, remembered } from '../../lib/local-storage.js';
import * as outbox from '../../model/outbox.js';
import { thatSpeak } from '../../model/insight-format.js';

/**
 * Opening, creating and renaming maps.
 * @param {MapActionsContext} context
 */
export function mapActions(
    {
        store, api, t, announce, closeOpenMap, flush, onMapOpened, opening, openClients, workbench, openExample,
        inNotice, inDialog,
    },
) {
    /**
     * Opens the map or the page that the address names; if it names none, or with `ignoreAddress`, the start of a
     * visit.
     * @type {(options?: {ignoreAddress?: boolean}) => Promise<void>}
     */
    async function loadAll({ ignoreAddress = false } = {}) {
        const from = store.get().dialog;
        const [maps, catalogue] = await Promise.all([api.maps(), api.catalogue()]);
        store.update({ maps, insightCatalogue: catalogue });
        /** @type {(id: string | null) => string | undefined} */
        const known = (id) => maps.find((map) => map.id === id)?.id;
        /** @type {(name: string) => boolean} */
        const asked = (name) => !ignoreAddress && isInAddress(name);
        if (asked('workbench') && mayAnalyse(store.get())) {
            workbench.openWorkbench(from);
            return;
        }
        if (asked('example')) {
            await openExample(from);
            return;
        }
        const wished = ignoreAddress ? undefined : known(inAddress('map'));
        if (!wished && ((asked('clients') && isCoach(store.get())) || beginsWithClients(store.get()))) {
            await openClients(from);
            return;
        }
        const first = wished ?? known(remembered('map')) ?? (maps.find(({ damaged }) => !damaged) ?? maps[0])?.id;
        if (first) {
            await open(first, from);
        } else {
            store.update({ ...onMapClosed(), view: 'welcome' });
        }
    }

    /**
     * Opens a map. Returns whether it is shown, which it is not if another map was requested meanwhile.
     * @type {(id: string, from?: DialogName | null) => Promise<boolean>}
     */
    async function open(id, from = store.get().dialog) {
        const isLatest = opening.begin();
        const asked = api.insights(id);
        // Awaited after the map; if the map cannot be opened, a failure of this request must still be handled.
        asked.catch(() => {});
        const [map, { changes }] = await Promise.all([api.openMap(id), api.changes(id)]);
        if (!isLatest()) {
            return false;
        }
        show(map, changes, from);
        readInsights(asked);
        return true;
    }

    /** Cancels the opening of a map. */
    function stopOpening() {
        opening.begin();
    }

    /** @type {(map: OpenedMap, changes?: Change[], from?: DialogName | null) => void} */
    function show(map, changes = [], from = store.get().dialog) {
        opening.begin();
        closeOpenMap();
        // Otherwise the next visit would open another person's map unasked.
        remember('map', isOwn({ map }) ? map.id : null);
        store.update((state) => ({
            ...onMapClosed(), view: 'map', map, base: map, revision: map.revision, history: changes,
            dialog: dialogAfterOpening(state, from), sheetOpen: map.alters.length === 0,
        }));
        announce(t('said.map', { name: map.name, n: map.alters.length }));
        onMapOpened(map.id);
    }

    /**
     * Loads the insights; the old ones stay until the new ones have arrived. It blocks nothing.
     * @type {(asked?: Promise<InsightResult[]>) => Promise<void>}
     */
    async function readInsights(asked) {
        const { id } = openMap(store);
        try {
            const { insights, awaited } = thatSpeak(await (asked ?? api.insights(id)));
            if (store.get().map?.id === id) {
                const found = new Set(insights.filter((one) => one.found).map((one) => one.key));
                store.update((state) => ({
                    insights,
                    missingAnswers: awaited,
                    insightsFailed: false,
                    insight: state.insight && found.has(state.insight) ? state.insight : null,
                }));
            }
        } catch (problem) {
            store.update(
                problem instanceof api.ApiProblem && problem.status === 401
                    ? onSessionEnded(problem)
                    : isOpen(store, id)
                    ? { insightsFailed: true }
                    : {},
            );
        }
    }

    /** @type {(name: string, keptForClient?: boolean) => Promise<void>} */
    async function createMap(name, keptForClient) {
        const map = await api.createMap(name, keptForClient);
        store.update((state) => ({ maps: [...state.maps, { id: map.id, name: map.name, alters: 0, keptForClient }] }));
        show(map);
        readInsights();
    }

    const noticeActions = inNotice({
        open,
        readInsights: () => readInsights(),

        /** Copies the map and opens the copy. */
        async copyMap() {
            const { id, name } = openMap(store);
            await flush(); // the copy includes changes that are not sent yet
            if (store.get().map?.id !== id) {
                return;
            }
            if (store.get().outbox.length > 0) {
                throw new api.ApiProblem(0);
            }
            const copy = await api.copyMap(id, t('copy.name', { name }).slice(0, 120));
            store.update((state) => ({
                maps: [...state.maps, { id: copy.id, name: copy.name, alters: copy.alters.length }],
            }));
            show(copy);
            readInsights();
            announce(t('said.copied', { name: copy.name }));
        },
    });

    const dialogActions = inDialog({
        createMap,

        /** Deletes the open map; the next one opens, or the page starts again. */
        async deleteMap() {
            const { id, name } = openMap(store);
            const { outbox: waiting } = store.get();
            await api.deleteMap(id);
            waiting.forEach((change) => outbox.drop(id, change));
            remember('map', null);
            store.update({ ...onMapClosed(), view: 'loading', dialog: null });
            await loadAll();
            announce(t('said.deleted', { name }));
        },
    });

    return {
        loadAll, open, createMap, readInsights,
        actions: [{ exportAddress: api.exportAddress, stopOpening }, noticeActions, dialogActions],
    };
}
