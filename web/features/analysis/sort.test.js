import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arranged } from './sort.js';
import { comparing } from './values.js';

test('a hundred thousand rows are sorted in many short turns, those without a value last', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [i % 1000 === 0 ? null : (i * 7919) % 100_003]);
    const by = comparing('number', true, null);
    let turns = 0;
    const mayGoOn = () => (turns += 1) > 0;

    const order = await arranged(rows, { fits: null, key: ([cell]) => by.of(cell), compare: by.compare }, mayGoOn);

    const sorted = [...order].map((at) => rows[at][0]);
    assert.equal(order.length, 100_000);
    assert.ok(sorted.slice(0, 99_900).every((value, i) => i === 0 || value <= sorted[i - 1]));
    assert.ok(sorted.slice(99_900).every((value) => value === null));
    assert.ok(turns > 100);
});
