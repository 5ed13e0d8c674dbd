import assert from 'node:assert/strict';
import test from 'node:test';
import { egoName } from './ego-name.js';

/** @type {(access: MapAccess | undefined, name?: string) => string | null} */
const nameOf = (access, name = 'My circle') => egoName(/** @type {SupportMap} */ ({ name, access }));

for (const [title, access, expected] of /** @type {[string, MapAccess | undefined, string | null][]} */ ([
    ['one\'s own map names nobody', { own: true, edit: true }, null],
    ['the map of a client has the client\'s name', { owner: 'Noor' }, 'Noor'],
    ['a long name is shortened to its first word', { owner: 'Noor van den Berg' }, 'Noor'],
])) {
    test(title, () => assert.equal(nameOf(access), expected));
}

test('the example has the name of its person', () => assert.equal(nameOf({ example: true }, 'Noor'), 'Noor'));
