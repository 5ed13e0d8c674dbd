import '../../lib/node-20.test-support.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { mapActions } from './maps-actions.js';

class ApiProblem extends Error {
    status = 503;
}

test('insights that could not be loaded are not reported for another map that was opened meanwhile', async () => {
    const store = createStore(/** @type {State} */ (/** @type {unknown} */ ({ ...initial, map: { id: 'noor' } })));
    /** @type {(problem: ApiProblem) => void} */
    let fail = () => {};
    const context = {
        store, api: { ApiProblem, insights: () => new Promise((_done, failed) => { fail = failed; }) },
        inNotice: (/** @type {object} */ group) => group, inDialog: (/** @type {object} */ group) => group,
    };
    const { readInsights } = mapActions(/** @type {Parameters<MapActions>[0]} */ (/** @type {unknown} */ (context)));
    const reading = readInsights();
    store.update(/** @type {Partial<State>} */ (/** @type {unknown} */ ({ map: { id: 'sam' } })));
    fail(new ApiProblem());
    await reading;
    assert.equal(store.get().insightsFailed, false);
});
