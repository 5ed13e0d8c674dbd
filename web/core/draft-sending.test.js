import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { draft, forget, keep } from '../lib/drafts.js';
import { keepInMemory } from '../lib/tab-storage.js';
import { draftSending } from './draft-sending.js';

keepInMemory();

class ApiProblem extends Error {
    constructor(/** @type {number} */ status) {
        super();
        this.status = status;
        this.passing = status === 0;
    }
}

const api = /** @type {Api} */ (/** @type {unknown} */ ({ ApiProblem }));

/** @type {(answer: (draft: {words: string}) => Promise<unknown>, open?: string) => () => Promise<void>} */
const sending = (answer, open = '') =>
    draftSending({ api }, { prefix: 'note/', isOpen: (_draft, name) => name === open, write: answer });

describe('sending of drafts that are not open', () => {
    beforeEach(() => {
        forget('');
        keep('note/a', '{"words": "A"}');
        keep('note/b', '{"words": "B"}');
        keep('step/c', '{"words": "C"}');
    });

    const left = () => ['note/a', 'note/b', 'step/c'].filter((name) => draft(name) !== null);

    /** @type {[string, (draft: {words: string}) => Promise<unknown>, string[]][]} */
    const answers = [
        ['forgets what is saved', () => Promise.resolve(), ['step/c']],
        ['forgets what is gone', () => Promise.reject(new ApiProblem(404)), ['step/c']],
        [
            'keeps what somebody else changed meanwhile',
            ({ words }) => (words === 'A' ? Promise.reject(new ApiProblem(409)) : Promise.resolve()),
            ['note/a', 'step/c'],
        ],
    ];
    for (const [what, answer, stay] of answers) {
        test(what, async () => {
            await sending(answer)();
            assert.deepEqual(left(), stay);
        });
    }

    test('keeps everything while the server cannot be reached', async (context) => {
        context.mock.timers.enable({ apis: ['setTimeout'] });
        await sending(() => Promise.reject(new ApiProblem(0)))();
        assert.deepEqual(left(), ['note/a', 'note/b', 'step/c']);
    });

    test('tries again later', async (context) => {
        context.mock.timers.enable({ apis: ['setTimeout'] });
        let reachable = false;
        await sending(() => (reachable ? Promise.resolve() : Promise.reject(new ApiProblem(503))))();
        reachable = true;
        context.mock.timers.tick(10_000);
        await Promise.resolve().then(() => {}).then(() => {}).then(() => {}).then(() => {});
        assert.deepEqual(left(), ['step/c']);
    });

    test('leaves what is open to those who write it', async () => {
        await sending(() => Promise.resolve(), 'note/b')();
        assert.deepEqual(left(), ['note/b', 'step/c']);
    });

    test('keeps what was typed while it was being sent', async () => {
        await sending(({ words }) => Promise.resolve(words === 'A' && keep('note/a', '{"words": "AA"}')))();
        assert.deepEqual(left(), ['note/a', 'step/c']);
    });
});
