import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreedLine, hasChanged, nextDay, sinceWords } from './model.js';

const map = /** @type {SupportMap} */ (/** @type {unknown} */ ({
    alters: [{ id: 'anna', name: 'Anna' }],
    steps: [{ id: 'walk', words: 'Ask for a walk', alter: 'anna', day: '2026-03-04' }, {
        id: 'call', words: 'Call Anna', alter: 'anna',
    }],
}));

/** @type {(on: string, id: string, ended?: boolean) => Conversation} */
const conversation = (on, id, ended = false) => ({ id, on, ended, version: 1, agenda: [], agreed: [] });

test('an agreed step names its person and its day', () => {
    assert.match(
        agreedLine({ step: 'walk' }, map, ({ name }) => name) ?? '',
        /^Ask for a walk · Anna · .*4.*2026|^Ask for a walk · Anna · .*2026.*4/,
    );
});

test('a name that is part of the words is not repeated', () => {
    assert.equal(agreedLine({ step: 'call' }, map, ({ name }) => name), 'Call Anna');
});

test('a step that is no longer on the map has no line', () => {
    assert.equal(agreedLine({ step: 'gone' }, map, ({ name }) => name), null);
});

test('the next conversation is the first one prepared for a later day', () => {
    const now = conversation('2026-03-01', 'now');
    assert.equal(
        nextDay(now, [
            now, conversation('2026-05-01', 'later'), conversation('2026-04-01', 'next'),
            conversation('2026-03-15', 'held', true),
        ]),
        '2026-04-01',
    );
});

describe('the summary of changes since the last conversation', () => {
    /** @type {Translate} */
    const t = (key, params) => `${key} ${params?.name ?? params?.n}`;
    const anna = { alter: 'a', name: 'Anna', closer: true, at: '2026-03-04T12:00:00Z' };
    const zora = { alter: 'z', name: 'Zora', closer: false };

    test('names alters who are closer or further away, with the day if it is known', () => {
        assert.deepEqual(sinceWords(t, { moved: [zora, anna], added: 1, steps: 0 }), [
            'clients.since.closer.day Anna', 'clients.since.further Zora', 'clients.since.added 1',
        ]);
    });

    for (const [since, changed] of /** @type {[ChangesSince | undefined, boolean][]} */ ([[undefined, false],
        [{ moved: [], added: 0 }, false], [{ moved: [zora] }, true], [{ moved: [], done: 1 }, true]])) {
        test(`has ${changed ? 'a change' : 'no change'} for ${JSON.stringify(since)}`, () => {
            assert.equal(hasChanged(since), changed);
        });
    }
});
