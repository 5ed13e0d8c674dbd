import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../lib/row-title.test-support.js';
import { format } from './message.js';

describe('a message is filled as its language wants it', () => {
    const values = { name: 'Bo', n: 3, one: 1, none: 0 };
    const table = [
        ['Hello {name}.', 'Hello Bo.'],
        ['{n, plural, one {# person} other {# people}}', '3 people'],
        ['{one, plural, one {# person} other {# people}}', '1 person'],
        ['{none, plural, =0 {nobody} other {# people}}', 'nobody'],
        ['{n, plural, one {x} other {{name} and # more}}', 'Bo and 3 more'],
    ];
    for (const [message, filled] of table) {
        test(rowTitle(message, filled), () => assert.equal(format(message, values, 'en-GB'), filled));
    }
});
