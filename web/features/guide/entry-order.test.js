import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEntryOrder } from './entry-order.js';

const [anna, bo, zoe] = [{ id: 'a', name: 'Anna' }, { id: 'b', name: 'Bo' }, { id: 'z', name: 'Zoe', relations: ['family'] }].map((one) => /** @type {Alter} */ (one));

/** @type {(id: string) => Pick<Change, 'edits'>} */
const added = (id) => ({ edits: [{ on: 'alter', key: id, from: null, to: { name: id } }] });

/** @type {(alters: Alter[], changes: Pick<Change, 'edits'>[]) => string} */
const order = (alters, changes) => inEntryOrder({ alters }, changes).alters.map(({ name }) => name).join(' ');

test('people stand in the order in which they were added', () => {
    assert.equal(order([anna, bo, zoe], [added('z'), added('b'), added('a')]), 'Zoe Bo Anna');
});

test('where the order is not known, family comes first', () => {
    assert.equal(order([anna, bo, zoe], []), 'Zoe Anna Bo');
});

test('those whose addition is not known follow the others', () => {
    assert.equal(order([anna, bo, zoe], [added('b')]), 'Bo Zoe Anna');
});
