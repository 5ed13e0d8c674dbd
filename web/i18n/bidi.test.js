import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { directionOf, isolated } from './bidi.js';
import { languages } from './languages.js';
import { rowTitle } from '../lib/row-title.test-support.js';

describe('the direction of a language', () => {
    const table = [
        ['ar', 'rtl'], ['ar-EG', 'rtl'], ['he', 'rtl'], ['fa', 'rtl'], ['ur-PK', 'rtl'], ['ckb', 'rtl'], ['dv', 'rtl'],
        ['yi', 'rtl'], ['az-Arab', 'rtl'], ['ar-Latn', 'ltr'], ['ja', 'ltr'], ['tr', 'ltr'],
        ...languages.map(({ tag }) => [tag, 'ltr']),
    ];
    for (const [locale, expected] of table) {
        test(rowTitle(locale, expected), () => assert.equal(directionOf(locale), expected));
    }
});

describe('a name within a sentence keeps its direction to itself', () => {
    const table = [
        ['en', 'Noor', 'Noor'], ['en', 'نور', '\u2068نور\u2069'], ['ar', 'Noor (2)', '\u2068Noor (2)\u2069'],
        ['ar', 'نور', '\u2068نور\u2069'],
        ['ar', 'a\u202Eb', '\u2068ab\u2069'],
    ];
    for (const [locale, name, expected] of table) {
        test(rowTitle(locale, name, expected), () => assert.equal(isolated(name, locale), expected));
    }
});
