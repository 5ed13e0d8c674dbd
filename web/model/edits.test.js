import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../lib/row-title.test-support.js';
import { apply } from './apply-edits.js';
import * as edits from './edits.js';
import { threePeople as map } from './sample-maps.test-support.js';

function refuse() {
    throw new Error('refused');
}

describe('setting a field makes an edit only if the value changes', () => {
    /** @type {[fields: Record<string, unknown>, count: number][]} */
    const table = [
        [{ closeness: 5 }, 1],
        [{ closeness: null }, 1],
        [{ closeness: 4 }, 0],
        [{ kind: null }, 1],
        [{ kind: 'person' }, 0],
        [{ strained: false }, 0],
        [{ strained: true }, 1],
        [{ notes: '' }, 0],
        [{ qualities: [] }, 1],
        [{ phase: 'present' }, 0],
    ];
    for (const [fields, count] of table) {
        test(rowTitle(fields, count), () => {
            assert.equal(edits.setFields(map, 'alter', 'a', fields).length, count);
        });
    }
});

test('removing an alter removes what refers to them', () => {
    assert.deepEqual(apply(map, edits.remove(map, 'alter', 'b')), {
        ...map,
        alters: [map.alters[0], map.alters[2]],
        ties: [],
        supports: [map.supports[0]],
        steps: [{ id: 's', words: 'Call Bo', state: 'open', on: '2026-01-01' }],
        contacts: [],
    });
});

test('two merged entries become one with what either of them said', () => {
    assert.deepEqual(apply(map, edits.merge(map, 'a', 'b'), refuse), {
        ...map,
        alters: [
            {
                id: 'a', name: 'Anna', kind: 'person', phase: 'present', closeness: 4, comfort: 3,
                qualities: ['calm', 'funny'],
            },
            map.alters[2],
        ],
        ties: [{ a: 'a', b: 'c', weight: 2 }],
        supports: [
            { alter: 'a', direction: 'received', type: 'emotional', benefits: ['empathy', 'ventilating'] },
            { alter: 'a', direction: 'given', type: 'practical', domain: 'work' },
        ],
        steps: [{ ...map.steps[0], alter: 'a' }],
        contacts: [{ ...map.contacts[0], alter: 'a' }],
    });
});

test('edits and later ones of the same answer become one', () => {
    /** @type {Edit[]} */
    const earlier = [{ on: 'alter', key: 'a', field: 'closeness', from: 1, to: 2 }, {
        on: 'alter', key: 'a', field: 'comfort', from: 1, to: 3,
    }];
    /** @type {Edit[]} */
    const later = [{ on: 'alter', key: 'a', field: 'closeness', from: 2, to: 4 }, {
        on: 'alter', key: 'b', field: 'closeness', from: 5, to: 4,
    }];
    assert.deepEqual(edits.joined(earlier, later), [
        { on: 'alter', key: 'a', field: 'closeness', from: 1, to: 4 }, earlier[1], later[1],
    ]);
});
