import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentence } from './insight-format.js';

/** @type {(words: string) => string} */
const said = (words) => sentence(
    /** @type {Translate} */ (/** @type {unknown} */ (() => words)), /** @type {PartialMap} */ ({ alters: [] }),
    /** @type {Insight} */ (/** @type {unknown} */ ({ key: 'family-share', values: [] })), /** @type {InsightResult} */ (/** @type {unknown} */ ({ found: true, values: {} })),
);

test('a number stays on the line of its percent sign', () => {
    assert.equal(said('That is 11\u00a0% of all.'), 'That is 11\u00a0% of all.');
});

test('a part that is left out leaves one space', () => {
    assert.equal(said('Bo is near.  Al is far.'), 'Bo is near. Al is far.');
});
