import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arranged } from './sort.js';
import { comparing, numberOf } from './values.js';

test('a hundred thousand rows are sorted in many short slices, rows without a value last', async () => {
    /** @type {Row[]} */
    const rows = Array.from({ length: 100_000 }, (_, i) => [i % 1000 === 0 ? null : (i * 7919) % 100_003]);
    const by = comparing('number', true, new Intl.Collator('en'));
    let turns = 0;
    const mayGoOn = () => (turns += 1) > 0;

    const order = await arranged(rows, { fits: null, key: ([cell]) => by.of(cell), compare: by.compare }, mayGoOn);

    assert.ok(order);
    const sorted = [...order].map((at) => numberOf(rows[at][0]));
    assert.equal(order.length, 100_000);
    assert.ok(sorted.slice(0, 99_900).every((value, i) => i === 0 || Number(value) <= Number(sorted[i - 1])));
    assert.ok(sorted.slice(99_900).every((value) => value === null));
    assert.ok(turns > 100);
});
