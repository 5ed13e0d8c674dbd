import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undoOffer } from './undo-offer.js';

test('undo is offered for eight seconds, not counting the time the offer is held', (context) => {
    const told = [];
    let time = 0;
    let timer = null;
    context.mock.method(globalThis, 'setTimeout', (then, ms) => {
        timer = { then, ms };
        return 1;
    });
    context.mock.method(globalThis, 'clearTimeout', () => {
        timer = null;
    });
    context.mock.method(Date, 'now', () => time);
    const store = { update: ({ undoOffer: offered }) => told.push(offered && offered.text) };
    const offer = undoOffer({ store, afterPaint: () => {} });

    offer.offerUndo('id', 'Removed Bo.');
    assert.equal(timer.ms, 8000);
    time += 3000;
    offer.actions[0].holdOffer();
    assert.equal(timer, null);
    time += 60_000;
    offer.actions[0].releaseOffer();
    assert.equal(timer.ms, 5000);
    timer.then();

    assert.deepEqual(told, ['Removed Bo.', null]);
});
