import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed } from './client-order.js';

/** @type {Client[]} */
const clients = [
    { map: 'a', owner: 'Noor', edit: false, last: '2026-05-02', since: { added: 2 } },
    { map: 'b', owner: 'Éva', edit: false, last: '2026-06-01', since: { added: 0 } },
    { map: 'c', name: 'Bo', edit: true },
];
const everybody = { search: '', order: /** @type {'name' | 'last'} */ ('name'), onlyChanged: false };
/** @type {(options: Partial<ClientListOptions>) => string[]} */
const maps = (options) => listed(clients, { ...everybody, ...options }).map(({ map }) => map);

test('clients are listed by name, whether it is the name of an owner or of a map', () => {
    assert.deepEqual(maps({}), ['c', 'b', 'a']);
});

test('a client is found by a name without its accent', () => {
    assert.deepEqual(maps({ search: 'eva' }), ['b']);
});

test('clients without a conversation come first, then those whose last conversation is the longest ago', () => {
    assert.deepEqual(maps({ order: 'last' }), ['c', 'a', 'b']);
});

test('clients whose map has not changed can be left out', () => {
    assert.deepEqual(maps({ onlyChanged: true }), ['a']);
});
