import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { voiceFor } from './voices.js';

const voices = [
    { name: 'remote', lang: 'de-DE', localService: false, default: true },
    { name: 'austrian', lang: 'de_AT', localService: true, default: false },
    { name: 'german', lang: 'de-DE', localService: true, default: false },
    { name: 'english', lang: 'en-GB', localService: true, default: false },
    { name: 'american', lang: 'en-US', localService: true, default: true },
    { name: 'remote dutch', lang: 'nl-NL', localService: false, default: false },
];

for (const [locale, expected] of [['de-DE', 'german'], ['de-AT', 'austrian'], ['de', 'austrian'], ['en-AU', 'american'],
    ['en-GB', 'english'], ['nl-NL', null], ['fr', null]]) {
    test(`the voice for ${rowTitle(locale, expected)}`, () => {
        assert.equal(voiceFor(voices, String(locale))?.name ?? null, expected);
    });
}
