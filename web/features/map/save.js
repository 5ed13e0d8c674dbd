import * as outbox from '../../model/outbox.js';
import { mayEdit, mayUnlock } from '../../core/permissions.js';
import { onTopOf, reverse } from '../../model/apply-edits.js';
import { newId } from '../../model/elements.js';
import { focusOn } from '../../lib/focus.js';
import { withoutWithheld } from '../../model/shared-parts.js';
import { followed, redoable, undoable } from '../../model/undo.js';
import { hasMap, openMap } from '../../core/open-map.js';
import { joined } from '../../model/edits.js';
import { mapReloading, unlisted } from './reload.js';
import { changeSending } from './send-changes.js';

const pause = 600; // ms without another step

/**
 * The changes of the open map. A change is visible at once, waits in the outbox until the server has acknowledged it,
 * and is in the history from the start.
 * @param {EditContext} context
 */
export function editActions(context) {
    const { store, api, t, announce, afterPaint, words, offer, inNotice } = context;
    const reloading = mapReloading(context);
    const { flush, heardOf, writeBeside } = changeSending({ ...context, reloading, onSend });
    const { show } = reloading;
    // Successive steps that form one change: what they change, the change's id, the time of the latest step.
    let series = { of: '', id: '', at: 0 };
    let timer = 0;

    const open = () => store.get().map?.id;
    /** @type {(change: Change) => string} */
    function inWords(change) {
        const state = store.get();
        return hasMap(state) ? words(state, change) : '';
    }

    /**
     * Applies edits at once and sends them. `said` is the text for a screen reader; without it, the change in words.
     * Another person's map is changed only in edit mode, or by a form that serves only this purpose (`deliberate`).
     * Successive edits with the same `step`, such as presses of an arrow key, are one change, which is sent after a
     * pause.
     * @type {(asked: Edit[], said?: string, options?: {deliberate?: boolean, step?: string}) => void}
     */
    function edit(asked, said, { deliberate = false, step = '' } = {}) {
        const edits = withoutWithheld(store.get().map, asked);
        if (edits.length === 0 || !(mayEdit(store.get()) || (deliberate && mayUnlock(store.get())))) {
            return;
        }
        const before = stepBefore(step);
        const change = { id: before?.id ?? newId(), edits: before ? joined(before.edits, edits) : edits };
        if (before) {
            replace({ ...before, ...change });
        } else {
            queue(change, (history) => followed(history, { ...change, at: new Date().toISOString() }), step);
        }
        const text = said ?? inWords(change);
        if (edits.some(({ on, field, to }) => on === 'alter' && !field && to === null)) {
            offer.offerUndo(change.id, text);
            announce(t('said.undo-offer', { what: text }));
        } else {
            announce(text);
        }
    }

    /**
     * The latest change, if it has the same `step` and was not sent yet.
     * @type {(step: string) => PendingChange | null}
     */
    function stepBefore(step) {
        const latest = store.get().outbox.at(-1);
        return latest && step && step === series.of && latest.id === series.id && performance.now() - series.at <= pause
            ? latest
            : null;
    }

    /**
     * Closes a series of steps when its change is sent: even without an answer the server may have made the change, and
     * it ignores a repeated id.
     * @type {(change: PendingChange) => void}
     */
    function onSend({ id }) {
        if (id === series.id) {
            series = { of: '', id: '', at: 0 };
        }
    }

    /** @type {(change: PendingChange) => void} */
    function replace(change) {
        const { outbox: waiting, history } = store.get();
        outbox.update(openMap(store).id, change);
        show({
            outbox: [...waiting.slice(0, -1), change],
            history: history.map((one) => (one.id === change.id ? { ...one, edits: change.edits } : one)),
        });
        series = { ...series, at: performance.now() };
        sendAfterPause();
    }

    function sendAfterPause() {
        clearTimeout(timer);
        timer = setTimeout(flush, pause);
    }

    /** Sends waiting changes without a pause, because the map is about to be closed. */
    function sendAtOnce() {
        if (store.get().outbox.length > 0) {
            void flush();
        }
    }

    /**
     * @type {(change: Omit<PendingChange, 'order'>, historyOf: (history: Change[]) => Change[], step?: string) => void}
     */
    function queue(change, historyOf, step = '') {
        const { outbox: waiting, history } = store.get();
        const kept = outbox.keep(openMap(store).id, change);
        show({
            outbox: [...waiting, kept], saving: store.get().saving === 'waiting' ? 'waiting' : 'saving',
            history: historyOf(history),
        });
        series = { of: step, id: step ? change.id : '', at: performance.now() };
        if (step) {
            sendAfterPause();
        } else {
            flush();
        }
    }

    /** @type {(kind: 'undo' | 'redo', one: Change | undefined, said: string) => void} */
    function turn(kind, one, said) {
        if (one && mayEdit(store.get())) {
            const undone = kind === 'undo';
            queue({ id: newId(), [kind]: one.id, edits: undone ? reverse(one.edits) : one.edits },
                (history) => history.map((each) => (each.id === one.id ? { ...each, undone } : each)));
            announce(t(said, { what: inWords(one) }));
        }
    }

    /**
     * Takes over changes that a reload or a closed window left unsent.
     * @type {(id: string) => Promise<void>}
     */
    async function adopt(id) {
        reloading.hasInsights();
        const waiting = new Set(store.get().outbox.map((one) => one.id));
        const left = (await outbox.adopt(id)).filter((one) => !waiting.has(one.id));
        if (left.length > 0 && open() === id) {
            const { outbox: own, history } = store.get();
            show({ outbox: [...left, ...own], saving: 'saving', history: [...unlisted(left, history), ...history] });
            flush();
        }
    }

    const plainActions = {
        undo: () => turn('undo', undoable(store.get().history), 'said.undone'),
        redo: () => turn('redo', redoable(store.get().history), 'said.redone'),

        /**
         * Resolves a refused change: sends it again on top of the current state, or drops it.
         * @type {(keepOwnVersion: boolean) => void}
         */
        settle(keepOwnVersion) {
            const { conflict, map, base, outbox: waiting, history } = store.get();
            if (!conflict || !map || !base) {
                return;
            }
            outbox.drop(map.id, conflict.change);
            const rest = waiting.filter((one) => one.id !== conflict.change.id);
            const without = history.filter((one) => one.id !== conflict.change.id);
            const again = keepOwnVersion && !conflict.change.undo && !conflict.change.redo
                ? onTopOf(base, conflict.change.edits, conflict.conflicts)
                : [];
            if (again.length > 0) {
                const kept = outbox.keep(map.id, { id: newId(), edits: again });
                // Its position is before all changes made after it.
                show({
                    conflict: null, outbox: [kept, ...rest],
                    history: [{ ...kept, at: new Date().toISOString() }, ...without],
                });
            } else {
                show({ conflict: null, outbox: rest, history: without });
            }
            announce(t(keepOwnVersion ? 'said.kept-mine' : 'said.kept-theirs'));
            flush();
        },
    };

    const noticeActions = inNotice({
        async forgetHistory() {
            const { id } = openMap(store);
            await flush();
            if (open() !== id) {
                return;
            }
            await api.forgetChanges(id);
            if (open() === id) {
                store.update({ history: [] });
                announce(t('said.forgotten'));
                afterPaint(() => focusOn('#dialog-history-title'));
            }
        },
    });

    return {
        edit, flush, sendAtOnce, heardOf, writeBeside, adopt, refresh: reloading.refresh,
        actions: [plainActions, noticeActions],
    };
}
