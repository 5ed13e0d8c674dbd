import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { known } from './i18n.js';
import { languages } from './languages.js';
import { parse } from './message.js';
import { rowTitle } from '../lib/row-title.test-support.js';
import { sentences } from './sentences.test-support.js';
import * as en from './en.js';
import * as nl from './nl.js';
import * as de from './de.js';
import * as easyEnglish from './en-easy.js';
import * as easyDutch from './nl-easy.js';
import * as easyGerman from './de-easy.js';

/** @typedef {import('./message.js').MessagePart} MessagePart */
/** @typedef {import('./languages.js').Language} Language */

const mostWords = 15;
/** Texts that only professionals read: their sentences may be long. */
const forProfessionals = [
    'import.message.', // mistakes in tables from other programs, for those who made them
    'differences.', // pairs of answers that analysts were given
    'insight.structure.', 'insight.support-measures.', // measures and their sources
];

/** @type {{tag: string, base: Record<string, string>, own: Record<string, string>, mostLetters: number}[]} */
const easy = [
    { tag: 'en-simple', base: en.texts, own: easyEnglish.texts, mostLetters: 13 },
    { tag: 'nl-simple', base: nl.texts, own: easyDutch.texts, mostLetters: 16 },
    { tag: 'de-simple', base: de.texts, own: easyGerman.texts, mostLetters: 17 },
];

for (const { tag, base, own, mostLetters } of easy) {
    describe(`a text of ${tag}`, () => {
        test('is one that its language has, and says it otherwise', () => {
            // The server has the English texts of insights.
            const compared = Object.entries(own)
                .filter(([key]) => tag !== 'en-simple' || !key.startsWith('insight.'));
            assert.deepEqual(compared.filter(([key, text]) => !(key in base) || base[key] === text), []);
        });

        test('has the placeholders of its language', () => {
            const compared = Object.entries(own).filter(([key]) => key in base);
            assert.deepEqual(
                compared.flatMap(([key, text]) => {
                    const [said, wanted] = [placeholders(text), placeholders(base[key])];
                    return [...wanted.shown].filter((name) => !said.all.has(name)).concat(
                        [...said.all].filter((name) => !wanted.all.has(name)),
                    ).map((name) => [key, name]);
                }),
                [],
            );
        });

        test('has short sentences, also where its language says it', () => {
            const read = Object.entries({ ...base, ...own }).filter(([key]) =>
                key in own || !forProfessionals.some((prefix) => key.startsWith(prefix))
            );
            assert.deepEqual(
                sentences(Object.fromEntries(read)).filter(([, sentence]) => sentence.split(/\s+/u).length > mostWords),
                [],
            );
        });

        test('has no brackets and no semicolons', () => {
            assert.deepEqual(sentences(own).filter(([, sentence]) => /[()[\];]/u.test(sentence)), []);
        });

        test('has no long words', () => {
            assert.deepEqual(
                sentences(own).filter(([, sentence]) =>
                    sentence.split(/[^\p{L}]+/u).some((word) => word.length > mostLetters)
                ),
                [],
            );
        });
    });

    test(`what ${tag} does not say in its own way, it says as its language does`, async () => {
        const { texts } = await /** @type {Language} */ (languages.find((one) => one.tag === tag)).load();
        assert.deepEqual(texts, { ...base, ...own });
    });
}

describe('easy words are spoken where they are wished for', () => {
    /** @type {[wishes: string[], tag: string][]} */
    const table = [
        [['nl-simple'], 'nl-simple'],
        [['de-AT-simple'], 'de-simple'],
        [['nl-BE'], 'nl'],
        [['fr-simple', 'de'], 'de'],
        [['en-DE'], 'en'],
    ];
    for (const [wishes, tag] of table) {
        test(rowTitle(wishes, tag), () => assert.equal(known(wishes), tag));
    }
});

/**
 * The names of all placeholders, and of those that are shown and not only counted.
 * @type {(text: string) => {all: Set<string>, shown: Set<string>}}
 */
function placeholders(text) {
    /** @type {(parts: MessagePart[]) => Exclude<MessagePart, string | {hash: true}>[]} */
    const within = (parts) =>
        parts.flatMap((part) => (typeof part === 'object' && 'name' in part
            ? [part, ...Object.values(part.cases ?? {}).flatMap(within)]
            : [])
        );
    const found = within(parse(text));
    return {
        all: new Set(found.map(({ name }) => name)),
        shown: new Set(found.filter((part) => !part.cases).map(({ name }) => name)),
    };
}
