import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { valueOf } from './parameters.js';

describe('a parameter is sent as a value of its kind', () => {
    /** @type {[kind: string, said: string, sent: string | undefined][]} */
    const table = [
        ['number', '0,5', '0.5'],
        ['number', 'five', undefined],
        ['yesno', 'true', 'true'],
        ['list', "a, 'b c'", '["a","b c"]'],
        ['list', '1, 2.5', '[1,2.5]'],
        ['date', '2026-01', '{"$date":"2026-01"}'],
        ['date', 'soon', undefined],
        ['text', '5', '"5"'],
    ];
    for (const [kind, said, sent] of table) {
        test(rowTitle(kind, said, sent), () => assert.equal(JSON.stringify(valueOf({ kind, said })), sent));
    }
});
