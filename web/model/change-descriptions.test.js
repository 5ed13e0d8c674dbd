import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { speak, t } from '../i18n/i18n.js';
import { circumstances } from './alter-descriptions.js';
import { changeWords } from './change-descriptions.js';
import { fieldValue } from './field-descriptions.js';
import * as edits from './edits.js';
import { threePeople as map } from './sample-maps.test-support.js';
import { toggleArea } from './support-edits.js';

const rename = edits.setFields(map, 'alter', 'a', { name: 'Anne' });
/** @type {Omit<SupportKey, 'alter'>} */
const emotional = { direction: 'received', type: 'emotional' };
/** @type {Omit<SupportKey, 'alter'>} */
const help = { direction: 'given', type: 'practical' };

before(() => {
    Object.assign(globalThis, { document: { documentElement: {} } }); // i18n sets its language
});

describe('the history says what a change did', () => {
    const calmAndKind = { ...map, alters: [{ id: 'a', name: 'Anna', qualities: ['calm', 'kind'] }] };
    /** @type {[made: Edit | Edit[], words: string, title?: string][]} */
    const table = [
        [edits.add('alter', { name: 'Dana' }), 'Added Dana.'],
        [edits.remove(map, 'alter', 'b'), 'Removed Bo.'],
        [edits.merge(map, 'a', 'b'), 'Bo and Anna are one entry now.'],
        [edits.merge(map, 'a', 'c'), 'Cem and Anna are one entry now.'],
        [edits.merge({ ...map, ties: [] }, 'a', 'c'), 'Cem and Anna are one entry now.', 'without ties'],
        [rename, 'Anna is now called Anne.'],
        [edits.setFields(map, 'map', null, { name: 'Us' }), 'The map Me is now called Us.'],
        [edits.setFields(map, 'alter', 'a', { closeness: 5 }), 'Anna, how close: very close.'],
        [edits.setFields(map, 'alter', 'a', { qualities: ['calm', 'kind'] }), 'Anna, qualities: also kind.'],
        [
            edits.setFields(calmAndKind, 'alter', 'a', { qualities: ['kind'] }),
            'Anna, qualities: no longer calm.',
        ],
        [
            ['a', 'b', 'c'].flatMap((id) => edits.setFields(map, 'alter', id, { closeness: 5 })),
            'Anna, Bo and Cem, how close: very close.',
        ],
        [edits.setFields(map, 'alter', 'a', { places: { domain: [0, 0] } }), 'Moved Anna on the picture.'],
        [
            ['a', 'b'].flatMap((id) => edits.setFields(map, 'alter', id, { places: { domain: [0, 0] } })),
            'Moved Anna and Bo on the picture.',
        ],
        [
            ['a', 'b'].map((key) => ({ on: 'alter', key, field: 'places', from: { domain: [0, 0] }, to: null })),
            'Tidied up the picture.',
        ],
        [edits.tie(map, 'a', 'c'), 'Anna and Cem know each other.'],
        [edits.tie(map, 'a', 'b', null), 'No longer noted: Anna and Bo know each other.'],
        [
            edits.support(map, { alter: 'c', direction: 'received', type: 'practical' }),
            'Cem helps you out.',
        ],
        [toggleArea(map, { alter: 'a', ...emotional }, 'work'), 'Anna listens to you: also for work.'],
        [toggleArea(map, { alter: 'b', ...help }, 'work'), 'You help Bo out: no longer for work.'],
        [toggleArea(map, { alter: 'b', ...help }, 'living'), 'You help Bo out (home).'],
        [
            edits.support(map, { alter: 'b', ...help, domain: 'work' }, null),
            'No longer noted: You help Bo out (work).',
        ],
        [
            edits.support(map, { alter: 'a', ...emotional }, { benefits: ['empathy', 'problem-solving'] }),
            'Anna listens to you. What it brings: empathy and solving problems.',
        ],
        [edits.add('reflection', { question: 'close', on: '2026-01-01' }), 'Answered a question.'],
        [edits.add('step', { words: 'Call Cem', on: '2026-01-01' }), 'A step: Call Cem'],
        [edits.remove(map, 'step', 's'), 'Removed the step: Call Bo'],
        [edits.add('contact', { alter: 'c', on: '2026-01-01' }), 'Contact with Cem.'],
        [edits.remove(map, 'contact', 'k'), 'Removed a contact with Bo.'],
    ];
    for (const [made, words, title = words] of table) {
        test(title, async () => {
            assert.equal(await wordsOf('en', made), words);
        });
    }
});

describe('the history says so in other languages', () => {
    const table = [
        [
            'nl', 'Bo en Anna staan er nu als één.', 'Anna heet nu Anne.',
            'Anna luistert naar je: ook voor werk.',
        ],
        [
            'de', 'Bo und Anna sind jetzt ein Eintrag.', 'Anna heißt jetzt Anne.',
            'Anna hört dir zu: auch für Arbeit.',
        ],
    ];
    for (const [language, merged, renamed, area] of table) {
        test(language, async () => {
            assert.equal(await wordsOf(language, edits.merge(map, 'a', 'b')), merged);
            assert.equal(await wordsOf(language, rename), renamed);
            assert.equal(await wordsOf(language, toggleArea(map, { alter: 'a', ...emotional }, 'work')), area);
        });
    }
});

describe('going back says to what', () => {
    const history = [{ id: '2', edits: [], restored: '1' }, { id: '1', edits: rename }];
    const table = [
        ['a change', '1', 'Went back to how it was after: Anna is now called Anne.'],
        ['a return to a change', '2', 'Went back to how it was after: Anna is now called Anne.'],
        ['the start', 'start', 'Went back to the very start.'],
        ['a change that is no longer known', '0', 'Went back to an earlier point.'],
    ];
    for (const [title, restored, words] of table) {
        test(title, async () => {
            assert.equal(await said('en', { map, history }, { id: '3', edits: [], restored }), words);
        });
    }
});

/** @type {(language: string, made: Edit | Edit[]) => Promise<string>} */
function wordsOf(language, made) {
    return said(language, { map, history: [] }, { id: '1', edits: [made].flat() });
}

/**
 * The texts without the isolating characters around names.
 * @type {(language: string, state: Told, change: Change) => Promise<string>}
 */
async function said(language, state, change) {
    await speak(language);
    return changeWords(t, state, change).replaceAll(/[\u2066-\u2069]/g, '');
}

for (const untold of [false, null, undefined]) {
    test(`a tick that is ${untold} is said to be no answer, not a no`, () => {
        for (const field of circumstances) {
            assert.equal(fieldValue(t, field, untold), 'not said');
        }
    });
}
