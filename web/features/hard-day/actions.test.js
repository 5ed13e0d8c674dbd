import '../../lib/node-20.test-support.js';
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { forget } from '../../lib/drafts.js';
import { keepInMemory } from '../../lib/tab-storage.js';
import { hardDayActions } from './actions.js';

keepInMemory();
Object.assign(globalThis, { addEventListener: () => {} }); // for the event that the connection is back
beforeEach(() => forget(''));

class ApiProblem extends Error {
    constructor(/** @type {number} */ status, retryAfter = 0) {
        super();
        this.status = status;
        this.code = `code-${status}`;
        this.detail = `told of ${status}`;
        this.retryAfter = retryAfter;
        this.passing = [0, 503].includes(status);
    }
}

/**
 * @type {(...answers: (ApiProblem | null)[]) => {store: Store<State>, keepHardDay(page: HardDay): Promise<void>,
 *     requests(): number}}
 */
function writing(...answers) {
    let requests = 0;
    const map = { id: 'noor', alters: [] };
    const store = createStore(/** @type {State} */ (/** @type {unknown} */ ({ ...initial, map, base: map })));
    const context = {
        store, t: (/** @type {string} */ key) => key, afterPaint: () => {},
        edits: { writeBeside: (/** @type {() => Promise<void>} */ write) => write() },
        api: {
            ApiProblem,
            writeHardDay() {
                const answer = answers[requests++];
                return answer ? Promise.reject(answer) : Promise.resolve({ revision: 1 });
            },
        },
        inNotice: (/** @type {object} */ group) => group,
        inDialog: (/** @type {object} */ group) => group,
    };
    const { actions } = hardDayActions(/** @type {Parameters<HardDayActions>[0]} */ (/** @type {unknown} */ (context)));
    return { store, requests: () => requests, ...Object.assign({}, ...actions) };
}

const soon = setTimeout; // the real one

/** Waits until the pending promises have been settled. */
const answered = () => new Promise((done) => soon(done, 0));

describe('a page for a hard day that could not be saved', () => {
    for (const status of [0, 429, 500, 503, 507]) {
        test(`is sent again after an answer with status ${status}`, async (context) => {
            context.mock.timers.enable({ apis: ['setTimeout'] });
            const { store, keepHardDay } = writing(new ApiProblem(status));
            await keepHardDay({ helps: 'Coffee' });

            context.mock.timers.tick(10_000);
            await answered();

            assert.equal(store.get().hardDaySaving, 'saved');
        });
    }

    test('is sent again after its map was left', async (context) => {
        context.mock.timers.enable({ apis: ['setTimeout'] });
        const { store, keepHardDay, requests } = writing(new ApiProblem(503));
        await keepHardDay({ helps: 'Coffee' });
        store.update({ map: null, base: null });

        context.mock.timers.tick(10_000);
        await answered();

        assert.equal(requests(), 2);
    });

    test('is not sent again before the time that the server asks for', async (context) => {
        context.mock.timers.enable({ apis: ['setTimeout'] });
        const { keepHardDay, requests } = writing(new ApiProblem(429, 30));
        await keepHardDay({ helps: 'Coffee' });

        context.mock.timers.tick(29_000);
        await answered();

        assert.equal(requests(), 1);
    });

    for (const [status, words] of /** @type {[number, string | null][]} */ ([[507, 'told of 507'], [0, null]])) {
        test(`shows ${words ? 'the reason' : 'no reason'} after an answer with status ${status}`, async (context) => {
            context.mock.timers.enable({ apis: ['setTimeout'] });
            const { store, keepHardDay } = writing(new ApiProblem(status));
            await keepHardDay({ helps: 'Coffee' });

            assert.equal(store.get().hardDayProblem, words);
        });
    }
});
