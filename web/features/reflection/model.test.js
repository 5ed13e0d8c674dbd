import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { anna, mapOf, people, today } from '../../model/sample-maps.test-support.js';
import { answerEdits, differs, mapSays } from './model.js';

describe('a map answers a question only if it has enough data', () => {
    const found = { found: true, alters: [] };
    /** @type {[question: string, alters: Alter[], results: Partial<InsightResult>[], answer: string | null][]} */
    const table = [
        ['close', people(5, { closeness: 5 }), [], null],
        ['close', people(6, { closeness: 5 }), [], 'yes'],
        ['close', people(6, { closeness: 2 }), [], 'no'],
        ['close', [...people(5, { closeness: 2 }), anna({ closeness: 4 })], [], 'partly'],
        ['close', people(6, { closeness: 5, phase: 'past' }), [], null],
        ['close', people(6), [], null],
        ['give-and-take', people(6), [], null],
        ['family', people(6, { relations: ['family'] }), [{ ...found, values: { share: 1 } }], 'yes'],
        ['family', people(6, { relations: ['friend'] }), [{ found: false }], 'no'],
        ['family', people(6, { relations: ['friend'] }), [{ ...found, values: { share: 0.5 } }], 'partly'],
        ['family', people(6, { relations: ['friend'] }), [], null],
        ['close', people(6, { closeness: 5, died: true }), [], null],
        ['small', people(6, { closeness: 3 }), [{ found: true, alters: ['p0'] }], 'yes'],
        ['small', people(6, { closeness: 3 }), [{ found: true, alters: ['1', '2', '3', '4', '5'] }], 'no'],
        ['areas', [], [{ ...found, values: { covered: 8 } }], 'yes'],
        ['areas', [], [{ ...found, values: { covered: 4 } }], 'partly'],
        ['areas', [], [], null],
        ['distant', [], [{ found: true, alters: ['p0'] }], 'yes'],
        ['distant', people(6, { closeness: 3, contactFromMe: 'weekly' }), [], 'no'],
        ['distant', people(6), [], null],
        ['brings', people(9, { closeness: 5 }), [], null],
        ['qualities', people(9, { closeness: 5 }), [], null],
        ['new-contacts', people(9, { closeness: 5 }), [], null],
    ];
    for (const [question, alters, results, answer] of table) {
        const fields = alters.map(({ id: _id, name: _name, ...others }) => others);
        test(rowTitle(question, fields, results, answer), () => {
            const section = question === 'distant' ? 'together' : 'appreciate';
            const insights = results.map((result) => ({
                about: { section }, result: { found: false, alters: [], values: {}, ...result },
            }));
            assert.equal(String(mapSays(question, mapOf({ alters }), insights)), String(answer));
        });
    }
});

describe('only yes and no contradict each other', () => {
    /** @type {[felt: string | null | undefined, mapped: string | null, expected: boolean][]} */
    const table = [
        ['yes', 'no', true],
        ['no', 'yes', true],
        ['yes', 'yes', false],
        ['partly', 'no', false],
        ['yes', 'partly', false],
        ['yes', null, false],
        [undefined, 'no', false],
    ];
    for (const [felt, mapped, expected] of table) {
        test(rowTitle(felt, mapped, expected), () => assert.equal(differs(felt, mapped), expected));
    }
});

describe('an answer changes that of its day and no other', () => {
    const added = 'added {"question":"small","on":"2026-05-03","answer":"yes"}';
    const before = { id: 'r', question: 'small', answer: 'no', on: '2026-05-03' };
    /** @type {[said: {answer?: string | null, words?: string}, reflections: Reflection[], edits: string][]} */
    const table = [
        [{ answer: 'yes' }, [], added],
        [{ answer: 'yes' }, [{ ...before, on: '2026-05-01' }], added],
        [{ answer: 'yes' }, [before], 'answer "yes"'],
        [{ words: 'Hm.' }, [before], 'words "Hm."'],
        [{ answer: null }, [before], 'removed'],
        [{ answer: null }, [{ ...before, words: 'Hm.' }], 'answer null'],
        [{ answer: null }, [], ''],
    ];
    for (const [said, reflections, edits] of table) {
        test(rowTitle(said, reflections, edits), () => {
            const made = answerEdits(mapOf({ reflections }), 'small', said, today);
            assert.equal(made.map(inShort).join(', '), edits);
        });
    }
});

/** @type {(edit: Edit) => string} */
function inShort({ field, from, to }) {
    if (field) {
        return `${field} ${JSON.stringify(to)}`;
    }
    return from ? 'removed' : `added ${JSON.stringify(to)}`;
}
