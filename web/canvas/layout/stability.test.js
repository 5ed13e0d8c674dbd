import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { apply, reverse } from '../../model/apply-edits.js';
import { editHistory, namingOfAreas } from './edit-history.test-support.js';
import { layout } from './layout.js';
import { roomFor } from './sizes.js';

/**
 * The limits for shifts of alters that an edit does not touch, as shares of the map's diameter: on average over all
 * edits, at one edit, and of a single alter.
 */
const ON_AVERAGE = 0.02;
const AT_ONE_EDIT = 0.035;
const AT_MOST = 0.08;

const views = ['domain', 'relation', 'group', 'free'];

/** @type {[title: string, options: {reach: number, stretch: number}][]} */
const screens = [['laptop', { reach: 370, stretch: 1 }], ['phone', { reach: 155, stretch: 1.4 }], [
    'phone, sheet half open', { reach: 155, stretch: 0.8 },
]];

for (const [screen, options] of screens) {
    describe(`those who are not touched stay where they are: ${screen}`, () => {
        for (const count of [5, 12, 25, 40, 60]) {
            for (const sectors of views) {
                test(`${count} alters, by ${sectors}`, () => {
                    assertStable(['mixed', 'unanswered', 'one ring', 'one area'].flatMap((shape, seed) =>
                        shifts(editHistory(count, shape, 12, seed + 1), { ...options, sectors })));
                });
            }
            test(`${count} alters, whose areas are named one after the other`, () => {
                assertStable(shifts(namingOfAreas(count), options));
            });
        }
    });
}

describe('changes that are undone, one after the other, leave everybody exactly where they were', () => {
    for (const count of [5, 20, 60]) {
        for (const sectors of views) {
            test(`${count} alters, by ${sectors}`, () => {
                const history = editHistory(count, 'mixed', 12, count);
                let { map } = history[history.length - 1];
                for (let i = history.length - 1; i > 0; i--) {
                    map = apply(map, reverse(history[i].edits), refuse);
                    assert.deepEqual(
                        layout(map, { sectors }).alters,
                        layout(history[i - 1].map, { sectors }).alters,
                        String(history[i].edit),
                    );
                }
            });
        }
    }
});

/**
 * `most` and `mean` are shares of the map's diameter; `symbols` is the largest shift, measured in symbols.
 * @typedef {{mean: number, most: number, symbols: number}} Shift
 */

/**
 * The shifts of untouched alters at each edit of a history. Edits that add or remove a group are left out, because they
 * divide the circle of groups in another way.
 * @type {(history: ReturnType<typeof editHistory>, options: import('./layout.js').LayoutOptions & {reach: number,
 *     stretch: number}) => Shift[]}
 */
function shifts(history, options) {
    const made = history.map(({ map }) => layout(map, options));
    return history.slice(1).flatMap(({ touched }, i) => {
        const [before, after] = [made[i], made[i + 1]];
        if (options.sectors === 'group' && keysOf(before) !== keysOf(after)) return [];
        const places = new Map(before.alters.map(({ id, x, y }) => [id, { x, y }]));
        const own = after.alters.flatMap(({ id, x, y }) => {
            const place = places.get(id);
            return place && !touched.has(id) ? [Math.hypot(x - place.x, y - place.y)] : [];
        });
        const symbol = Math.max(
            ...[before, after].map(({ alters }) => roomFor(alters.length, options.reach, options.stretch).symbol),
        );
        const [most, mean] = [Math.max(0, ...own), own.reduce((sum, one) => sum + one, 0) / (own.length || 1)];
        return [{ mean: mean / (2 * options.reach), most: most / (2 * options.reach), symbols: most / symbol }];
    });
}

function refuse() {
    throw new Error('refused');
}

/** @type {(made: MapLayout) => string} */
const keysOf = ({ sectors }) => sectors.map(({ key }) => key).join();

/** @type {(all: Shift[]) => void} */
function assertStable(all) {
    const average = all.reduce((sum, { mean }) => sum + mean, 0) / all.length;
    const [mean, most, symbols] = [
        Math.max(...all.map((shift) => shift.mean)), Math.max(...all.map((shift) => shift.most)),
        Math.max(...all.map((shift) => shift.symbols)),
    ];
    assert.ok(
        average <= ON_AVERAGE && mean <= AT_ONE_EDIT && most <= AT_MOST,
        `${[average, mean, most].map((share) => `${(share * 100).toFixed(1)} %`)}: on average, at one edit, each`,
    );
    assert.ok(symbols <= 1, `${symbols.toFixed(2)} symbols`);
}
