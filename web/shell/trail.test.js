import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { change, written } from './trail.js';
import { same } from '../core/address.js';

/**
 * The browser's entries after a place is shown: going back is one step, writing the next.
 * @type {(trail: Place[], place: Place) => Place[]}
 */
function shown(trail, place) {
    const { back, write, place: next } = change(trail, place);
    if (back > 0) {
        return shown(trail.slice(0, -back), place);
    }
    return write === 'nothing' ? trail : shown(written(trail, next, write), place);
}

/** @type {(...places: Place[]) => Place[]} */
const visited = (...places) => places.reduce(shown, /** @type {Place[]} */ ([]));

const map = { map: 'm' };
const other = { map: 'n' };
/** @type {(place: Place) => Place} */
const on = (place) => ({ ...map, ...place });

describe('the history of the browser', () => {
    /** @type {[name: string, visited: Place[], entries: Place[]][]} */
    const table = [
        ['has an entry for a card', [map, on({ card: 'a' })], [map, on({ card: 'a' })]],
        ['has none for a card that was closed', [map, on({ card: 'a' }), map], [map]],
        ['has one for the latest of several cards', [map, on({ card: 'a' }), on({ card: 'b' })], [
            map, on({ card: 'b' }),
        ]],
        ['leads from the form of a card to the card', [map, on({ card: 'a' }), on({ card: 'a', form: 'edit' })], [
            map, on({ card: 'a' }), on({ card: 'a', form: 'edit' }),
        ]],
        ['has none for a card that was closed together with its form', [
            map, on({ card: 'a' }), on({ card: 'a', form: 'edit' }), map,
        ], [map]],
        ['has none for the form when another card is opened', [
            map, on({ card: 'a' }), on({ card: 'a', form: 'edit' }), on({ card: 'b' }),
        ], [map, on({ card: 'b' })]],
        ['has one for each question', [map, on({ guide: '1' }), on({ guide: '2' })], [
            map, on({ guide: '1' }), on({ guide: '2' }),
        ]],
        ['has none for a question after going back to the previous one', [
            map, on({ guide: '1' }), on({ guide: '2' }), on({ guide: '1' }),
        ], [map, on({ guide: '1' })]],
        ['has none for the questions after leaving them', [
            map, on({ guide: '1' }), on({ guide: '2' }), on({ guide: '3' }), map,
        ], [map]],
        ['leads from a question to the map even when a sheet opens then', [
            map, on({ guide: '1' }), on({ guide: '2' }), on({ panel: 'insights' }),
        ], [map, on({ panel: 'insights' })]],
        ['has one for each map', [map, other, map], [map, other, map]],
        ['keeps the card of the previous map', [map, on({ card: 'a' }), other], [map, on({ card: 'a' }), other]],
        ['has none for a menu from which something was opened', [map, on({ menu: 'menu' }), on({ dialog: 'rename' })], [
            map, on({ dialog: 'rename' }),
        ]],
        ['has none for a form that created another map', [map, on({ menu: 'menu' }), on({ dialog: 'new' }), other], [
            map, other,
        ]],
        ['leads from a card to the table it was opened from', [map, on({ dialog: 'table' }), on({ card: 'a' })], [
            map, on({ dialog: 'table' }), on({ card: 'a' }),
        ]],
        ['leads to the map when that card is closed', [map, on({ dialog: 'table' }), on({ card: 'a' }), map], [map]],
        ['has one for the latest of several panels', [map, on({ panel: 'list' }), on({ panel: 'steps' })], [
            map, on({ panel: 'steps' }),
        ]],
        ['has none for a card that was closed under a panel', [
            map, on({ card: 'a' }), on({ card: 'a', panel: 'list' }), on({ panel: 'list' }),
        ], [map, on({ panel: 'list' })]],
        ['has none for the welcome after the first map', [{}, { dialog: 'new-guided' }, map, on({ guide: '1' })], [
            map, on({ guide: '1' }),
        ]],
        ['has one for a map that was opened with its first question', [{}, on({ guide: '1' })], [
            map, on({ guide: '1' }),
        ]],
        ['has one for a client’s map that was opened with a conversation', [{ clients: '' }, on({ talk: 'list' })], [
            { clients: '' }, map, on({ talk: 'list' }),
        ]],
        ['leads from the example to the welcome', [{}, { example: '' }], [{}, { example: '' }]],
        ['has none for an example that was closed', [map, { example: '' }, { example: '', card: 'a' }, map], [map]],
        ['has none for the workbench that was left', [map, { workbench: '' }, map], [map]],
        ['leads from a client’s map to the clients', [{ clients: '' }, map], [{ clients: '' }, map]],
        ['begins with a card that was opened by its address', [on({ card: 'a' }), map], [map]],
    ];
    for (const [name, places, entries] of table) {
        test(name, () => assert.deepEqual(visited(...places), entries));
    }

    test('writes a change of place once', () =>
        assert.deepEqual(change([map], map), { back: 0, write: 'nothing', place: map }));
    test('remembers sixty entries of a long visit', () => {
        const maps = Array.from({ length: 100 }, (_, i) => ({ map: String(i) }));
        assert.deepEqual(visited(...maps), maps.slice(-60));
    });
});

