import { isOwn } from '../../core/permissions.js';
import { focusOn } from '../../lib/focus.js';
import { isEmpty, next } from './page.js';

/**
 * The page for a hard day. It is saved as soon as an answer is given; while the server can't be reached, it waits here.
 * @param {PageContext & {edits: Pick<ReturnType<EditActions>, 'writeBeside'>}} context
 */
export function hardDayActions({ store, api, afterPaint, edits }) {
    let sending = false;

    /** @type {(hardDayQuestion: HardDayQuestion | null, hardDayThrough?: boolean) => void} */
    function ask(hardDayQuestion, hardDayThrough = false) {
        store.update({ hardDayQuestion, hardDayThrough });
        afterPaint(() => focusOn(hardDayQuestion ? '#hard-day-question' : '#dialog-hard-day-title'));
    }

    /** Sends what is not saved yet; an answer that is given meanwhile is sent afterwards. */
    async function save() {
        const { base, hardDayDraft: page } = store.get();
        if (!base || !page || sending) {
            return;
        }
        sending = true;
        store.update({ hardDaySaving: 'saving' });
        try {
            await edits.writeBeside(async () => {
                const { revision } = await api.writeHardDay(base.id, store.get().base?.hardDay ?? {}, page);
                settle(base.id, page, (state) => ({
                    hardDayDraft: state.hardDayDraft === page ? null : state.hardDayDraft, hardDaySaving: 'saved',
                    ...(revision === state.revision + 1 ? { revision } : {}),
                }));
            });
        } catch (problem) {
            fail(base.id, problem);
        }
        sending = false;
        if (store.get().hardDaySaving === 'saved' && store.get().hardDayDraft) {
            await save();
        }
    }

    /**
     * Shows the page that the server has, unless another map is open by now.
     * @type {(id: string, page: HardDay, more: (state: State) => Partial<State>) => void}
     */
    function settle(id, page, more) {
        store.update((state) => (state.base?.id !== id ? {} : {
            base: { ...state.base, hardDay: page },
            ...(state.preview || !state.map ? {} : { map: { ...state.map, hardDay: page } }),
            ...more(state),
        }));
    }

    /** @type {(id: string, problem: unknown) => void} */
    function fail(id, problem) {
        if (!(problem instanceof api.ApiProblem)) {
            throw problem;
        }
        if (problem.code === 'hard-day-changed') {
            settle(id, problem.now, () => ({ hardDaySaving: 'changed' }));
            afterPaint(() => focusOn('#hard-day-now'));
        } else {
            store.update({ hardDaySaving: 'waiting' });
        }
    }

    addEventListener('online', save);

    const plainActions = {
        /** Opens the page; its owner is asked the first question while nothing is written on it. */
        openHardDay() {
            const { map, hardDayDraft } = store.get();
            const begin = isOwn({ map }) && isEmpty(hardDayDraft ?? map?.hardDay ?? {});
            store.update({ dialog: 'hard-day', dialogProblem: null, hardDayQuestion: begin ? 'call-0' : null, hardDayThrough: begin });
        },
        /** @type {(question: HardDayQuestion | null) => void} */
        askHardDay: (question) => ask(question),
        /** @type {(page: HardDay) => Promise<void>} */
        keepHardDay(page) {
            store.update({ hardDayDraft: page });
            return save();
        },
        saveHardDay: save,
        /** Another window wrote something else: that stays, and not what was written here. */
        leaveHardDay() {
            store.update({ hardDayDraft: null, hardDaySaving: 'none' });
            ask(null);
        },
        /** @type {(question: HardDayQuestion) => void} */
        askNext(question) {
            const { map, hardDayDraft } = store.get();
            ask(next(hardDayDraft ?? map?.hardDay ?? {}, question), true);
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
