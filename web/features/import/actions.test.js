import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { importActions } from './actions.js';

class ApiProblem extends Error {}

/** @type {(api: object) => {store: Store<State>, runImport(): Promise<void>}} */
function importing(api) {
    const store = createStore(
        /** @type {State} */ ({ ...initial, import: { ...initial.import, progress: { done: 1, total: 2 } } }),
    );
    const context = /** @type {PageContext} */ (/** @type {unknown} */ ({
        store, api: { ApiProblem, ...api }, afterPaint: () => {}, inNotice: (/** @type {object} */ actions) => actions,
    }));
    const { actions: [, { runImport }] } =
        /** @type {{actions: [unknown, {runImport(): Promise<void>}]}} */ (/** @type {unknown} */ (importActions(
            context,
        )));
    return { store, runImport };
}

test('files can be chosen again after an error that does not come from the server', async () => {
    const { store, runImport } = importing({
        importFiles: () => Promise.reject(new TypeError('a mistake of the page')),
    });

    await assert.rejects(runImport(), TypeError);

    assert.equal(store.get().import.step, 'choose');
    assert.equal(store.get().import.progress, null);
});

test('a successful import is reported even if the maps cannot be listed afterwards', async () => {
    const report = { maps: [] };
    const { store, runImport } = importing({
        importFiles: () => Promise.resolve(report), maps: () => Promise.reject(new ApiProblem()),
    });

    await assert.rejects(runImport(), ApiProblem);

    const { step, report: shown } = store.get().import;
    assert.deepEqual({ step, shown }, { step: 'report', shown: report });
});
