import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { format } from './message.js';
import { sentences } from './sentences.test-support.js';
import * as en from './en.js';
import * as nl from './nl.js';
import * as de from './de.js';
import * as easyEnglish from './en-easy.js';
import * as easyDutch from './nl-easy.js';
import * as easyGerman from './de-easy.js';

/** Numbers of each plural category, both spelt out and in digits. */
const numbers = [0, 1, 2, 7, 12, 13, 23, 101];

const insights = new URL('../../cypher/insights/', import.meta.url);

/** The English texts of insights are in the headers of their queries, from one `@` to the next. */
const english = Object.fromEntries(readdirSync(insights).flatMap((file) => {
    const [header] = readFileSync(new URL(file, insights), 'utf8').split('\n\n');
    const said = header.replaceAll(/^\/\/ ?/gmu, '').replaceAll(/\s*\n\s*(?!@)/gu, ' ').split('\n');
    return said.filter((line) => /^@(?:title|question|finding|none|why)\b/u.test(line)).map((line) => {
        const [, name, text] = /^@(\S+)\s+(.*)$/u.exec(line) ?? [];
        return [`insight.${file.replace('.cypher', '')}.${name}`, text];
    });
}));

/** @type {Record<string, Record<string, string>>} */
const languages = {
    en: { ...en.texts, ...english }, nl: nl.texts, de: de.texts,
    'en-simple': easyEnglish.texts, 'nl-simple': easyDutch.texts, 'de-simple': easyGerman.texts,
};

/**
 * The sentences of a language that match a forbidden pattern.
 * @type {(tag: string, wrong: RegExp) => [key: string, sentence: string][]}
 */
const saying = (tag, wrong) => sentences(languages[tag]).filter(([, sentence]) => wrong.test(sentence));

describe('support is told by what somebody does, never by the name of its type', () => {
    const names = new RegExp(
        [
            'emotional support', '(?:practical|material) (?:help|support)', 'help in daily life',
            'emotionele steun', '(?:praktische|materiële) (?:hulp|steun)', 'hulp in het dagelijks leven',
            '(?:emotionale|praktische|materielle) (?:Hilfe|Unterstützung)', 'Hilfe im Alltag',
        ].join('|'),
        'iu',
    );
    for (const tag of Object.keys(languages)) {
        test(tag, () => assert.deepEqual(saying(tag, names), []));
    }
});

describe('no sentence of an insight, or of the map in words, opens with a digit', () => {
    for (const [tag, texts] of Object.entries(languages)) {
        test(tag, () => {
            const running = Object.entries(texts).filter(([key]) => /^(?:insight|list)\.(?!more$)/u.test(key));
            const written = running.flatMap(([key, text]) => numbers.map((n) => [key, filled(text, n)]));
            assert.deepEqual(written.filter(([, words]) => /(?:^|[.!?] +)\d/u.test(words)), []);
        });
    }
});

describe('what only professionals say is said only to them', () => {
    const words = /redundan|cut point|snijpunt|Gelenkpunkt|compon|Kompon|reciproc|wederkerigheid|Reziproz/iu;
    for (const [tag, texts] of Object.entries(languages)) {
        const told = Object.entries(texts).filter(([key]) =>
            key.startsWith('insight.') && !/^insight\.(?:structure|support-measures)\./u.test(key)
        );
        test(tag, () => assert.deepEqual(told.filter(([, text]) => words.test(text)), []));
    }
});

/**
 * A text with this number in all counted placeholders; names contain no number.
 * @type {(text: string, n: number) => string}
 */
function filled(text, n) {
    const params = new Proxy({}, {
        get: (_, name) => (name === 'size' || name === 'n' ? n : { count: n, text: 'Anna' }),
    });
    return format(text, /** @type {MessageParameters} */ (params), 'en').trim();
}
