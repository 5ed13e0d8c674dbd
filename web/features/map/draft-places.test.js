import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { draftsOf, textsOf } from './draft-places.js';

/** A map with ids like those of an imported one. */
const map = {
    id: 'm1',
    alters: [{ id: 'm1/Anna.B', name: 'Anna', notes: 'kind' }, { id: 'a2', name: 'Bo', qualities: ['warm', 'calm'] }],
};

describe('a draft is offered in the place where it was typed', () => {
    /** @type {[name: string, place: Partial<State>][]} */
    const table = [
        ['m1/Anna.B.notes', { selected: 'm1/Anna.B', cardMode: 'edit', guide: null }],
        ['a2.since', { selected: 'a2', cardMode: 'edit', guide: null }],
        ['contact/m1/Anna.B/words', { selected: 'm1/Anna.B', cardMode: 'contact', guide: null }],
        ['contact-edit/m1/words', { panelTab: 'steps', guide: null, sheetOpen: true }],
        ['step/m1/words', { panelTab: 'steps', guide: null, sheetOpen: true }],
        ['reflect/m1/areas', { panelTab: 'reflect', question: 'areas', guide: null, sheetOpen: true }],
        ['guide/m1/family', { guide: 'family', selected: null }],
        ['add/m1', { dialog: 'add' }],
    ];
    for (const [name, place] of table) {
        test(name, () => assert.deepEqual(draftsOf(map, [[name, ' text ']]), [{ name, text: 'text', place }]));
    }
});

describe('no draft is offered', () => {
    const table = [
        ['of another map', 'step/m2/words', 'text'],
        ['of an alter of another map', 'a3.notes', 'text'],
        ['whose name only begins like one of this map', 'steps/m1/words', 'text'],
        ['without text', 'a2.notes', '  '],
        ['whose text the map already has', 'm1/Anna.B.notes', 'kind '],
        ['whose lines the map already has as a list', 'a2.qualities', 'warm\ncalm'],
        ['of a day', 'step/m1/day', '2026-10-02'],
        ['of the state of a form', 'step/m1/form', '{"words":""}'],
        ['of a conversation', 'talk/t1', '{"notes":"x"}'],
    ];
    for (const [what, name, text] of table) {
        test(what, () => assert.deepEqual(draftsOf(map, [[name, text]]), []));
    }
});

describe('the typed texts are found in an edit', () => {
    /** @type {[edit: Edit, texts: string[]][]} */
    const table = [
        [{
            on: 'alter', key: 'a', from: null, to: { name: 'Cy', kind: 'pet', qualities: ['warm', 'calm'], notes: 'n' },
        }, ['Cy', 'warm', 'calm', 'n']],
        [{ on: 'alter', key: 'a', field: 'qualities', from: [], to: ['warm'] }, ['warm']],
        [{ on: 'alter', key: 'a', field: 'since', from: null, to: 'school' }, ['school']],
        [{ on: 'step', key: 's', from: null, to: { words: 'call', day: '2026-10-02' } }, ['call']],
        [{ on: 'alter', key: 'a', field: 'kind', from: 'pet', to: 'place' }, []],
        [{ on: 'alter', key: 'a', field: 'closeness', from: 2, to: 3 }, []],
        [{ on: 'alter', key: 'a', from: { name: 'Cy' }, to: null }, []],
        [{ on: 'alter', key: 'a', field: 'notes', from: 'n', to: null }, []],
    ];
    for (const [edit, texts] of table) {
        test(JSON.stringify(edit), () => assert.deepEqual(textsOf([edit]), texts));
    }
});
