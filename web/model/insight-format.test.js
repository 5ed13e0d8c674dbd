import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentence } from './insight-format.js';

const t = /** @type {Translate} */ (/** @type {unknown} */ ({}));
const map = /** @type {PartialMap} */ (/** @type {unknown} */ ({ alters: [] }));
const result =
    /** @type {InsightResult} */ (/** @type {unknown} */ ({ found: true, values: {}, alters: [], domains: [] }));

/** The sentence of an insight that is not translated. @type {(finding: string) => string} */
const said = (finding) =>
    sentence(t, map, /** @type {Insight} */ (/** @type {unknown} */ ({ key: 'untranslated', finding })), result);

test('a number stays on the line of its percent sign', () => {
    assert.equal(said('That is 11\u00a0% of all.'), 'That is 11\u00a0% of all.');
});

test('a part that is left out leaves one space', () => {
    assert.equal(said('Bo is near.  Al is far.'), 'Bo is near. Al is far.');
});
