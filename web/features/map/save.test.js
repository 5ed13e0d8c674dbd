import '../../lib/node-20.test-support.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial, onMapClosed } from '../../state.js';
import { editActions } from './save.js';

const waiting = { id: 'change', order: 1, edits: [] };

class ApiProblem extends Error {
    constructor(/** @type {number} */ status) {
        super();
        this.status = status;
    }
}

/**
 * @type {(api: (store: Store<State>) => object, state?: object) => {store: Store<State>,
 *     edit: ReturnType<EditActions>['edit'], sendAtOnce(): void, flush(): Promise<void>,
 *     heardOf(revision: number): Promise<void>, writeBeside(write: () => Promise<void>): Promise<void>,
 *     forgetHistory(): Promise<void>}}
 */
function editing(api, state = {}) {
    const map = { id: 'noor', alters: [] };
    const store = createStore(
        /** @type {State} */ (/** @type {unknown} */ ({ ...initial, map, base: map, history: [waiting], ...state })),
    );
    const context = {
        store, api: { ApiProblem, ...api(store) }, t: (/** @type {string} */ key) => key, announce: () => {},
        afterPaint: () => {}, maps: { readInsights: () => {} }, inNotice: (/** @type {object} */ group) => group,
        words: () => '',
    };
    const { edit, flush, sendAtOnce, heardOf, writeBeside, actions } = editActions(
        /** @type {Parameters<EditActions>[0]} */ (/** @type {unknown} */ (context)),
    );
    return { store, edit, flush, sendAtOnce, heardOf, writeBeside, ...Object.assign({}, ...actions) };
}

test('the history of the open map is deleted', async () => {
    /** @type {string[]} */
    const forgotten = [];
    const { store, forgetHistory } = editing(() => ({
        forgetChanges: (/** @type {string} */ id) => Promise.resolve(forgotten.push(id)),
    }));

    await forgetHistory();

    assert.deepEqual({ forgotten, history: store.get().history }, { forgotten: ['noor'], history: [] });
});

test('a map that is closed while its changes are sent keeps its history', async () => {
    /** @type {string[]} */
    const forgotten = [];
    const { forgetHistory } = editing((store) => ({
        change() {
            store.update(onMapClosed());
            return Promise.resolve({ revision: 1, change: waiting });
        },
        forgetChanges: (/** @type {string} */ id) => Promise.resolve(forgotten.push(id)),
    }), { outbox: [waiting] });

    await forgetHistory();

    assert.deepEqual(forgotten, []);
});

test('a refused change of a map that was closed meanwhile is not a conflict on the next map', async () => {
    const { store, flush } = editing((of) => ({
        change: () => Promise.reject(new ApiProblem(409)),
        openMap() {
            of.update(onMapClosed());
            return Promise.resolve({});
        },
        changes: () => Promise.resolve({ changes: [] }),
    }), { outbox: [waiting] });

    await flush();

    assert.equal(store.get().conflict, null);
});

test('the changes of the next map are sent after those of the previous map', async () => {
    const next = { id: 'other', order: 2, edits: [] };
    /** @type {string[]} */
    const sent = [];
    const { store, flush } = editing((of) => ({
        async change(/** @type {string} */ id, /** @type {{id: string}} */ change) {
            await Promise.resolve();
            if (sent.push(`${id}: ${change.id}`) === 1) {
                const map = { id: 'ben', alters: [] };
                of.update(
                    /** @type {Partial<State>} */ (/** @type {unknown} */ ({
                        ...onMapClosed(), map, base: map, outbox: [next],
                    })),
                );
                flush();
            }
            return { revision: 1, change };
        },
    }), { outbox: [waiting] });

    await flush();

    assert.deepEqual({ sent, outbox: store.get().outbox }, { sent: ['noor: change', 'ben: other'], outbox: [] });
});

test('a change made while changes from elsewhere are being loaded is sent', async () => {
    const second = { id: 'second', order: 2, edits: [] };
    /** @type {string[]} */
    const sent = [];
    const { flush, heardOf } = editing((of) => ({
        async change(/** @type {string} */ _id, /** @type {{id: string}} */ change) {
            await Promise.resolve();
            const first = sent.push(change.id) === 1;
            heardOf(5);
            return { revision: first ? 1 : 6, change };
        },
        openMap() {
            of.update({ outbox: [second] });
            flush();
            return Promise.resolve({ id: 'noor', alters: [], revision: 5 });
        },
        changes: () => Promise.resolve({ changes: [] }),
    }), { outbox: [waiting] });

    await flush();

    assert.deepEqual(sent, ['change', 'second']);
});

