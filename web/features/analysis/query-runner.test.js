import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { askingActions } from './query-runner.js';
import { initial } from './query-state.js';

class ApiProblem extends Error {}

/** @type {(ask: () => AsyncGenerator<AnswerLine>) => {store: Store<WorkbenchState>, run(): Promise<void>}} */
function running(ask) {
    const store = createStore(initial);
    const context = {
        store, api: { ApiProblem, ask, checkQuery: () => Promise.resolve({}) }, t: (/** @type {string} */ key) => key,
        announce: () => {}, sessionEnded: () => false, askedNow: () => {},
        editor: () => ({ statement: () => ({ text: 'RETURN 1', from: 0 }), underline: () => {} }),
    };
    return { store,
        run: askingActions(/** @type {Parameters<typeof askingActions>[0]} */ (/** @type {unknown} */ (context))).run };
}

test('an answer has its rows and its end', async () => {
    const { store, run } = running(async function* answer() {
        yield { columns: ['1'], rows: [[1]] };
        yield { end: { rows: 1, millis: 3 } };
    });

    await run();

    const { answer, running: still } = store.get();
    assert.deepEqual({ rows: answer?.rows, end: answer?.end, still }, {
        rows: [[1]], end: { rows: 1, millis: 3 }, still: null,
    });
});

test('an error of the page does not leave an answer that seems to have no rows', async () => {
    const { store, run } = running(async function* answer() {
        yield { columns: ['1'] };
        throw new TypeError('a mistake of the page');
    });

    await assert.rejects(run(), TypeError);

    const { answer, running: still } = store.get();
    assert.deepEqual({ answer, still }, { answer: null, still: null });
});
