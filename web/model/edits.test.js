import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../lib/row-title.test-support.js';
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
    assert.deepEqual(edits.apply(map, edits.remove(map, 'alter', 'b')), {
        ...map,
        alters: [map.alters[0], map.alters[2]],
        ties: [],
        supports: [map.supports[0]],
        steps: [{ id: 's', words: 'Call Bo', state: 'open', on: '2026-01-01' }],
        contacts: [],
    });
});

test('two merged entries become one with what either of them said', () => {
    assert.deepEqual(edits.apply(map, edits.merge(map, 'a', 'b'), refuse), {
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

describe('random changes, each reversed, lead back to the same map', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
        test(`seed ${seed}`, () => {
            const { end, done } = randomChanges(seed);
            assert.ok(done.length > 20, 'too few changes');
            let now = end;
            for (const [before, made] of done.reverse()) {
                now = edits.apply(now, edits.reverse(made), refuse);
                assert.equal(sorted(now), sorted(before));
            }
        });
    }
});

test('an edit that finds another value than it expects is refused', () => {
    /** @type {number[]} */
    const refused = [];
    edits.apply(map, [
        { on: 'alter', key: 'a', field: 'closeness', from: 4, to: 5 },
        { on: 'alter', key: 'a', field: 'closeness', from: 4, to: 3 },
        { on: 'alter', key: 'nobody', field: 'closeness', from: null, to: 3 },
        { on: 'tie', key: ['a', 'b'], from: null, to: {} },
        { on: 'map', field: 'name', from: 'You', to: 'We' },
    ], (index) => refused.push(index));
    assert.deepEqual(refused, [1, 2, 3, 4]);
});

/**
 * The map after sixty rounds of random changes, and each change with the map before it.
 * @type {(seed: number) => {end: SupportMap, done: [before: SupportMap, made: Edit[]][]}}
 */
function randomChanges(seed) {
    let at = seed;
    /** @type {(n: number) => number} */
    const next = (n) => (at = (at * 48271) % 2147483647) % n;
    /**
     * @template T
     * @param {T[]} list
     */
    const one = (list) => list[next(list.length)];
    let now = map;
    /** @type {[SupportMap, Edit[]][]} */
    const done = [];
    for (let round = 0; round < 60; round += 1) {
        const someone = now.alters.length > 0 ? one(now.alters).id : null;
        const other = now.alters.length > 1 ? one(now.alters.filter(({ id }) => id !== someone)).id : null;
        const makers = [
            () => [edits.add('alter', { name: `New ${round}` })],
            () => someone && edits.setFields(now, 'alter', someone,
                { closeness: 1 + next(5), newer: next(2) === 1, notes: next(2) ? 'x' : null }),
            () => someone && edits.support(now,
                { alter: someone, direction: next(2) ? 'given' : 'received', type: 'material' },
                next(2) ? { benefits: ['material-support'] } : null),
            () => someone && other && edits.tie(now, someone, other, next(2) ? {} : null),
            () => someone && next(4) === 0 && edits.remove(now, 'alter', someone),
            () => someone && other && next(4) === 0 && edits.merge(now, someone, other),
        ];
        const made = one(makers)();
        if (made && made.length > 0) {
            done.push([now, made]);
            now = edits.apply(now, made, refuse);
        }
    }
    return { end: now, done };
}

/**
 * A map as text in which the order of its elements does not count.
 * @type {(whole: SupportMap) => string}
 */
function sorted(whole) {
    /** @type {(list: object[]) => string[]} */
    const inOrder = (list) => list.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
    return JSON.stringify(Object.fromEntries(Object.entries(whole)
        .map(([key, value]) => [key, Array.isArray(value) ? inOrder(value) : value])));
}
