import assert from 'node:assert/strict';
import test from 'node:test';
import { isOwnerViewing } from '../../core/permissions.js';
import { asks, canBeAsked, listed } from './model.js';

for (const [title, access, expected] of /** @type {[string, MapAccess | undefined, boolean][]} */ ([
    ['an owner is asked on their own map', { own: true, edit: true }, true],
    ['nobody is asked on a map that is kept for a client', { own: true, edit: true, keptForClient: true }, false],
    ['a coach is not asked on the map of a client', { owner: 'Noor', edit: true }, false],
    ['nobody is asked in the example', { example: true }, false],
])) {
    test(title, () => assert.equal(isOwnerViewing({ map: { access } }), expected));
}

test('nobody is asked in the preview of another user\'s view', () =>
    assert.equal(isOwnerViewing({ map: { access: { own: true, edit: true } }, preview: { name: 'Cleo' } }), false));

for (const [title, alter, expected] of /** @type {[string, Partial<Alter>, boolean][]} */ ([
    ['a person can be asked about', {}, true],
    ['a pet can be asked about', { kind: 'pet' }, true],
    ['a thing cannot be asked about', { kind: 'thing' }, false],
    ['somebody hoped for cannot be asked about', { phase: 'hoped' }, false],
    ['somebody who died cannot be asked about', { died: true }, false],
])) {
    test(title, () => assert.equal(canBeAsked(/** @type {Alter} */ (alter)), expected));
}

/** @type {(influence: Influence | undefined, more?: Partial<State>) => State} */
const stateOf = (influence, more = {}) => /** @type {State} */ (/** @type {unknown} */ ({
    map: { access: { own: true } }, preview: null, influences: influence ? { bo: influence } : {},
    damagedInfluences: [], present: null, conversationStage: null, ...more,
}));

/** @type {(alter?: Partial<Alter>) => Alter} */
const bo = (alter = {}) => /** @type {Alter} */ ({ id: 'bo', name: 'Bo', ...alter });

/** @type {(influence: Influence | undefined, more?: Partial<State>, alter?: Partial<Alter>) => string | null} */
const listedOf = (influence, more, alter) => listed(stateOf(influence, more), bo(alter));

test('the list shows an answer', () => assert.equal(listedOf('both'), 'both'));

test('the list shows nothing for the answer “rather not say”', () => assert.equal(listedOf('rather-not-say'), null));

test('the list shows nothing without an answer', () => assert.equal(listedOf(undefined), null));

test('the list shows nothing while a conversation is held', () =>
    assert.equal(listedOf('both', { conversationStage: 'during' }), null));

test('the list shows nothing while the picture is shown to others', () =>
    assert.equal(listedOf('both', { present: { names: 'shown' } }), null));

test('the list shows nothing in the preview of a coach\'s view', () =>
    assert.equal(listedOf('both', { preview: { name: 'Cleo', domains: [], domainsNamed: false } }), null));

for (const gone of /** @type {Partial<Alter>[]} */ ([{ died: true }, { phase: 'past' }, { phase: 'hoped' }])) {
    const who = JSON.stringify(gone);

    test(`the list shows nothing about somebody with ${who}`, () => assert.equal(listedOf('both', {}, gone), null));

    test(`an answer about somebody with ${who} can be taken back on the card`, () =>
        assert.equal(asks(stateOf('both'), bo(gone)), true));

    test(`a damaged answer about somebody with ${who} can be removed on the card`, () =>
        assert.equal(asks(stateOf(undefined, { damagedInfluences: ['bo'] }), bo(gone)), true));

    test(`the card does not ask about somebody with ${who} and no answer`, () =>
        assert.equal(asks(stateOf(undefined), bo(gone)), false));

    test(`the card does not tell others that there is an answer about somebody with ${who}`, () =>
        assert.equal(asks(stateOf('both', { conversationStage: 'during' }), bo(gone)), false));
}
