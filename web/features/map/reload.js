import { apply } from '../../model/apply-edits.js';

const insightsAfter = 250; // ms without another change

/**
 * The open map as it is shown: the server's state, which is `base`, with the outbox applied. Loads that state again,
 * and the insights with it.
 * @param {Pick<EditContext, 'store' | 'api' | 'maps'>} context
 */
export function mapReloading({ store, api, maps }) {
    let timer = 0;
    let insightsOf = 0; // the revision for which the insights were loaded

    /**
     * The map as it is shown. The edits of a waiting undo are already the reversed ones.
     * @type {(base: SupportMap, waiting: PendingChange[]) => SupportMap}
     */
    const shown = (base, waiting) => waiting.reduce((map, { edits }) => apply(map, edits), base);

    /** @type {(changes: Partial<State>) => void} */
    function show(changes) {
        store.update((state) => {
            const next = { ...state, ...changes };
            if (!next.base) {
                return changes;
            }
            const map = shown(next.base, next.outbox);
            return {
                ...changes, map, preview: null,
                maps: state.maps.map((one) => (one.id === map.id ? { ...one, name: map.name, alters: map.alters.length }
                    : one)),
            };
        });
    }

    /**
     * Loads the map and its history after another user's change; waiting changes are applied on top.
     * @type {(id: string) => Promise<void>}
     */
    async function reload(id) {
        const [fresh, { changes }] = await Promise.all([api.openMap(id), api.changes(id)]);
        if (store.get().map?.id === id) {
            show({
                base: fresh, revision: fresh.revision, history: [...unlisted(store.get().outbox, changes), ...changes],
            });
        }
    }

    /** Loads the insights after a pause in editing, if the map has changed since. */
    function soonInsights() {
        if (store.get().revision === insightsOf) {
            return;
        }
        insightsOf = store.get().revision;
        clearTimeout(timer);
        timer = setTimeout(() => store.get().map && maps.readInsights(), insightsAfter);
    }

    /** Records that the insights of the current revision have been loaded. */
    function hasInsights() {
        insightsOf = store.get().revision;
    }

    /**
     * Loads changes that were not made by this page.
     * @type {(id: string) => Promise<void>}
     */
    async function refresh(id) {
        await reload(id);
        soonInsights();
    }

    return { show, reload, refresh, soonInsights, hasInsights };
}

/**
 * The waiting changes that the history does not have yet, newest first; an undo appears at the change it undid.
 * @type {(waiting: PendingChange[], history: Change[]) => Change[]}
 */
export function unlisted(waiting, history) {
    const known = new Set(history.map((one) => one.id));
    return waiting.filter((one) => !one.undo && !one.redo && !known.has(one.id))
        .map(({ id, edits, order }) => ({ id, edits, at: new Date(order).toISOString() })).reverse();
}
