import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreedLine, nextDay } from './model.js';

const map = /** @type {SupportMap} */ (/** @type {unknown} */ ({
    alters: [{ id: 'anna', name: 'Anna' }],
    steps: [{ id: 'walk', words: 'Ask for a walk', alter: 'anna', day: '2026-03-04' }, { id: 'call', words: 'Call Anna', alter: 'anna' }],
}));

/** @type {(on: string, id: string, ended?: boolean) => Conversation} */
const conversation = (on, id, ended = false) => ({ id, on, ended, version: 1, agenda: [], agreed: [] });

test('a step is told with its person and its day', () => {
    assert.match(agreedLine({ step: 'walk' }, map, ({ name }) => name) ?? '', /^Ask for a walk · Anna · .*4.*2026|^Ask for a walk · Anna · .*2026.*4/);
});

test('a name that the words say already is not repeated', () => {
    assert.equal(agreedLine({ step: 'call' }, map, ({ name }) => name), 'Call Anna');
});

test('a step that is no longer on the map has no line', () => {
    assert.equal(agreedLine({ step: 'gone' }, map, ({ name }) => name), null);
});

test('the next conversation is the first that is prepared for a later day', () => {
    const now = conversation('2026-03-01', 'now');
    assert.equal(nextDay(now, [now, conversation('2026-05-01', 'later'), conversation('2026-04-01', 'next'), conversation('2026-03-15', 'held', true)]), '2026-04-01');
});
