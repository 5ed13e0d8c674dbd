import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undoOffer } from './undo-offer.js';

test('undo is offered for eight seconds, not counting the time with the pointer on the offer', (context) => {
    /** @type {(string | null | undefined)[]} */
    const told = [];
    let time = 0;
    /** @type {{then: () => void, ms: number}[]} */
    const timers = [];
    context.mock.method(globalThis, 'setTimeout', (/** @type {() => void} */ then, /** @type {number} */ ms) => {
        timers.push({ then, ms });
        return 1;
    });
    context.mock.method(globalThis, 'clearTimeout', () => {
        timers.length = 0;
    });
    context.mock.method(Date, 'now', () => time);
    const store = {
        update: (/** @type {Pick<State, 'undoOffer'>} */ { undoOffer: offered }) => told.push(offered && offered.text),
    };
    const offer = undoOffer({ store, afterPaint: () => {} });

    offer.offerUndo('id', 'Removed Bo.');
    assert.equal(timers[0].ms, 8000);
    time += 3000;
    offer.actions[0].holdOffer();
    assert.equal(timers.length, 0);
    time += 60_000;
    offer.actions[0].releaseOffer();
    assert.equal(timers[0].ms, 5000);
    timers[0].then();

    assert.deepEqual(told, ['Removed Bo.', null]);
});
