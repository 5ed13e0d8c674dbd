import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { practiceLogActions } from './practice-log-actions.js';

test('the last page of the log says that there is nothing older', async () => {
    /** @type {PracticeEvent[]} */
    const events = [9, 8].map((number) => ({ number, at: '2026-03-01T10:00:00Z', did: 'signed-in', roles: [] }));
    const store = createStore({
        ...initial, practiceLog: { did: '', events: [events[0]], more: true, days: 90, intact: true, differences: [] },
    });
    /** @type {PracticeLogPage} */
    const last = { events: [events[1]], days: 90, intact: true }; // in JSON, what is false is absent
    const context = {
        store, api: { practiceLog: () => Promise.resolve(last) }, afterPaint: () => {},
        inDialog: (/** @type {object} */ group) => group,
    };
    const { actions } = practiceLogActions(/** @type {PageContext} */ (/** @type {unknown} */ (context)));

    await Object.assign({}, ...actions).olderPracticeLog();

    const { practiceLog } = store.get();
    assert.deepEqual(practiceLog?.events, events);
    assert.ok(!practiceLog.more);
});
