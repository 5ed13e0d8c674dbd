import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentences } from './sentences.js';

const words = [
    'Jonas', 'hört', 'dir', 'zu,', 'bei', 'Noor.', 'Und', '😀', 'Zusammen', '"gut"!', 'x'.repeat(430), '😀'.repeat(150),
    `x${'😀'.repeat(150)}`, '3.5',
];

/** Texts of words in a pseudorandom order, the same in every run. */
const texts = Array.from(
    { length: 200 },
    (_, seed) =>
        Array.from({ length: 1 + (seed * 7) % 60 }, (_, i) =>
            words[(seed * 31 + i * (1 + (seed % 11)) + (i * i) % 5) % words.length]).join(' '),
);

/** @type {(text: string) => string} */
const letters = (text) => text.replace(/\s/g, '');

describe('the sentences of a text', () => {
    test('have all of the text, in order', () => {
        for (const text of texts) {
            assert.equal(letters(sentences(text, 'de').join('')), letters(text));
        }
    });

    test('are never empty, and no longer than 200 characters', () => {
        for (const sentence of texts.flatMap((text) => sentences(text, 'de'))) {
            assert.ok(sentence.length > 0 && sentence.length <= 200, sentence);
        }
    });

    test('never end within a character', () => {
        for (const sentence of texts.flatMap((text) => sentences(text, 'de'))) {
            assert.ok(sentence.isWellFormed(), sentence);
        }
    });

    test('end at the end of a sentence', () => {
        assert.deepEqual(sentences('Bo is near.  Al is\nfar!', 'en'), ['Bo is near.', 'Al is far!']);
    });

    test('are split after a comma if they are too long', () => {
        const [first] = sentences(`${'near '.repeat(30)}you, ${'far '.repeat(40)}`, 'en');
        assert.match(first, /you,$/);
    });

    test('have no characters that only control the direction of text', () => {
        assert.deepEqual(sentences('\u2068نور\u2069 is near.', 'en'), ['نور is near.']);
    });

    test('are none for an empty text', () => {
        assert.deepEqual(sentences(' \n ', 'en'), []);
    });
});
