import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whileBusy } from './busy.js';
import { initial } from '../state.js';
import { createStore } from './store.js';

function started() {
    const store = createStore(initial);
    /** @type {Record<string, {answer: () => void, fail: (problem: Error) => void}>} */
    const requests = {};
    /** @type {(name: string) => Promise<void>} */
    const request = (name) => whileBusy(store, name, () => new Promise((answer, fail) => {
        requests[name] = { answer, fail };
    }));
    return { store, requests, request };
}

test('a form waits until its request is answered', async () => {
    const { store, requests, request } = started();
    const first = request('first');
    assert.equal(store.get().busy, 'first');
    requests.first.answer();
    await first;
    assert.equal(store.get().busy, null);
});

test('a form whose request fails can be sent again', async () => {
    const { store, requests, request } = started();
    const first = request('first');
    requests.first.fail(new Error('no'));
    await assert.rejects(first);
    assert.equal(store.get().busy, null);
});

test('the end of an earlier request leaves a later form waiting', async () => {
    const { store, requests, request } = started();
    const first = request('first');
    request('second');
    requests.first.answer();
    await first;
    assert.equal(store.get().busy, 'second');
});
