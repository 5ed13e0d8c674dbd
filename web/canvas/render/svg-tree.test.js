import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toText } from './svg-tree.js';

test('characters that XML does not allow are left out', () => {
    assert.equal(
        toText(['text', { a: '"\u0007' }, '\u0000a\uD800<b>\uFFFF', null, 7]),
        '<text a="&quot;">a&lt;b&gt;7</text>',
    );
});
