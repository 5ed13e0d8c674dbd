import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameNames } from './same-names.js';

/** @type {(...names: string[]) => Alter[]} */
const alters = (...names) => names.map((name, at) => ({ id: `a${at}`, name }));

test('a name that somebody on the map has already is found, whatever its case', () => {
    assert.deepEqual(sameNames(alters('Ada', 'Bo', 'ada'), ['a2']), ['ada']);
});

test('a name that is on the map twice from before is not found', () => {
    assert.deepEqual(sameNames(alters('Ada', 'Ada', 'Bo'), ['a2']), []);
});
