import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { generatedMap, shapes } from '../canvas/layout/generated-map.test-support.js';
import { apply, reverse } from './apply-edits.js';
import { same } from './elements.js';
import { mapOf } from './sample-maps.test-support.js';
import { allAnswered, allCloser, allMoved, allRemoved, allTied, intoGroup, intoNewGroup } from './several.js';

/** @type {[what: string, make: (map: SupportMap, ids: string[]) => Edit[]][]} */
const ways = [
    ['closer', (map, ids) => allCloser(map, ids, 1)],
    ['further away', (map, ids) => allCloser(map, ids, -1)],
    [
        'moved',
        (map, ids) =>
            allMoved(
                map,
                ids.map((id, i) => ({
                    id, to: { closeness: 1 + (i % 5), place: { view: 'domain', along: 0.5, across: i / 40 } },
                })),
            ),
    ],
    ['tied', allTied],
    ['into a group', (map, ids) => intoGroup(map, ids, map.alters[0].id)],
    ['into a new group', (map, ids) => intoNewGroup(map, ids, 'The choir')],
    ['a relation', (map, ids) => allAnswered(map, ids, 'relations', 'neighbour')],
    ['a phase', (map, ids) => allAnswered(map, ids, 'phase', 'past')],
    ['a circumstance', (map, ids) => allAnswered(map, ids, 'strained', true)],
    ['removed', allRemoved],
];

/**
 * Maps of all shapes and several sizes, with steps and contacts, each with some of its alters.
 * @type {{map: SupportMap, ids: string[]}[]}
 */
const cases = shapes.flatMap((shape) =>
    [2, 5, 17, 40].flatMap((count) =>
        [2, 3, 7].map((every) => {
            const drawn = generatedMap(count, shape);
            const map = mapOf({
                ...drawn,
                steps: drawn.alters.map(({ id }) => ({
                    id: `s${id}`, words: 'A walk', alter: id, state: 'open', on: '2026-01-01',
                })),
                contacts: drawn.alters.map(({ id }) => ({ id: `k${id}`, alter: id, on: '2026-01-02' })),
            });
            return { map, ids: map.alters.map(({ id }) => id).filter((_, i) => i % every === 0) };
        })
    )
);

/** @type {(map: SupportMap) => unknown} */
const unordered = (map) =>
    Object.fromEntries(
        Object.entries(map).map(([field, value]) => [
            field,
            Array.isArray(value)
                ? value.map((one) =>
                    JSON.stringify(
                        Object.fromEntries(Object.entries(one).filter(([, said]) => said !== undefined).sort()),
                    )
                ).sort()
                : value,
        ]),
    );

function refuse() {
    throw new Error('refused');
}

describe('what is done to several together', () => {
    for (const [what, make] of ways) {
        test(`is accepted as a whole: ${what}`, () => {
            for (const { map, ids } of cases) {
                apply(map, make(map, ids), refuse);
            }
        });
        test(`is undone exactly: ${what}`, () => {
            for (const { map, ids } of cases) {
                const edits = make(map, ids);
                assert.deepEqual(unordered(apply(apply(map, edits), reverse(edits), refuse)), unordered(map));
            }
        });
        test(`does not change what is there already: ${what}`, () => {
            for (const { map, ids } of cases) {
                assert.ok(make(map, ids).every(({ from, to }) => (from === null) !== (to === null) || !same(from, to)));
            }
        });
    }
});

test('those who are not chosen stay as they are', () => {
    for (const [, make] of ways) {
        for (const { map, ids } of cases) {
            const after = apply(map, make(map, ids));
            const others = map.alters.filter(({ id }) => !ids.includes(id));
            assert.deepEqual(others.map(({ id }) => after.alters.find((one) => one.id === id)), others);
        }
    }
});

test('all who are tied know each other, and nobody else does who did not', () => {
    for (const { map, ids } of cases) {
        const pairs = new Set(apply(map, allTied(map, ids)).ties.map(({ a, b }) => `${a} ${b}`));
        const expected = new Set(
            map.ties.map(({ a, b }) => `${a} ${b}`).concat(
                ids.flatMap((a, i) => ids.slice(i + 1).map((b) => `${a} ${b}`)),
            ),
        );
        assert.deepEqual([...pairs].sort(), [...expected].sort());
    }
});

test('nothing refers to those who are removed', () => {
    for (const { map, ids } of cases) {
        const { alters, ties, supports, steps, contacts } = apply(map, allRemoved(map, ids));
        const named = [
            ...alters.map(({ id }) => id), ...ties.flatMap(({ a, b }) => [a, b]),
            ...[...supports, ...steps, ...contacts].map(({ alter }) => alter),
        ];
        assert.ok(named.every((id) => !ids.includes(/** @type {string} */ (id))));
    }
});

test('doing the same again changes nothing', () => {
    const idempotent = ['tied', 'into a group', 'a relation', 'a phase', 'a circumstance'];
    for (const [what, make] of ways.filter(([one]) => idempotent.includes(one))) {
        for (const { map, ids } of cases) {
            assert.deepEqual(make(apply(map, make(map, ids)), ids), [], what);
        }
    }
});
