import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { speak, t } from '../../i18n/i18n.js';
import { importMessageWords } from './messages.js';

before(async () => {
    Object.assign(globalThis, { document: { documentElement: {} } }); // the language is set here
    await speak('en');
});

describe('a message of an import in words', () => {
    test('is missing for a code that the page does not know', () =>
        assert.equal(importMessageWords(t, { code: 'of-tomorrow' }), null));
    test('has the value of a parameter', () =>
        assert.match(importMessageWords(t, { code: 'not-utf-8', params: { byte: '0xFF' } }) ?? '', /0xFF/));
    test('has terms of the import, which have values of their own', () => {
        const params = {
            field: 'since', value: '7', what: { term: 'alter' }, found: { term: 'the-number' },
            expected: { term: 'date' }, hint: { term: 'hint-date' },
        };
        assert.equal(
            importMessageWords(t, { code: 'wrong-type', params }),
            '"since" (somebody on the map) is the number 7; expected: a date.',
        );
    });
    test('has nested messages', () => {
        const words = importMessageWords(t, {
            code: 'refused', params: { why: [{ code: 'file-empty' }, { code: 'not-of-this-page' }] },
        });
        assert.equal(words, 'The file is empty.; not-of-this-page');
    });
});
