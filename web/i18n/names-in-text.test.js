import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolated } from './bidi.js';
import { namesToFind, splitAtNames } from './names-in-text.js';

/** Characters with a meaning in a pattern, or with an effect on direction. */
const signs = [
    '', '-', '.', '*', '+', '?',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '|', '/', '\\', '^', '$', '"',
    "'",
    '&', ' ', 'é', '😀', 'א', '\u200f', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
];
const names = signs.flatMap((sign) => [`A${sign}B`, `${sign}A`, `A${sign}`]).filter((name) => name === name.trim());
const others = ['A', 'B', 'AB'];
/** Tells whether two names look the same. @type {(one: string, other: string) => boolean} */
const alike = (one, other) => isolated(one, 'ar') === isolated(other, 'ar');

for (const locale of ['en', 'ar']) {
    test(`a name is found as a whole, whatever is in it: ${locale}`, () => {
        for (const name of names) {
            const shown = isolated(name, locale);
            assert.deepEqual(splitAtNames(`It is ${shown}, who comes.`, namesToFind([name])), [
                'It is ', shown, ', who comes.',
            ]);
        }
    });

    test(`of a name that is not looked for nothing is taken: ${locale}`, () => {
        const unlike = names.filter((one) =>
            isolated(one, locale) !== one && !others.some((other) => alike(one, other))
        );
        for (const name of unlike) {
            const text = `It is ${isolated(name, locale)}, who comes.`;
            assert.deepEqual(splitAtNames(text, namesToFind(others)), [text]);
        }
    });
}

test('the longer of two names is found', () => {
    assert.deepEqual(splitAtNames('Ann Lee is here.', namesToFind(['Ann', 'Ann Lee'])), ['', 'Ann Lee', ' is here.']);
});

test('a part of a word is no name', () => {
    assert.deepEqual(splitAtNames('Annual', namesToFind(['Ann'])), ['Annual']);
});
