import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { generatedMap, shapes } from './generated-map.test-support.js';
import { angleOf, radiusOf } from './geometry.js';
import { layout } from './layout.js';
import { NONE } from '../../model/sectors.js';

/** @type {[count: number, shape: string, sectors: string][]} */
const maps = shapes.flatMap((shape) =>
    [0, 1, 2, 5, 25, 45, 60]
        .flatMap((count) =>
            ['domain', 'relation', 'group', 'free'].map((sectors) =>
                /** @type {[number, string, string]} */ ([count, shape, sectors])
            )
        )
);

describe('no symbol covers another, and everybody stands in their ring and sector', () => {
    for (const [count, shape, sectors] of maps) {
        test(titleOf(count, shape, sectors), () => {
            const made = layout(generatedMap(count, shape), { sectors });
            assert.deepEqual([...covered(made), ...strays(made)], []);
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

describe('an alter placed by hand stands there', () => {
    for (const [count, shape, sectors] of maps.filter(([many]) => many > 0)) {
        test(titleOf(count, shape, sectors), () => {
            const map = generatedMap(count, shape);
            const { id, closeness } = map.alters[0];
            /** @type {[number, number]} */
            const middle = [0.5, 0.5];
            const made = layout({
                ...map,
                alters: map.alters.map((alter) =>
                    alter.id === id ? { ...alter, places: { [sectors]: middle } } : alter
                ),
            }, { sectors });
            const placed = made.alters.find((alter) => alter.id === id);
            const ring = made.rings.find((one) => one.closeness === (closeness ?? 0));
            assert.ok(placed && ring);
            const own = made.sectors.find(({ key }) => key === placed.sector) ?? { from: 0, to: 2 * Math.PI };
            const off = [
                radiusOf(placed) - (ring.inner + ring.outer) / 2,
                (angleOf(placed) - (own.from + own.to) / 2) * radiusOf(placed),
            ];
            assert.ok(Math.hypot(...off) < 1, `${off} px off`);
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
            const made = layout(generatedMap(45, 'mixed'), options);
            assert.equal(made.alters.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)).length, 45);
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

/**
 * The pairs of symbols that overlap.
 * @type {(made: MapLayout) => string[]}
 */
function covered({ alters }) {
    return alters.flatMap((a, i) =>
        alters.slice(i + 1).filter((b) =>
            Math.hypot(
                (a.x - b.x) / (a.symbol.width + b.symbol.width),
                (a.y - b.y) / (a.symbol.height + b.symbol.height),
            ) < 0.5 - 1e-6
        ).map((b) => `${a.id} and ${b.id}`)
    );
}

/**
 * The alters outside their ring or sector; of those without an area, the ones that are not on the middle line.
 * @type {(made: MapLayout) => string[]}
 */
function strays({ alters, rings, sectors }) {
    const [right, left] = [Math.min(...sectors.map(({ from }) => from)), Math.max(...sectors.map(({ to }) => to))];
    return alters.filter((alter) => {
        const ring = rings.find(({ closeness }) => closeness === alter.closeness);
        assert.ok(ring);
        const [radius, angle] = [radiusOf(alter), angleOf(alter)];
        const own = sectors.find(({ key }) => key === alter.sector);
        const inSector = own
            ? angle > own.from && angle < own.to
            : sectors.length === 0
                || (alter.sector === NONE
                    && (angle < right || angle > left || sectors.every(({ from, to }) => angle < from || angle > to)));
        return !inSector || radius < ring.inner || radius > ring.outer;
    }).map(({ id }) => id);
}
