import assert from 'node:assert/strict';
import test from 'node:test';
import { canBeAsked, isOnesOwn, listed } from './model.js';

for (const [title, access, expected] of /** @type {[string, MapAccess | undefined, boolean][]} */ ([
    ['one is asked on one\'s own map', { own: true, edit: true }, true],
    ['nobody is asked on a map that is kept for a client', { own: true, edit: true, keptForClient: true }, false],
    ['a coach is not asked on the map of a client', { owner: 'Noor', edit: true }, false],
    ['nobody is asked in the example', { example: true }, false],
])) {
    test(title, () => assert.equal(isOnesOwn({ map: { access } }), expected));
}

for (const [title, alter, expected] of /** @type {[string, Partial<Alter>, boolean][]} */ ([
    ['a person can be asked about', {}, true],
    ['a pet can be asked about', { kind: 'pet' }, true],
    ['a thing cannot', { kind: 'thing' }, false],
    ['somebody hoped for cannot', { phase: 'hoped' }, false],
    ['somebody who died cannot', { died: true }, false],
])) {
    test(title, () => assert.equal(canBeAsked(/** @type {Alter} */ (alter)), expected));
}

/** @type {(influence: Influence | undefined, more?: Partial<State>) => string | null} */
const listedOf = (influence, more = {}) => listed(/** @type {State} */ ({ influences: influence ? { bo: influence } : {}, present: null, conversationStage: null, ...more }), 'bo');

test('the list shows an answer', () => assert.equal(listedOf('both'), 'both'));

test('the list shows nothing where one would rather not say', () => assert.equal(listedOf('rather-not-say'), null));

test('the list shows nothing where nothing was said', () => assert.equal(listedOf(undefined), null));

test('the list shows nothing while a conversation is held', () => assert.equal(listedOf('both', { conversationStage: 'during' }), null));

test('the list shows nothing while the picture is shown to others', () => assert.equal(listedOf('both', { present: { names: 'shown' } }), null));
