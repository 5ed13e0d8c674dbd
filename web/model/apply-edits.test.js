import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apply, reverse } from './apply-edits.js';
import * as edits from './edits.js';
import { threePeople as map } from './sample-maps.test-support.js';

function refuse() {
    throw new Error('refused');
}

describe('random changes, each reversed, lead back to the same map', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
        test(`seed ${seed}`, () => {
            const { end, done } = randomChanges(seed);
            assert.ok(done.length > 20, 'too few changes');
            let now = end;
            for (const [before, made] of done.reverse()) {
                now = apply(now, reverse(made), refuse);
                assert.equal(sorted(now), sorted(before));
            }
        });
    }
});

test('an edit that finds another value than it expects is refused', () => {
    /** @type {number[]} */
    const refused = [];
    apply(map, [
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
            now = apply(now, made, refuse);
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
