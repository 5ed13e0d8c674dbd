import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEntryOrder } from './entry-order.js';

const [anna, bo, zoe] = [{ id: 'a', name: 'Anna' }, { id: 'b', name: 'Bo' }, {
    id: 'z', name: 'Zoe', relations: ['family'],
}].map((one) => /** @type {Alter} */ (one));

/** @type {(id: string) => Pick<Change, 'edits'>} */
const added = (id) => ({ edits: [{ on: 'alter', key: id, from: null, to: { name: id } }] });

/** @type {(alters: Alter[], changes: Pick<Change, 'edits'>[]) => string} */
const order = (alters, changes) => inEntryOrder({ alters }, changes).alters.map(({ name }) => name).join(' ');

test('people are in the order in which they were added', () => {
    assert.equal(order([anna, bo, zoe], [added('z'), added('b'), added('a')]), 'Zoe Bo Anna');
});

test('family comes first if the order is not known', () => {
    assert.equal(order([anna, bo, zoe], []), 'Zoe Anna Bo');
});

test('people whose addition is not in the history come last', () => {
    assert.equal(order([anna, bo, zoe], [added('b')]), 'Bo Zoe Anna');
});
