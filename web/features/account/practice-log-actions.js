/** The log of a practice, page by page. */
export function practiceLogActions({ store, api, afterPaint, inDialog }) {
    const plainActions = {
        practiceLogAddress: api.practiceLogAddress,
    };

    const dialogActions = inDialog({
        /** @param did the only kind of line that is shown, or '' for all */
        async openPracticeLog(did = '') {
            store.update((state) => ({ dialog: 'practice-log', practiceLog: state.dialog === 'practice-log' ? state.practiceLog : null }));
            const [page, { differences }] = await Promise.all([api.practiceLog(did), api.questionDifferences()]);
            store.update({ practiceLog: { ...page, did, differences } });
        },

        async olderPracticeLog() {
            const { practiceLog: before } = store.get();
            const page = await api.practiceLog(before.did, before.events.at(-1).number);
            store.update({ practiceLog: { ...before, ...page, intact: before.intact === false ? false : page.intact, did: before.did, events: [...before.events, ...page.events] } });
            afterPaint(() => document.querySelector(page.more ? '#practice-log-more' : '#practice-log-kind')?.focus());
        },
    });

    return { actions: [plainActions, dialogActions] };
}
