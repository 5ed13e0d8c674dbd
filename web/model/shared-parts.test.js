import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as edits from './edits.js';
import { threePeople as map } from './sample-maps.test-support.js';
import { isShownField, withoutWithheld } from './shared-parts.js';

// The server would refuse it, and report the attempt to the owner.
test('an edit of a withheld part is not sent', () => {
    /** @type {SupportMap} */
    const shared = {
        ...map,
        access: {
            edit: true, restricted: true, partial: ['notes', 'closeness', 'domains', 'reflections'],
            domains: ['living'],
        },
    };
    /** @type {SupportKey} */
    const help = { alter: 'a', direction: 'given', type: 'practical' };
    const sent = withoutWithheld(shared, [
        ...edits.setFields(shared, 'alter', 'a',
            { closeness: 2, strained: true, notes: 'x', places: { group: [0, 1] }, since: 'school', phase: 'past' }),
        ...edits.setFields(shared, 'map', null, { notes: 'x' }),
        edits.add('alter', { id: 'n', name: 'New', closeness: 3, notes: 'y' }),
        edits.add('contact', { id: 'm', alter: 'a', on: '2026-01-02', words: 'z' }),
        edits.add('reflection', { id: 'r', question: 'close', answer: 'partly' }),
        edits.support(shared, { ...help, domain: 'work' }),
        edits.support(shared, { ...help, domain: 'living' }),
    ].flat());
    assert.deepEqual(
        sent.map(({ on, field = '', to }) => `${on} ${field} ${Object.keys(Object(to)).join(' ')}`.trim()),
        ['alter phase 0 1 2 3', 'alter  kind phase name', 'contact  alter on', 'support'],
    );
});

// nothing is withheld then, and the server sends no empty list
test('a place on a map that is seen whole is shown', () => {
    assert.equal(isShownField({ ...map, access: { own: true, edit: true } }, 'alter', 'places'), true);
});

test('how often people are in touch is not shown where contacts are withheld', () => {
    const shared = { access: { own: false, edit: true, restricted: true, notShared: [], partial: ['contacts'] } };
    assert.deepEqual(
        ['contactFromThem', 'contactFromMe', 'lastContact', 'comfort'].map((field) =>
            isShownField(shared, 'alter', field)
        ),
        [false, false, false, true],
    );
});
