import { isOwn } from '../../core/permissions.js';
import { forget, keep, keptForm } from '../../lib/drafts.js';
import { focusOn } from '../../lib/focus.js';
import { isEmpty, next } from './page.js';

/** ms after which saving is tried again while the server can't be reached. */
const pause = 10_000;

/**
 * The page for a hard day. It is saved as soon as an answer is given; until then it is kept in this tab, also over a reload.
 * @param {PageContext & {edits: Pick<ReturnType<EditActions>, 'writeBeside'>}} context
 */
export function hardDayActions({ store, api, afterPaint, edits, inNotice }) {
    let sending = false;
    let again = 0;

    /** @type {(hardDayQuestion: HardDayQuestion | null, hardDayThrough?: boolean) => void} */
    function ask(hardDayQuestion, hardDayThrough = false) {
        store.update({ hardDayQuestion, hardDayThrough });
        afterPaint(() => focusOn(hardDayQuestion ? '#hard-day-question' : '#dialog-hard-day-title'));
    }

    /** Sends what is not saved yet; an answer that is given meanwhile is sent afterwards. */
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
                settle(base.id, draft.page, (state) => ({
                    hardDayDraft: state.hardDayDraft === draft ? null : state.hardDayDraft && { ...state.hardDayDraft, from: draft.page }, hardDaySaving: 'saved',
                    ...(revision === state.revision + 1 ? { revision } : {}),
                }));
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

    /** The draft stays in this tab until it is saved. @type {(id: string) => void} */
    function remember(id) {
        const { hardDayDraft } = store.get();
        if (hardDayDraft) {
            keep(draftOf(id), JSON.stringify(hardDayDraft));
        } else {
            forget(draftOf(id));
        }
    }

    /**
     * Shows the page that the server has, unless another map is open by now.
     * @type {(id: string, page: HardDay, more: (state: State) => Partial<State>) => void}
     */
    function settle(id, page, more) {
        if (store.get().base?.id !== id) {
            forget(draftOf(id));
            return;
        }
        store.update((state) => ({
            ...(state.base ? { base: { ...state.base, hardDay: page } } : {}),
            ...(state.preview || !state.map ? {} : { map: { ...state.map, hardDay: page } }),
            ...more(state),
        }));
        remember(id);
    }

    /** @type {(id: string, problem: unknown) => void} */
    function fail(id, problem) {
        const isOpen = store.get().base?.id === id;
        if (problem instanceof api.ApiProblem && isOpen && problem.code === 'hard-day-changed') {
            settle(id, problem.now, ({ hardDayDraft }) => ({ hardDaySaving: 'changed', hardDayDraft: hardDayDraft && { ...hardDayDraft, from: problem.now } }));
            afterPaint(() => focusOn('#hard-day-now'));
        } else if (problem instanceof api.ApiProblem && problem.passing) {
            store.update(isOpen ? { hardDaySaving: 'waiting' } : {});
            again = setTimeout(resume, pause);
        } else {
            store.update(isOpen ? { hardDaySaving: 'none' } : {});
            throw problem;
        }
    }

    const { saveHardDay, keepHardDay } = inNotice({
        saveHardDay: save,
        /** @type {(page: HardDay) => Promise<void>} */
        keepHardDay(page) {
            const { base, hardDayDraft } = store.get();
            store.update({ hardDayDraft: { from: hardDayDraft?.from ?? base?.hardDay ?? {}, page } });
            if (base) {
                remember(base.id);
            }
            return save();
        },
    });

    /** Not while somebody decides between what is here and what another window wrote. */
    function resume() {
        return store.get().hardDaySaving === 'waiting' ? saveHardDay() : undefined;
    }

    addEventListener('online', resume);

    const plainActions = {
        /** Opens the page; its owner is asked the first question while nothing is written on it. */
        openHardDay() {
            const { map } = store.get();
            const draft = store.get().hardDayDraft ?? (map && isOwn({ map }) ? keptForm(draftOf(map.id)) : null);
            const begin = isOwn({ map }) && isEmpty(draft?.page ?? map?.hardDay ?? {});
            store.update({ dialog: 'hard-day', dialogProblem: null, hardDayQuestion: begin ? 'call-0' : null, hardDayThrough: begin, hardDayDraft: draft });
            if (draft) { // typed before a reload
                void saveHardDay();
            }
        },
        /** @type {(question: HardDayQuestion | null) => void} */
        askHardDay: (question) => ask(question),
        keepHardDay,
        saveHardDay,
        /** Another window wrote something else: that stays, and not what was written here. */
        leaveHardDay() {
            const { base } = store.get();
            store.update({ hardDayDraft: null, hardDaySaving: 'none' });
            if (base) {
                remember(base.id);
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

    return { actions: [plainActions] };
}

/** @type {(map: string) => string} */
const draftOf = (map) => `hard-day/${map}`;