for (const [revision, loaded] of [[1, 0], [2, 1]]) {
    test(`after a write that leads to revision 1, revision ${revision} is loaded ${loaded} times`, async () => {
        let loads = 0;
        const { store, heardOf, writeBeside } = editing(() => ({
            openMap() {
                loads += 1;
                return Promise.resolve({ id: 'noor', alters: [], revision });
            },
            changes: () => Promise.resolve({ changes: [] }),
        }));

        await writeBeside(async () => {
            await heardOf(revision);
            store.update({ revision: 1 });
        });
        await new Promise((done) => setTimeout(done));

        assert.equal(loads, loaded);
    });
}

describe('successive steps by a key', () => {
    const access = { own: true, edit: true };
    const map = {
        id: 'noor', access, alters: [{ id: 'a', name: 'Anna', closeness: 1 }, { id: 'b', name: 'Bo', closeness: 1 }],
    };
    /** @type {(key: string, from: number, to: number) => Edit[]} */
    const nearer = (key, from, to) => [{ on: 'alter', key, field: 'closeness', from, to }];

    /**
     * The edits of each change that is sent after these steps.
     * @type {(steps: [id: string, from: number, to: number][], between?: (flush: () => Promise<void>) => unknown) =>
     *     Promise<Edit[][]>}
     */
    async function sentAfter(steps, between = () => {}) {
        /** @type {Edit[][]} */
        const sent = [];
        const { store, edit, flush } = editing(() => ({
            change(/** @type {string} */ _id, /** @type {Change} */ change) {
                sent.push(change.edits);
                return Promise.resolve({ revision: sent.length, change });
            },
        }), { map, base: map, history: [] });
        for (const [id, from, to] of steps) {
            edit(nearer(id, from, to), '', { step: `move/${id}` });
            await between(flush);
        }
        await flush();
        assert.deepEqual(store.get().history.map(({ edits }) => edits), sent.toReversed());
        return sent;
    }

    test('are sent at once when the map is closed', () => {
        /** @type {Edit[][]} */
        const sent = [];
        const { store, edit, sendAtOnce } = editing(() => ({
            change(/** @type {string} */ _id, /** @type {Change} */ change) {
                sent.push(change.edits);
                return Promise.resolve({ revision: 1, change });
            },
        }), { map, base: map, history: [] });
        edit(nearer('a', 1, 2), '', { step: 'move/a' });
        sendAtOnce();
        store.update(onMapClosed());
        assert.deepEqual(sent, [nearer('a', 1, 2)]);
    });
    test('are one change', async () =>
        assert.deepEqual(await sentAfter([['a', 1, 2], ['a', 2, 3], ['a', 3, 4]]), [nearer('a', 1, 4)]));
    test('are one change for each of two people', async () =>
        assert.deepEqual(await sentAfter([['a', 1, 2], ['b', 1, 2], ['b', 2, 3]]), [
            nearer('a', 1, 2), nearer('b', 1, 3),
        ]));
    test('are two changes if another change is between them', async () =>
        assert.deepEqual(
            await sentAfter([['a', 1, 2], ['b', 1, 2], ['a', 2, 3]]),
            [nearer('a', 1, 2), nearer('b', 1, 2), nearer('a', 2, 3)],
        ));
    test('are two changes if the first was sent and its answer was lost', async () => {
        /** @type {Edit[][]} */
        const sent = [];
        const { edit, flush } = editing(() => ({
            change(/** @type {string} */ _id, /** @type {Change} */ change) {
                const isFirst = sent.push(change.edits) === 1;
                return isFirst
                    ? Promise.reject(Object.assign(new ApiProblem(503), { passing: true }))
                    : Promise.resolve({ revision: sent.length - 1, change });
            },
        }), { map, base: map, history: [] });
        for (const [from, to] of [[1, 2], [2, 3]]) {
            edit(nearer('a', from, to), '', { step: 'move/a' });
            await flush();
        }
        assert.deepEqual(sent, [nearer('a', 1, 2), nearer('a', 1, 2), nearer('a', 2, 3)]);
    });
    test('are two changes if the first was sent', async () => assert.deepEqual(
        await sentAfter([['a', 1, 2], ['a', 2, 3]], (flush) => flush()), [nearer('a', 1, 2), nearer('a', 2, 3)],
    ));
});
