import { isOwn, isOwnerViewing } from '../../core/permissions.js';
import { draftSending, mayWorkLater } from '../../core/draft-sending.js';
import { problemWords } from '../../core/error-messages.js';
import { enterText } from '../../lib/drafts.js';
import { focusOn } from '../../lib/focus.js';
import { draft as draftOf, forget, keep, prefix } from './drafts.js';
import { isEmpty, next } from './model.js';
import { mapOfOwnPage } from './own-page.js';

/** The milliseconds until saving is tried again, unless the server asks for a longer wait. */
const pause = 10_000;

/**
 * The page for a hard day. It is saved as soon as an answer is given; until the server has acknowledged it, it is kept
 * in this tab, also over a reload.
 * @param {PageContext & {edits: Pick<ReturnType<EditActions>, 'writeBeside'>, maps: Pick<ReturnType<MapActions>, 'open'
 *     | 'createMap'>}} context
 */
export function hardDayActions({ store, api, t, afterPaint, edits, maps, inNotice, inDialog }) {
    let sending = false;
    let again = 0;

    /** @type {(hardDayQuestion: HardDayQuestion | null, hardDayThrough?: boolean) => void} */
    function ask(hardDayQuestion, hardDayThrough = false) {
        store.update({ hardDayQuestion, hardDayThrough });
        afterPaint(() => focusOn(hardDayQuestion ? '#hard-day-question' : '#dialog-hard-day-title'));
    }

    /** Sends the unsaved draft. An answer that is given meanwhile is sent afterwards. */
    async function save() {
        clearTimeout(again);
        const { base, hardDayDraft: draft } = store.get();
        if (!base || !draft || sending) {
            return;
        }
        sending = true;
        store.update({ hardDaySaving: 'saving' });
        try {
            await edits.writeBeside(async () => {
                const { revision } = await api.writeHardDay(base.id, draft.from, draft.page);
                const left = rest(base.id, draft);
                settle(
                    base.id, draft.page,
                    (state) => ({
                        hardDayDraft: left, hardDaySaving: 'saved',
                        ...(revision === state.revision + 1 ? { revision } : {}),
                    }),
                );
            });
        } catch (problem) {
            fail(base.id, problem);
        } finally {
            sending = false;
        }
        const { base: now, hardDayDraft: left, hardDaySaving: how } = store.get();
        if (left && (how === 'saved' || now?.id !== base.id)) {
            await save();
        }
    }

    /**
     * The text typed while a draft was being saved, as a draft based on the saved page.
     * @type {(id: string, saved: HardDayDraft) => HardDayDraft | null}
     */
    function rest(id, saved) {
        const now = draftOf(id);
        if (!now || JSON.stringify(now.page) === JSON.stringify(saved.page)) {
            forget(id);
            return null;
        }
        const left = { from: saved.page, page: now.page };
        keep(id, left);
        return left;
    }

    /**
     * Shows the server's page, unless another map has been opened meanwhile.
     * @type {(id: string, page: HardDay, more: (state: State) => Partial<State>) => void}
     */
    function settle(id, page, more) {
        store.update((state) => (state.base?.id !== id ? {} : {
            base: { ...state.base, hardDay: page },
            maps: state.maps.map((one) => (one.id === id ? { ...one, hardDay: !isEmpty(page) } : one)),
            ...(state.preview || !state.map ? {} : { map: { ...state.map, hardDay: page } }),
            ...more(state),
        }));
    }

    /** @type {(id: string, problem: unknown) => void} */
    function fail(id, problem) {
        const isOpen = store.get().base?.id === id;
        if (problem instanceof api.ApiProblem && isOpen && problem.code === 'hard-day-changed') {
            enterText(document); // its form is replaced by the choice between the versions
            // The draft is still based on the page that the user saw.
            settle(id, problem.now, () => ({ hardDaySaving: 'changed' }));
            afterPaint(() => focusOn('#hard-day-now'));
        } else if (problem instanceof api.ApiProblem && mayWorkLater(problem)) {
            store.update(
                isOpen
                    ? { hardDaySaving: 'waiting', hardDayProblem: problem.passing ? null : problemWords(t, problem) }
                    : {},
            );
            again = setTimeout(() => Promise.all([resume(), sendLeft()]), Math.max(pause, problem.retryAfter * 1000));
        } else {
            store.update(isOpen ? { hardDaySaving: 'none' } : {});
            throw problem;
        }
    }

    /** @type {(from: HardDay, page: HardDay) => Promise<void>} */
    function write(from, page) {
        const { base } = store.get();
        const hardDayDraft = { from, page };
        store.update({ hardDayDraft });
        if (base) {
            keep(base.id, hardDayDraft);
        }
        return save();
    }

    /** Shows the page of the open map. Its owner gets the first question if the page is empty. */
    function show() {
        const { map } = store.get();
        const draft = store.get().hardDayDraft ?? (map && isOwn({ map }) ? draftOf(map.id) : null);
        const begin = isOwn({ map }) && isEmpty(draft?.page ?? map?.hardDay ?? {});
        store.update({
            dialog: 'hard-day', dialogProblem: null, hardDayQuestion: begin ? 'call-0' : null, hardDayThrough: begin,
            hardDayDraft: draft,
        });
        if (draft) { // a draft from before a reload
            void saveHardDay();
        }
    }

    const { saveHardDay, keepHardDay, keepMyHardDay, openHardDay, openHardDayOf } = inNotice({
        /**
         * Opens the page of the open map or, with `mine`, the user's own page, which may belong to another map.
         * @type {(mine?: boolean) => Promise<void>}
         */
        async openHardDay(mine = isOwnerViewing(store.get())) {
            const { map, view } = store.get();
            const id = mine ? mapOfOwnPage(store.get()) : map?.id;
            const hardDayInstead = isOwnerViewing(store.get()) && map && map.id !== id
                ? { id: map.id, name: map.name }
                : null;
            if (!id) {
                store.update({ dialog: 'new-hard-day', dialogProblem: null });
            } else if ((id === map?.id && view === 'map') || await maps.open(id)) {
                store.update({ hardDayInstead });
                show();
            }
        },
        /**
         * Opens the page of this map, even if it is empty.
         * @type {(id: string) => Promise<void>}
         */
        async openHardDayOf(id) {
            if (await maps.open(id)) {
                show();
            }
        },
        saveHardDay: save,
        /** @type {(page: HardDay) => Promise<void>} */
        keepHardDay(page) {
            const { base, hardDayDraft } = store.get();
            return write(hardDayDraft?.from ?? base?.hardDay ?? {}, page);
        },
        /** Replaces the page that another window saved, which the user has seen, by this window's draft. */
        async keepMyHardDay() {
            const { base, hardDayDraft } = store.get();
            await (hardDayDraft ? write(base?.hardDay ?? {}, hardDayDraft.page) : null);
        },
    });

    /** Tries to save again, but not while the user chooses between the versions of two windows. */
    function resume() {
        return store.get().hardDaySaving === 'waiting' ? saveHardDay() : undefined;
    }

    addEventListener('online', resume);

    /** Sends the pages of maps that are not open. */
    const sendLeft = draftSending({ api }, {
        prefix,
        isOpen: (/** @type {HardDayDraft} */ _draft, name) => store.get().base?.id === name.slice(prefix.length),
        write: ({ from, page }, name) => api.writeHardDay(name.slice(prefix.length), from, page),
    });

    const plainActions = {
        openHardDay,
        openHardDayOf,
        /** @type {(question: HardDayQuestion | null) => void} */
        askHardDay: (question) => ask(question),
        keepHardDay,
        keepMyHardDay,
        saveHardDay,
        /** Discards this window's draft in favour of the page that another window saved. */
        leaveHardDay() {
            const { base } = store.get();
            store.update({ hardDayDraft: null, hardDaySaving: 'none' });
            if (base) {
                forget(base.id);
            }
            ask(null);
        },
        /** @type {(question: HardDayQuestion) => void} */
        askNext(question) {
            const { map, hardDayDraft } = store.get();
            ask(next(hardDayDraft?.page ?? map?.hardDay ?? {}, question), true);
        },
        /** Prints the card for the wallet, and nothing else. */
        printHardDay() {
            document.body.toggleAttribute('data-wallet', true);
            addEventListener('afterprint', () => document.body.removeAttribute('data-wallet'), { once: true });
            window.print();
        },
    };

    const dialogActions = inDialog({
        /**
         * Creates the user's own map, to which the page belongs, and shows the page.
         * @type {(name: string) => Promise<void>}
         */
        async createMapForHardDay(name) {
            await maps.createMap(name);
            show();
        },
    });

    return { sendLeft, actions: [plainActions, dialogActions] };
}
