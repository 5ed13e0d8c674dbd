import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmpty, namesToChoose, next, open, withCall, withoutCall, withText } from './model.js';

const bo = { name: 'Bo', phone: '112' };

test('a page without words is empty', () => assert.equal(isEmpty({}), true));
test('a page with one text is not empty', () => assert.equal(isEmpty({ say: 'x' }), false));
test('a second person is asked about only after a first', () => assert.equal(next({}, 'call-0'), 'helps'));
test('after a first person comes the second', () => assert.equal(next({ calls: [bo] }, 'call-0'), 'call-1'));
test('after the last question comes none', () => assert.equal(next({}, 'say'), null));
test('an empty page has every question open', () => assert.deepEqual(open({}), ['call-0', 'helps', 'urgent', 'signs', 'say']));
test('three people to call are enough', () => assert.deepEqual(open({ calls: [bo, bo, bo], helps: 'x', urgent: 'x' }), ['signs', 'say']));
test('somebody is added at the end', () => assert.deepEqual(withCall({ calls: [bo] }, 1, { name: ' Lin ', phone: ' ' }), { calls: [bo, { name: 'Lin' }] }));
test('somebody is changed in their place', () => assert.deepEqual(withCall({ calls: [bo, { name: 'Lin' }] }, 0, { name: 'Bo' }), { calls: [{ name: 'Bo' }, { name: 'Lin' }] }));
test('without a name nobody is changed', () => assert.deepEqual(withCall({ calls: [bo] }, 0, { name: ' ', phone: '113' }), { calls: [bo] }));
test('somebody is taken off', () => assert.deepEqual(withoutCall({ calls: [bo, { name: 'Lin' }] }, 0), { calls: [{ name: 'Lin' }] }));
test('the last one who is taken off leaves an empty page', () => assert.deepEqual(withoutCall({ calls: [bo] }, 0), {}));
test('a text without words is taken off', () => assert.deepEqual(withText({ helps: 'tea', say: 'x' }, 'helps', ' '), { say: 'x' }));
test('people are offered by closeness, of today, and not twice', () => {
    const alters = [
        { id: '1', name: 'Far', closeness: 1 }, { id: '2', name: 'Near', closeness: 5 }, { id: '3', name: 'Bo', closeness: 5 },
        { id: '4', name: 'Dog', kind: 'pet' }, { id: '5', name: 'Past', phase: 'past' }, { id: '6', name: 'Gran', died: true },
    ];
    assert.deepEqual(namesToChoose({ calls: [bo] }, /** @type {SupportMap} */ (/** @type {unknown} */ ({ alters }))), ['Near', 'Far']);
});
