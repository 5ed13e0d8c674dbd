import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { frameFor } from '../layout/frame.js';
import { generatedMap, shapes } from '../layout/generated-map.test-support.js';
import { box, overlap } from '../layout/geometry.js';
import { layout } from '../layout/layout.js';
import { nameForms } from './name-forms.js';
import { roomiestFont, withNames } from './name-placement.js';

/**
 * Sizes of the map's element: on a laptop, on a phone, on a phone above a half-open sheet, in a small part of either.
 * @type {[width: number, height: number][]}
 */
const places = [[1060, 780], [390, 640], [390, 300], [390, 200], [700, 400]];

for (const [width, height] of places) {
    describe(`names on a map of ${width} × ${height} px`, () => {
        for (const shape of shapes) {
            for (const count of [1, 5, 25, 60, 150]) {
                test(`are readable, and none covers another name or a symbol: ${count} alters, ${shape}`, () => {
                    for (const zoom of [1, 2, 5]) {
                        assertReadable(written(width, height, generatedMap(count, shape), zoom), zoom);
                    }
                });
            }
        }
        test('are larger where a person wishes so', () => {
            const [usual, large] = [1, 1.6].map((size) => frameFor(width, height, false, size).nameFont);
            assert.ok(large >= usual * 1.5);
        });
    });
}

test('every name of 25 alters is written on a laptop', () => {
    assert.deepEqual(
        written(1060, 780, generatedMap(25, 'mixed'), 1).alters.filter(({ name }) => name.text === ''),
        [],
    );
});

test('names are larger where a few have room for it', () => {
    const { made, names, usual } = placed(5);
    assert.equal(roomiestFont(made, names, usual), usual * 1.6);
});

for (const count of [1, 5, 10, 15, 20]) {
    test(`no name is cut so that others are larger: ${count} alters`, () => {
        const { made, names, usual } = placed(count);
        const [before, after] = [usual, roomiestFont(made, names, usual)].map((font) =>
            withNames(made, names, { font }).alters.filter(({ id, name }) =>
                name.text.replace('\n', ' ') !== names.get(id)?.name
            ).length
        );
        assert.ok(after <= before, `${after} names cut, ${before} before`);
    });
}

/**
 * A layout of a number of alters on a laptop, with their names.
 * @type {(count: number) => {made: MapLayout, names: Map<string, Alter>, usual: number}}
 */
function placed(count) {
    const frame = frameFor(1060, 780);
    const map = generatedMap(count, 'mixed');
    return {
        made: layout(map, frame), names: new Map(map.alters.map((alter) => [alter.id, alter])), usual: frame.nameFont,
    };
}

test('names that have no room come with the zoom', () => {
    const map = generatedMap(150, 'mixed');
    const [far, near] = [1, 3].map((zoom) =>
        written(390, 640, map, zoom).alters.filter(({ name }) => name.text !== '').length
    );
    assert.ok(near > far, `${near} names, and ${far} from further away`);
});

test('names of those who are hidden take no room', () => {
    const made = layout(generatedMap(25, 'mixed'));
    const names = new Map(made.alters.map(({ id }) => [id, { name: 'Name' }]));
    assert.deepEqual(
        withNames(made, names, { font: 12, shown: new Set(['a001']) }).alters.filter(({ name }) => name.text !== '')
            .map(({ id }) =>
                id
            ),
        ['a001'],
    );
});

describe('a name that is cut keeps a word that says who it is', () => {
    /** @type {[name: string, shortest: string[]][]} */
    const table = [
        ['The library', ['library', 'libr…']],
        ['My neighbour from downstairs', ['neighbour…', 'neig…']],
        ['Dr Aydin', ['Aydin']],
        ['Mum', []],
        ['De buurvrouw van hiernaast', ['buurvrouw…', 'buur…']],
    ];
    for (const [name, expected] of table) {
        test(name, () => {
            const cut = nameForms(name, 12).cut.map(({ text }) => text);
            assert.deepEqual([
                cut.filter((text) => /^(the|my|dr|de)\b/iu.test(text)), expected.filter((text) => !cut.includes(text)),
            ], [[], []]);
        });
    }
});

/** @type {(width: number, height: number, map: ReturnType<typeof generatedMap>, zoom: number) => MapLayout} */
function written(width, height, map, zoom) {
    const frame = frameFor(width, height);
    return withNames(layout(map, frame), new Map(map.alters.map((alter) => [alter.id, alter])), {
        font: frame.nameFont, zoom,
    });
}

/** @type {(made: MapLayout, zoom: number) => void} */
function assertReadable({ alters }, zoom) {
    const named = alters.filter(({ name }) => name.text !== '').map(({ id, x, y, name }) => ({
        id, own: box(x + name.x, y + name.y, name.width, name.height),
    }));
    assert.deepEqual(alters.filter(({ font }) => font * zoom < 11).map(({ id }) => id), [], 'too small');
    assert.deepEqual(
        alters.filter(({ name }) => name.text.split('\n').length > 2).map(({ id }) => id),
        [],
        'in more than two lines',
    );
    assert.deepEqual(
        named.flatMap(({ id, own }, i) =>
            named.slice(i + 1).filter((other) => overlap(own, other.own) > 0).map((other) => `${id} and ${other.id}`)
        ),
        [],
        'names',
    );
    assert.deepEqual(
        named.flatMap(({ id, own }) =>
            alters.filter(({ x, y, symbol }) => overlap(own, box(x, y, symbol.width, symbol.height)) > 1).map((other) =>
                `${id} on ${other.id}`
            )
        ),
        [],
        'symbols',
    );
}