/** A pseudorandom generator with the same numbers in every run. @type {(seed: number) => () => number} */
const random = (seed) => () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
};

/**
 * The parts that a user can open over a map, and the part that each is within.
 * @type {{opens: keyof Place, values: string[], within?: keyof Place}[]}
 */
const hands = [
    { opens: 'card', values: ['a', 'b', 'c'] }, { opens: 'form', values: ['edit', 'contact'], within: 'card' },
    { opens: 'guide', values: ['1', '2', '3', '4'] }, { opens: 'panel', values: ['list', 'steps'] },
    { opens: 'dialog', values: ['table', 'history', 'new'] }, { opens: 'menu', values: ['menu', 'view-options'] },
    { opens: 'compare', values: [''] }, { opens: 'area', values: ['work', 'living'] },
    { opens: 'present', values: [''] },
];

/**
 * The place after a further press, which opens a part, or closes one with the parts within it.
 * @type {(place: Place, dice: () => number) => Place}
 */
function pressed(place, dice) {
    const { opens, values, within } = hands[Math.floor(dice() * hands.length)];
    if (place[opens] !== undefined && dice() < 0.5) {
        const rest = { ...place };
        [opens, ...hands.filter((one) => one.within === opens).map((one) => one.opens)].forEach((key) =>
            delete rest[key]
        );
        return rest;
    }
    return within && place[within] === undefined
        ? place
        : { ...place, [opens]: values[Math.floor(dice() * values.length)] };
}

/** @type {(seed: number, steps: number) => Place[]} */
function walk(seed, steps) {
    const dice = random(seed);
    const places = [/** @type {Place} */ (map)];
    while (places.length < steps) {
        places.push(pressed(places[places.length - 1], dice));
    }
    return places;
}

describe('over many sequences of opening and closing', () => {
    const walks = Array.from({ length: 400 }, (_, seed) => walk(seed + 1, 40));
    const trails = walks.map((places) => places.map((_, i) => visited(...places.slice(0, i + 1))));

    test('the last entry is the current place', () => {
        trails.forEach((entries, i) =>
            entries.forEach((trail, k) => assert.ok(same(trail[trail.length - 1], walks[i][k])))
        );
    });
    test('going back through all entries leads to the first place', () => {
        trails.flat().forEach((trail) => assert.deepEqual(trail[0], map));
    });
    test('no two consecutive entries have the same place', () => {
        trails.flat().forEach((trail) => trail.slice(1).forEach((entry, i) => assert.ok(!same(entry, trail[i]))));
    });
    test('closing everything leaves only the first entry', () => {
        trails.flat().forEach((trail) => assert.deepEqual(shown(trail, map), [map]));
    });
    test('closing a part that was just opened restores the previous entries', () => {
        const lasting = trails.flatMap((entries, i) =>
            entries.slice(1).flatMap((trail, k) =>
                (trail.length > entries[k].length ? [[entries[k], shown(trail, walks[i][k])]] : []))
        );
        assert.ok(lasting.length > 1000);
        lasting.forEach(([before, after]) => assert.deepEqual(after, before));
    });
});
