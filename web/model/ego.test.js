import assert from 'node:assert/strict';
import test from 'node:test';
import { egoName, shortEgoName, translateAbout } from './ego.js';

/** @type {(access: MapAccess | undefined, name?: string) => SupportMap} */
const map = (access, name = 'My circle') => /** @type {SupportMap} */ ({ name, access });

for (const [title, access, expected] of /** @type {[string, MapAccess | undefined, string | null][]} */ ([
    ['one\'s own map names nobody', { own: true, edit: true }, null],
    ['the map of a client has the client\'s name', { owner: 'Noor van den Berg' }, 'Noor van den Berg'],
    [
        'a map that is kept for a client is about the client',
        { own: true, edit: true, keptForClient: true },
        'My circle',
    ],
    ['an empty name names nobody', { owner: ' ' }, null],
])) {
    test(title, () => assert.equal(egoName(map(access)), expected));
}

test('the example has the name of its person', () => assert.equal(egoName(map({ example: true }, 'Noor')), 'Noor'));

test('without a map there is no name', () => assert.equal(egoName(null), null));

test('a long name is shortened to its first word', () =>
    assert.equal(shortEgoName(map({ owner: 'Noor van den Berg' })), 'Noor'));

test('a short name stays as it is', () => assert.equal(shortEgoName(map({ owner: 'Noor B.' })), 'Noor B.'));

test('a text with a wording by name speaks about the person', () =>
    assert.equal(translateAbout('Noor')('young-map.next.given', { name: 'Ann' }), 'What does Noor do for Ann?'));

test('it speaks to the person where nobody is named', () =>
    assert.equal(translateAbout(null)('young-map.next.given', { name: 'Ann' }), 'What do you do for Ann?'));

test('a text without a wording by name stays as it is', () =>
    assert.equal(translateAbout('Noor')('young-map.title'), 'The beginning of a map'));
