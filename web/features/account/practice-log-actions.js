import { focusOn } from '../../lib/focus.js';

/**
 * The log of a practice, page by page.
 * @param {PageContext} context
 */
export function practiceLogActions({ store, api, afterPaint, inDialog }) {
    const plainActions = {
        practiceLogAddress: api.practiceLogAddress,
    };

    const dialogActions = inDialog({
        /**
         * Shows only one kind of line, or all of them.
         * @type {(did?: string) => Promise<void>}
         */
        async openPracticeLog(did = '') {
            store.update((state) => ({
                dialog: 'practice-log', practiceLog: state.dialog === 'practice-log' ? state.practiceLog : null,
            }));
            const [page, { differences }] = await Promise.all([api.practiceLog(did), api.queryDifferences()]);
            store.update({ practiceLog: { ...page, did, differences } });
        },

        async olderPracticeLog() {
            const { practiceLog: before } = store.get();
            if (!before) {
                return;
            }
            const page = await api.practiceLog(before.did, before.events.at(-1)?.number);
            store.update({
                practiceLog: {
                    ...before, ...page, more: page.more, intact: before.intact === false ? false : page.intact,
                    did: before.did, events: [...before.events, ...page.events],
                },
            });
            afterPaint(() => focusOn(page.more ? '#practice-log-more' : '#practice-log-kind'));
        },
    });

    return { actions: [plainActions, dialogActions] };
}
