import * as outbox from '../../model/outbox.js';
import { problemWords } from '../../core/error-messages.js';
import { apply } from '../../model/apply-edits.js';
import { openMap } from '../../core/open-map.js';
import { onSessionEnded } from '../../state.js';
import { textsOf } from './draft-places.js';

/** The milliseconds before further attempts to send a change. */
const waits = [800, 2000, 4000, 8000];

/**
 * Sends the changes of the open map that wait in the outbox, one after the other. A change that cannot be sent is
 * retried. Changes made elsewhere are loaded afterwards. `onSend` is called before each change is sent.
 * @param {Pick<EditContext, 'store' | 'api' | 't' | 'announce' | 'unsaved'> & {reloading: MapReloading,
 *     onSend(change: PendingChange): void}} context
 */
export function changeSending(
    { store, api, t, announce, unsaved, reloading: { show, reload, refresh, soonInsights }, onSend },
) {
    /** @type {Promise<void> | null} */
    let sending = null;
    let attempts = 0;
    let timer = 0;
    let heard = { map: '', revision: 0 }; // the newest revision that was reported

    const open = () => store.get().map?.id;

    function flush() {
        clearTimeout(timer);
        sending ??= sendAll().finally(() => { sending = null; });
        return sending;
    }

    /**
     * Sends the changes of the open map. If another map is opened meanwhile, its changes are sent; the rest of the
     * first map's follow when it is reopened.
     */
    async function sendAll() {
        while (store.get().outbox.length > 0 && !store.get().conflict) {
            const { id } = openMap(store);
            const goesOn = await send(id, store.get().outbox[0]);
            if (!goesOn && open() === id) {
                return;
            }
        }
        if (store.get().outbox.length === 0) {
            store.update({ saving: 'saved', savingProblem: null });
            await catchUp();
            soonInsights();
            if (store.get().outbox.length > 0) { // changes made while the map was loaded
                await sendAll();
            }
        }
    }

    /**
     * Sends a change. Returns whether to continue with the next one.
     * @type {(id: string, change: PendingChange) => Promise<boolean>}
     */
    async function send(id, change) {
        onSend(change);
        try {
            const answer = await api.change(id, wire(change));
            if (open() === id) {
                await acknowledged(id, change, answer);
            } else {
                outbox.drop(id, change);
            }
            attempts = 0;
            return true;
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem)) {
                throw problem;
            }
            return open() === id && failed(id, change, problem).catch((cause) => open() === id && later(cause));
        }
    }

    /**
     * The request body. An undo or a redo has the id of its change and no edits.
     * @type {(change: PendingChange) => object}
     */
    const wire = ({ id, edits, undo, redo }) => (undo ? { id, undo } : redo ? { id, redo } : { id, edits });

    /** @type {(id: string, change: PendingChange, answer: {revision: number, change: Change}) => Promise<void>} */
    async function acknowledged(id, change, { revision, change: done }) {
        const { base, outbox: waiting, history, revision: before } = store.get();
        const inStep = revision === before + 1;
        // The change as the server stores it: texts without surrounding blanks, lists without duplicates.
        const made = change.undo || change.redo ? change.edits : done.edits;
        outbox.drop(id, change);
        show({
            base: base && apply(base, made),
            outbox: waiting.filter((one) => one.id !== change.id),
            history: history.map((one) => (one.id === done.id ? { ...one, at: done.at, edits: done.edits } : one)),
            ...(inStep ? { revision } : {}),
        });
        if (!inStep) {
            await reload(id);
        }
    }

    /**
     * Handles an error of sending. Returns whether to continue with the next change.
     * @type {(id: string, change: PendingChange, problem: ApiProblem) => Promise<boolean>}
     */
    async function failed(id, change, problem) {
        if (problem.status === 401) {
            store.update(onSessionEnded(problem));
            return false;
        }
        if (problem.status === 423) {
            return false; // the change waits, encrypted, until Kithmap is unlocked
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
        if (map && heard.map === map.id && heard.revision > revision && !conflict) {
            await reload(map.id).catch(() => { timer = setTimeout(flush, waits[1]); });
        }
    }

    /**
     * Makes a write that is not part of the history but leads to a new revision as well. Until it has updated the
     * state, no change is sent and no reported revision is handled.
     * @type {(write: () => Promise<void>) => Promise<void>}
     */
    async function writeBeside(write) {
        while (sending) {
            await sending;
        }
        const writing = Promise.resolve().then(write);
        sending = writing.catch(() => {}).finally(() => { sending = null; });
        try {
            await writing;
        } finally {
            void sending?.then(() => (store.get().outbox.length > 0 ? flush() : catchUp()));
        }
    }

    /**
     * Handles a revision that was made elsewhere: in another window, or on another device.
     * @type {(revision: number) => Promise<void>}
     */
    async function heardOf(revision) {
        const { map, revision: known, conflict } = store.get();
        if (!map) {
            return;
        }
        heard = { map: map.id, revision };
        if (revision === known || sending || conflict) {
            return;
        }
        await refresh(map.id);
        announce(t('said.elsewhere'));
    }

    return { flush, heardOf, writeBeside };
}
