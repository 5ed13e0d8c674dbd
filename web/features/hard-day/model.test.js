import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmpty, namesToChoose, next, open, withCall, withoutCall, withText } from './model.js';

const bo = { name: 'Bo', phone: '112' };

test('a page without words is empty', () => assert.equal(isEmpty({}), true));
test('a page with one text is not empty', () => assert.equal(isEmpty({ say: 'x' }), false));
test('a second person is asked about only after a first', () => assert.equal(next({}, 'call-0'), 'helps'));
test('a first person is followed by the second', () => assert.equal(next({ calls: [bo] }, 'call-0'), 'call-1'));
test('no question follows the last one', () => assert.equal(next({}, 'say'), null));
test('every question of an empty page is open', () =>
    assert.deepEqual(open({}), ['call-0', 'helps', 'urgent', 'signs', 'say']));
test('after three people to call, no further one is asked about', () =>
    assert.deepEqual(open({ calls: [bo, bo, bo], helps: 'x', urgent: 'x' }), ['signs', 'say']));
test('a person to call is added at the end', () =>
    assert.deepEqual(withCall({ calls: [bo] }, 1, { name: ' Lin ', phone: ' ' }), { calls: [bo, { name: 'Lin' }] }));
test('a changed person keeps their place', () =>
    assert.deepEqual(withCall({ calls: [bo, { name: 'Lin' }] }, 0, { name: 'Bo' }), {
        calls: [{ name: 'Bo' }, { name: 'Lin' }],
    }));
test('a person without a name changes nothing', () =>
    assert.deepEqual(withCall({ calls: [bo] }, 0, { name: ' ', phone: '113' }), { calls: [bo] }));
test('a person is removed', () =>
    assert.deepEqual(withoutCall({ calls: [bo, { name: 'Lin' }] }, 0), { calls: [{ name: 'Lin' }] }));
test('removing the last person leaves an empty page', () => assert.deepEqual(withoutCall({ calls: [bo] }, 0), {}));
test('a text without words is removed', () =>
    assert.deepEqual(withText({ helps: 'tea', say: 'x' }, 'helps', ' '), { say: 'x' }));
test('people in contact today are offered by closeness, and not twice', () => {
    const alters = [
        { id: '1', name: 'Far', closeness: 1 }, { id: '2', name: 'Near', closeness: 5 },
        { id: '3', name: 'Bo', closeness: 5 }, { id: '4', name: 'Dog', kind: 'pet' },
        { id: '5', name: 'Past', phase: 'past' }, { id: '6', name: 'Gran', died: true },
    ];
    assert.deepEqual(namesToChoose({ calls: [bo] }, /** @type {SupportMap} */ (/** @type {unknown} */ ({ alters }))), [
        'Near', 'Far',
    ]);
});
