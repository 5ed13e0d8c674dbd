import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { pointOf } from './cell.js';
import { generatedMap, shapes } from './generated-map.test-support.js';
import { FULL } from './geometry.js';
import { layout, overlaps } from './layout.js';

/** @type {[count: number, shape: string, sectors: string][]} */
const maps = shapes.flatMap((shape) => [0, 1, 2, 5, 25, 45, 60]
    .flatMap((count) => ['domain', 'relation', 'group', 'free'].map((sectors) => /** @type {[number, string, string]} */ ([count, shape, sectors]))));

describe('nothing overlaps', () => {
    for (const [count, shape, sectors] of maps) {
        test(titleOf(count, shape, sectors), () => {
            assert.deepEqual(overlaps(layout(generatedMap(count, shape), { sectors })).map(String), []);
        });
    }
});

describe('the same map makes the same picture, whatever the order of its elements', () => {
    for (const [count, shape, sectors] of maps) {
        test(titleOf(count, shape, sectors), () => {
            const map = generatedMap(count, shape);
            const other = {
                ...map,
                alters: map.alters.toReversed(),
                ties: map.ties.toReversed(),
                supports: map.supports.toReversed(),
            };
            assert.equal(placesOf(layout(map, { sectors })), placesOf(layout(other, { sectors })));
        });
    }
});

describe('alters placed by hand stand there and the others make room', () => {
    /** @type {(i: number) => boolean} */
    const isPlaced = (i) => i % 7 === 3;
    /** @type {(i: number) => [along: number, across: number]} */
    const placeOf = (i) => [(i % 10) / 10, (i % 4) / 4];
    for (const [count, shape, sectors] of maps) {
        test(titleOf(count, shape, sectors), () => {
            const map = generatedMap(count, shape);
            const alters = map.alters.map((alter, i) =>
                (isPlaced(i) ? { ...alter, places: { [sectors]: placeOf(i) } } : alter));
            const made = layout({ ...map, alters }, { sectors });
            const far = made.alters.filter(({ id, x, y, sector, closeness, symbol }) => {
                const i = Number(id.slice(1));
                if (!isPlaced(i)) {
                    return false;
                }
                const own = made.whole ? { from: 0, to: FULL } : made.sectors.find(({ key }) => key === sector);
                const ring = made.rings.find((one) => one.closeness === closeness);
                assert.ok(own && ring);
                const wished = pointOf(placeOf(i), { ring, symbol, from: own.from, to: own.to }, 1);
                return Math.hypot(x - wished.x, y - wished.y) > 45 * made.growth;
            });
            assert.deepEqual(overlaps(made), []);
            assert.deepEqual(far.map(({ id }) => id), [], 'far from their places');
        });
    }
});

test('a place of another view changes nothing', () => {
    const map = generatedMap(25, 'mixed');
    /** @type {[number, number]} */
    const middle = [0.5, 0.5];
    const alters = map.alters.map((alter) => ({ ...alter, places: { relation: middle } }));
    assert.equal(placesOf(layout(map)), placesOf(layout({ ...map, alters })));
});

describe('everybody has a place, however small the screen and long the names', () => {
    /** @type {[title: string, options: import('./layout.js').LayoutOptions][]} */
    const table = [
        ['more people than a small screen has room for', { reach: 20 }],
        ['names on the rim that are longer than it', { rimText: () => 800 }],
    ];
    for (const [title, options] of table) {
        test(title, () => {
            const map = generatedMap(45, 'mixed');
            assert.equal(layout(map, options)?.alters.length, map.alters.length);
        });
    }
});

/** @type {(count: number, shape: string, sectors: string) => string} */
function titleOf(count, shape, sectors) {
    return `${count} alters, ${shape}, by ${sectors}`;
}

/** @type {(made: MapLayout) => string} */
function placesOf(made) {
    return JSON.stringify(made.alters.map(({ id, x, y }) => [id, x, y]).sort());
}
