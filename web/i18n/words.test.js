import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { sentences } from './sentences.test-support.js';
import * as en from './en.js';
import * as nl from './nl.js';
import * as de from './de.js';
import * as easyEnglish from './en-easy.js';
import * as easyDutch from './nl-easy.js';
import * as easyGerman from './de-easy.js';

const insights = new URL('../../cypher/insights/', import.meta.url);

/** What insights say in English stands with their queries: the lines of a header, from one `@` to the next. */
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
 * The texts in which the language says something it should not.
 * @type {(tag: string, wrong: RegExp) => [key: string, sentence: string][]}
 */
const saying = (tag, wrong) => sentences(languages[tag]).filter(([, sentence]) => wrong.test(sentence));

describe('support is told by what somebody does, never by the name of its type', () => {
    const names = /emotional support|practical (?:help|support)|material (?:help|support)|help in daily life|emotionele steun|praktische (?:hulp|steun)|materiële (?:hulp|steun)|hulp in het dagelijks leven|emotionale (?:Hilfe|Unterstützung)|praktische (?:Hilfe|Unterstützung)|materielle (?:Hilfe|Unterstützung)|Hilfe im Alltag/iu;
    for (const tag of Object.keys(languages)) {
        test(tag, () => assert.deepEqual(saying(tag, names), []));
    }
});
