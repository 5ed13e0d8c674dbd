import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whileBusy } from './busy.js';
import { initial } from '../state.js';
import { createStore } from './store.js';

function started() {
    const store = createStore(initial);
    /** @type {(name: string) => {answer(): void, fail(problem: Error): void, ended: Promise<void>}} */
    const request = (name) => {
        /** @type {() => void} */
        let answer = () => {};
        /** @type {(problem: Error) => void} */
        let fail = () => {};
        const ended = whileBusy(store, name, () =>
            new Promise((done, refuse) => {
                [answer, fail] = [() => done(undefined), refuse];
            }));
        return { answer, fail, ended };
    };
    return { busy: () => store.get().busy, request };
}

test('a form waits until its request is answered', async () => {
    const { busy, request } = started();
    const one = request('one');
    assert.deepEqual(busy(), ['one']);
    one.answer();
    await one.ended;
    assert.equal(busy(), null);
});

test('a form whose request fails can be sent again', async () => {
    const { busy, request } = started();
    const one = request('one');
    one.fail(new Error('no'));
    await assert.rejects(one.ended);
    assert.equal(busy(), null);
});

test('in any order of answers, each form waits for its own', async () => {
    const names = ['a', 'b', 'b', 'c'];
    for (let first = 0; first < names.length; first += 1) {
        const { busy, request } = started();
        const requests = names.map((name) => ({ name, ...request(name) }));
        const order = [...requests.slice(first), ...requests.slice(0, first)];
        for (let answered = 0; answered < order.length; answered += 1) {
            assert.deepEqual([...busy() ?? []].sort(), order.slice(answered).map(({ name }) => name).sort());
            order[answered].answer();
            await order[answered].ended;
        }
        assert.equal(busy(), null);
    }
});
