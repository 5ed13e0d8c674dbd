import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial, onMapClosed } from '../../state.js';
import { restoreActions } from './restore.js';

/**
 * @type {(flush: (store: Store<State>) => void) => {store: Store<State>, asked: string[],
 *     askToRestore(change: string): Promise<void>, restore(): Promise<void>}}
 */
function restoring(flush) {
    /** @type {string[]} */
    const asked = [];
    const store = createStore(
        /** @type {State} */ (/** @type {unknown} */ ({
            ...initial, map: { id: 'noor' }, dialog: 'history',
            restoring: { change: 'start', everything: false, difference: {} },
        })),
    );
    /** @type {(what: string) => (id: string) => Promise<object>} */
    const answer = (what) => (id) => {
        asked.push(`${what} ${id}`);
        return Promise.resolve({});
    };
    const context = {
        store, t: (/** @type {string} */ key) => key, announce: (/** @type {string} */ text) => asked.push(text),
        afterPaint: () => {},
        api: { ApiProblem: Error, difference: answer('difference'), change: answer('change') },
        edits: { flush: () => Promise.resolve(flush(store)), refresh: answer('refresh') },
        inDialog: (/** @type {object} */ group) => group,
    };
    const { actions } = restoreActions(/** @type {Parameters<RestoreActions>[0]} */ (/** @type {unknown} */ (context)));
    return { store, asked, ...Object.assign({}, ...actions) };
}

test('the open map is restored', async () => {
    const { store, asked, restore } = restoring(() => {});

    await restore();

    assert.deepEqual(asked, ['change noor', 'refresh noor', 'said.restored']);
    assert.equal(store.get().dialog, null);
});

test('a map that is closed while its changes are sent is not restored', async () => {
    const { asked, restore, askToRestore } = restoring((store) => store.update(onMapClosed()));

    await restore();
    assert.deepEqual(asked, []);
    await assert.rejects(askToRestore('start'), /No map is open/);
});

test('only the map of the confirmation is restored', async () => {
    const { store, asked, askToRestore, restore } = restoring(({ update, get }) =>
        update({ map: /** @type {SupportMap} */ ({ ...get().map, id: 'samira' }) })
    );

    await restore();
    store.update({ map: /** @type {SupportMap} */ ({ ...store.get().map, id: 'noor' }) });
    await askToRestore('start');

    assert.deepEqual(asked, []);
});
