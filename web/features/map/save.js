import * as outbox from '../../model/outbox.js';
import { mayEdit, mayUnlock } from '../../core/permissions.js';
import { problemWords } from '../../core/error-messages.js';
import { apply, newId, onTopOf, reverse } from '../../model/edits.js';
import { focusOn } from '../../lib/focus.js';
import { hasMap, onSessionEnded, openMap } from '../../state.js';
import { textsOf } from './draft-places.js';
import { withoutWithheld } from '../../model/shared-parts.js';
import { followed, redoable, undoable } from '../../model/undo.js';

/** ms before another attempt to send a change. */
const waits = [800, 2000, 4000, 8000];
const insightsAfter = 250; // ms without another change

/**
 * The only way a map changes. A change is visible at once, waits in the outbox until the server has acknowledged it, and is in the
 * history from the start. The server's state is `base`; `map` is that with the outbox applied.
 * @param {EditContext} context
 */
export function editActions({ store, api, t, announce, afterPaint, maps, words, offer, unsaved, inNotice }) {
    /** @type {Promise<void> | null} */
    let sending = null;
    let attempts = 0;
    let timer = 0;
    let insightsTimer = 0;
    let insightsOf = 0; // the revision for which they were loaded
    let heard = 0;

    const open = () => store.get().map?.id;
    /** @type {(change: Change) => string} */
    function inWords(change) {
        const state = store.get();
        return hasMap(state) ? words(state, change) : '';
    }

    /**
     * A waiting undo carries the edits it reverses.
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
            return { ...changes, map, preview: null, maps: state.maps.map((one) => (one.id === map.id ? { ...one, name: map.name, alters: map.alters.length } : one)) };
        });
    }

    /**
     * Applies edits at once and sends them. `said` is the text for a screen reader; without it, the change in words. Another person's map is
     * changed only after the switch, or by a form that exists for nothing else (`deliberate`).
     * @type {(asked: Edit[], said?: string, options?: {deliberate?: boolean}) => void}
     */
    function edit(asked, said, { deliberate = false } = {}) {
        const edits = withoutWithheld(store.get().map, asked);
        if (edits.length === 0 || !(mayEdit(store.get()) || (deliberate && mayUnlock(store.get())))) {
            return;
        }
        const change = { id: newId(), edits };
        queue(change, (history) => followed(history, { ...change, at: new Date().toISOString() }));
        const text = said ?? inWords(change);
        if (edits.some(({ on, field, to }) => on === 'alter' && !field && to === null)) {
            offer.offerUndo(change.id, text);
            announce(t('said.undo-offer', { what: text }));
        } else {
            announce(text);
        }
    }

    /** @type {(change: Omit<PendingChange, 'order'>, historyOf: (history: Change[]) => Change[]) => void} */
    function queue(change, historyOf) {
        const { outbox: waiting, history } = store.get();
        const kept = outbox.keep(openMap(store).id, change);
        show({ outbox: [...waiting, kept], saving: store.get().saving === 'waiting' ? 'waiting' : 'saving', history: historyOf(history) });
        flush();
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

    /** Sends the waiting changes, one after the other; a change that cannot be sent is retried. */
    function flush() {
        clearTimeout(timer);
        sending ??= sendAll().finally(() => { sending = null; });
        return sending;
    }

    async function sendAll() {
        while (store.get().outbox.length > 0 && !store.get().conflict) {
            const { id } = openMap(store);
            const [change] = store.get().outbox;
            try {
                const answer = await api.change(id, wire(change));
                if (open() !== id) {
                    outbox.drop(id, change);
                    return;
                }
                await acknowledged(id, change, answer);
                attempts = 0;
            } catch (problem) {
                if (!(problem instanceof api.ApiProblem)) {
                    throw problem;
                }
                if (open() !== id || !await failed(id, change, problem).catch(later)) {
                    return;
                }
            }
        }
        if (store.get().outbox.length === 0) {
            store.update({ saving: 'saved', savingProblem: null });
            await catchUp();
            soonInsights();
        }
    }

    /**
     * The request body: an undo or a redo names its change and carries no edits.
     * @type {(change: PendingChange) => object}
     */
    const wire = ({ id, edits, undo, redo }) => (undo ? { id, undo } : redo ? { id, redo } : { id, edits });

    /** @type {(id: string, change: PendingChange, answer: {revision: number, change: Change}) => Promise<void>} */
    async function acknowledged(id, change, { revision, change: done }) {
        const { base, outbox: waiting, history, revision: before } = store.get();
        const inStep = revision === before + 1;
        // As the server stores it: a text without surrounding blanks, a list without repeats.
        const made = change.undo || change.redo ? change.edits : done.edits;
        outbox.drop(id, change);
        show({
            base: base && apply(base, made),
            outbox: waiting.filter((one) => one.id !== change.id),
            history: merged(history, done),
            ...(inStep ? { revision } : {}),
        });
        if (!inStep) {
            await reload(id);
        }
    }

    /** @type {(history: Change[], done: Change) => Change[]} */
    const merged = (history, done) => history.map((one) => (one.id === done.id ? { ...one, at: done.at, edits: done.edits } : one));

    /**
     * Reloads map and history after somebody else's change; waiting changes are applied on top.
     * @type {(id: string) => Promise<void>}
     */
    async function reload(id) {
        const [fresh, { changes }] = await Promise.all([api.openMap(id), api.changes(id)]);
        if (open() !== id) {
            return;
        }
        show({ base: fresh, revision: fresh.revision, history: [...unlisted(store.get().outbox, changes), ...changes] });
    }

    /**
     * Returns whether sending continues.
     * @type {(id: string, change: PendingChange, problem: ApiProblem) => Promise<boolean>}
     */
    async function failed(id, change, problem) {
        if (problem.status === 401) {
            store.update(onSessionEnded(problem));
            return false;
        }
        if (problem.status === 423) {
            return false; // it waits, encrypted, until the passphrase is given
        }
        if (problem.passing || problem.status === 507) {
            return later(problem);
        }
        if (problem.status === 409) {
            await reload(id);
            if (open() === id) {
                store.update({ conflict: { change, conflicts: problem.conflicts ?? [] } });
            }
            return false;
        }
        outbox.drop(id, change);
        store.update((state) => ({ outbox: state.outbox.filter((one) => one.id !== change.id) }));
        await reload(id);
        unsaved.show(t('problem.not-changed', { why: problemWords(t, problem) }), textsOf(change.edits ?? []));
        return true;
    }

    /**
     * Retries automatically after a while.
     * @type {(problem: unknown) => boolean}
     */
    function later(problem) {
        if (!(problem instanceof api.ApiProblem)) {
            throw problem;
        }
        store.update({ saving: 'waiting', savingProblem: problem.status === 507 ? problemWords(t, problem) : null });
        timer = setTimeout(flush, waits[Math.min(attempts, waits.length - 1)]);
        attempts += 1;
        return false;
    }

    /** Handles a revision that was reported while changes were being sent: reloads if the map has changed since. */
    async function catchUp() {
        const { map, revision, conflict } = store.get();
        if (map && heard > revision && !conflict) {
            await reload(map.id).catch(() => { timer = setTimeout(flush, waits[1]); });
        }
    }

    /** Reloads the insights after a pause in editing, if the map has changed since. */
    function soonInsights() {
        if (store.get().revision === insightsOf) {
            return;
        }
        insightsOf = store.get().revision;
        clearTimeout(insightsTimer);
        insightsTimer = setTimeout(() => store.get().map && maps.readInsights(), insightsAfter);
    }

    /**
     * Loads changes that were not made by this page.
     * @type {(id: string) => Promise<void>}
     */
    async function refresh(id) {
        await reload(id);
        soonInsights();
    }

    /**
     * The map was changed elsewhere: in another window, or on another device.
     * @type {(revision: number) => Promise<void>}
     */
    async function heardOf(revision) {
        const state = store.get();
        heard = revision;
        if (!state.map || revision === state.revision || sending || state.conflict) {
            return;
        }
        await reload(state.map.id);
        soonInsights();
        announce(t('said.elsewhere'));
    }

    /**
     * Takes over changes that a reload or a closed window left unsent.
     * @type {(id: string) => Promise<void>}
     */
    async function adopt(id) {
        insightsOf = store.get().revision;
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
         * @type {(keepMine: boolean) => void}
         */
        settle(keepMine) {
            const { conflict, map, base, outbox: waiting, history } = store.get();
            if (!conflict || !map || !base) {
                return;
            }
            outbox.drop(map.id, conflict.change);
            const rest = waiting.filter((one) => one.id !== conflict.change.id);
            const without = history.filter((one) => one.id !== conflict.change.id);
            const again = keepMine && !conflict.change.undo && !conflict.change.redo ? onTopOf(base, conflict.change.edits, conflict.conflicts) : [];
            if (again.length > 0) {
                const kept = outbox.keep(map.id, { id: newId(), edits: again });
                // Its position is before all changes made after it.
                show({ conflict: null, outbox: [kept, ...rest], history: [{ ...kept, at: new Date().toISOString() }, ...without] });
            } else {
                show({ conflict: null, outbox: rest, history: without });
            }
            announce(t(keepMine ? 'said.kept-mine' : 'said.kept-theirs'));
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

    return { edit, flush, refresh, heardOf, adopt, actions: [plainActions, noticeActions] };
}

/**
 * The waiting changes that the history does not have yet, newest first; an undo appears at the change it undid.
 * @type {(waiting: PendingChange[], history: Change[]) => Change[]}
 */
function unlisted(waiting, history) {
    const known = new Set(history.map((one) => one.id));
    return waiting.filter((one) => !one.undo && !one.redo && !known.has(one.id))
        .map(({ id, edits, order }) => ({ id, edits, at: new Date(order).toISOString() })).reverse();
}
