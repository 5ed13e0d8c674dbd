import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toText, withOtherIds } from './svg-tree.js';

test('characters that XML does not allow are left out', () => {
    assert.equal(
        toText(['text', { a: '"\u0007' }, '\u0000a\uD800<b>\uFFFF', null, 7]),
        '<text a="&quot;">a&lt;b&gt;7</text>',
    );
});

test('ids and the references to them are renamed together, at any depth', () => {
    assert.deepEqual(
        withOtherIds(['svg', {}, ['path', { id: 'a-ring', fill: 'url(#a-glow)', d: 'M0 0' }], 'a-text'], 'a-', 'b-'),
        ['svg', {}, ['path', { id: 'b-ring', fill: 'url(#b-glow)', d: 'M0 0' }], 'a-text'],
    );
});
