import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { influenceActions } from './actions.js';
import { answers } from './model.js';

class ApiProblem extends Error {
    constructor(/** @type {number} */ status, code = '', /** @type {unknown} */ now = null) {
        super(code || `HTTP ${status}`);
        Object.assign(this, { status, code, now });
    }
}

/** @typedef {'carried out' | 'not received' | 'response lost'} Fate */

/** @type {(one: Influence | null | undefined) => Influence | null} */
const none = (one) => one ?? null;

/**
 * The page with a server that has some answers. It carries out requests one at a time, when the test calls `next`.
 * @type {(has?: Record<string, Influence>, alters?: string[]) => any}
 */
function page(has = {}, alters = ['bo', 'cy']) {
    const server = new Map(Object.entries(has));
    /** @type {((fate: Fate) => void)[]} */
    const requests = [];
    /** @type {unknown[]} */
    const told = [];
    /** @type {string[]} */
    const asked = [];
    const map = { id: 'noor', access: { own: true }, alters: alters.map((id) => ({ id })) };
    const store = createStore(
        /** @type {State} */ (/** @type {unknown} */ ({ ...initial, map, base: map, influences: { ...has } })),
    );

    /** @type {<T>(carryOut: () => T) => Promise<T>} */
    const request = (carryOut) => new Promise((resolve, reject) => {
        requests.push((fate) => {
            try {
                const answer = fate === 'not received' ? undefined : carryOut();
                return fate === 'carried out' ? resolve(/** @type {any} */ (answer)) : reject(new ApiProblem(0));
            } catch (problem) {
                return reject(problem);
            }
        });
    });
    const api = {
        ApiProblem,
        influences: () =>
            request(() => {
                asked.push('read');
                return { influences: Object.fromEntries(server) };
            }),
        writeInfluence: (/** @type {string} */ _map, /** @type {string} */ alter, /** @type {Influence | null} */ from,
            /** @type {Influence | null} */ to) => request(() => {
            asked.push(`${alter} ${from} ${to}`);
            const now = none(server.get(alter));
            if (now !== to && now !== from) {
                throw new ApiProblem(409, 'influence-changed', now ?? undefined);
            }
            return to ? server.set(alter, to) : server.delete(alter);
        }),
    };
    const edits = { flush: () => Promise.resolve() };
    const { actions, follow } = influenceActions(
        /** @type {Parameters<InfluenceActions>[0]} */ (/** @type {unknown} */ ({
            store, api, edits, inNotice: (/** @type {object} */ group) => group,
        })),
    );
    /** @type {(alter: string, to: Influence | null) => void} */
    const answer = (alter, to) => void actions[0].answerInfluence(alter, to).catch((problem) => told.push(problem));
    /** @type {(fate?: Fate) => Promise<void>} */
    const next = async (fate = 'carried out') => {
        requests.shift()?.(fate);
        await new Promise((done) => setTimeout(done, 0));
    };
    const all = async () => {
        while (requests.length > 0) {
            await next();
        }
    };
    return {
        server, store, edits, answer, follow, next, all, told, asked, waiting: () => requests.length,
        shown: () => store.get().influences,
    };
}

/** A pseudorandom generator with the same numbers in every run. @type {(seed: number) => (below: number) => number} */
function numbers(seed) {
    let state = seed * 2654435761 >>> 0;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor(state / 2 ** 32 * below);
    };
}

