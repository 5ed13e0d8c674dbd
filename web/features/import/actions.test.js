import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { importActions } from './actions.js';

test('files can be chosen again after an error that is no answer of the server', async () => {
    const store = createStore({ ...initial, import: { ...initial.import, progress: { done: 1, total: 2 } } });
    class ApiProblem extends Error {}
    const api = { ApiProblem, importFiles: () => Promise.reject(new TypeError('a mistake of the page')) };
    const context = /** @type {PageContext} */ (/** @type {unknown} */ ({ store, api, afterPaint: () => {}, inNotice: (/** @type {object} */ actions) => actions }));
    const { actions: [, { runImport }] } = /** @type {{actions: [unknown, {runImport(): Promise<void>}]}} */ (/** @type {unknown} */ (importActions(context)));

    await assert.rejects(runImport(), TypeError);

    assert.equal(store.get().import.step, 'choose');
    assert.equal(store.get().import.progress, null);
});