describe('answers given in quick succession', () => {
    test('are sent one after the other, each as a change of the previous one', async () => {
        const { answer, all, asked, shown, waiting } = page();
        answer('bo', 'both');
        answer('bo', 'does-good');
        answer('bo', null);
        assert.equal(waiting(), 1);
        await all();
        assert.deepEqual(asked, ['bo null both', 'bo both does-good', 'bo does-good null']);
        assert.deepEqual(shown(), {});
    });

    test('do not wait for answers about other alters', () => {
        const { answer, waiting } = page();
        answer('bo', 'both');
        answer('cy', 'both');
        assert.equal(waiting(), 2);
    });

    test('show the latest answer, even after an earlier one failed', async () => {
        const { answer, next, shown, told } = page();
        answer('bo', 'both');
        answer('bo', 'does-good');
        await next('not received');
        assert.deepEqual(shown(), { bo: 'does-good' });
        assert.deepEqual(told, []);
    });

    for (let seed = 1; seed <= 100; seed++) {
        test(`end with the answers that the server has (${seed})`, async () => {
            const number = numbers(seed);
            const { answer, next, all, server, shown, waiting } = page(seed % 2 ? { bo: 'both' } : {});
            for (let step = 0; step < 15; step++) {
                const what = number(10);
                if (what < 5) {
                    answer(['bo', 'cy'][number(2)], none(answers[number(5)]));
                } else if (what < 9 && waiting() > 0) {
                    await next(
                        /** @type {Fate[]} */ (['carried out', 'carried out', 'not received', 'response lost'])[
                            number(4)
                        ],
                    );
                } else if (what === 9) { // in another window
                    server.set('bo', answers[number(4)]);
                    if (waiting() === 0) {
                        answer('bo', answers[number(4)]);
                    }
                }
            }
            answer('bo', answers[number(4)]); // detects the answer of the other window
            await all();
            assert.deepEqual(shown(), Object.fromEntries(server));
        });
    }
});

test('an answer that conflicts with another window is replaced by that window\'s answer', async () => {
    const { answer, all, server, shown, told } = page();
    server.set('bo', 'costs-strength');
    answer('bo', 'both');
    await all();
    assert.deepEqual(shown(), { bo: 'costs-strength' });
    assert.equal(told[0].code, 'influence-changed');
});

test('an answer about an alter that was just added is sent after the alter', async () => {
    const { answer, all, asked, edits, store } = page({}, []);
    edits.flush = () => {
        asked.push('flush');
        store.update({ base: { ...store.get().base, alters: [{ id: 'bo' }] } });
        return Promise.resolve();
    };
    answer('bo', 'both');
    await new Promise((done) => setTimeout(done, 0));
    await all();
    assert.deepEqual(asked, ['flush', 'bo null both']);
});

test('an answer about an alter that could not be sent is not shown as if it were saved', async () => {
    const { answer, all, asked, shown, told } = page({}, []);
    answer('bo', 'both');
    await new Promise((done) => setTimeout(done, 0));
    await all();
    assert.deepEqual(shown(), {});
    assert.deepEqual(asked, []);
    assert.equal(told[0].status, 0);
});

describe('an answer that cannot be opened', () => {
    for (const to of /** @type {(Influence | null)[]} */ ([null, 'both'])) {
        test(`is gone once ${to ?? 'its removal'} is saved`, async () => {
            const { answer, all, store } = page();
            store.update({ damagedInfluences: ['bo', 'cy'] });
            answer('bo', to);
            await all();
            assert.deepEqual(store.get().damagedInfluences, ['cy']);
        });

        test(`stays while ${to ?? 'its removal'} could not be saved`, async () => {
            const { answer, next, store } = page();
            store.update({ damagedInfluences: ['bo'] });
            answer('bo', to);
            await next('not received');
            assert.deepEqual(store.get().damagedInfluences, ['bo']);
        });
    }
});

describe('when the alters on the map change', () => {
    test('the answers are read again', async () => {
        const { follow, all, store, shown } = page({ bo: 'both' });
        follow(store.get());
        store.update({ influences: {} });
        store.update({ base: { ...store.get().base, alters: [{ id: 'bo' }] } });
        follow(store.get());
        await all();
        assert.deepEqual(shown(), { bo: 'both' });
    });

    test('an answer given while they are read is not lost', async () => {
        const { follow, answer, all, store, shown } = page();
        follow(store.get());
        store.update({ base: { ...store.get().base, alters: [{ id: 'bo' }] } });
        follow(store.get());
        answer('bo', 'both');
        await all();
        assert.deepEqual(shown(), { bo: 'both' });
    });

    test('nothing is read if they stay the same', () => {
        const { follow, store, waiting } = page();
        follow(store.get());
        store.update({ base: { ...store.get().base } });
        follow(store.get());
        assert.equal(waiting(), 0);
    });
});
