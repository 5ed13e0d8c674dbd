import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { editHistory, namingOfAreas } from './edit-history.test-support.js';
import { layout } from './layout.js';

/** The shares of the map's diameter by which those who are not touched may move at an edit: on average over all edits, at one edit, and each of them. */
const ON_AVERAGE = 0.02;
const AT_ONE_EDIT = 0.03;
const AT_MOST = 0.08;

/** @type {[title: string, options: {reach: number, stretch: number}][]} */
const screens = [['laptop', { reach: 370, stretch: 1 }], ['phone', { reach: 155, stretch: 1.4 }], ['phone, sheet half open', { reach: 155, stretch: 0.8 }]];

for (const [screen, options] of screens) {
    describe(`those who are not touched stay where they are: ${screen}`, () => {
        for (const count of [5, 10, 20, 30, 45, 60]) {
            for (const sectors of ['domain', 'relation', 'free']) {
                test(`${count} alters, by ${sectors}`, () => {
                    assertStable(['mixed', 'unanswered', 'one ring', 'one area'].flatMap((shape, seed) =>
                        shifts(editHistory(count, shape, 15, seed + 1), { ...options, sectors })));
                });
            }
            test(`${count} alters, whose areas are named one after the other`, () => {
                assertStable(shifts(namingOfAreas(count), options));
            });
        }
    });
}

describe('an edit that is undone leaves the picture as it was', () => {
    for (const count of [5, 20, 60]) {
        test(`${count} alters`, () => {
            const history = editHistory(count, 'mixed', 15, count).map(({ map }) => JSON.stringify(layout(map).alters));
            const back = editHistory(count, 'mixed', 15, count).reverse().map(({ map }) => JSON.stringify(layout(map).alters));
            assert.deepEqual(back.reverse(), history);
        });
    }
});

/** @typedef {{mean: number, most: number}} Shift */

/**
 * The shift of the untouched at each edit of a history, as shares of the map's diameter.
 * @type {(history: ReturnType<typeof editHistory>, options: import('./layout.js').LayoutOptions & {reach: number}) => Shift[]}
 */
function shifts(history, options) {
    const places = history.map(({ map }) => new Map(layout(map, options).alters.map(({ id, x, y }) => [id, { x, y }])));
    return history.slice(1).map(({ touched }, i) => {
        const own = [...places[i + 1]].flatMap(([id, { x, y }]) => {
            const before = places[i].get(id);
            return before && id !== touched ? [Math.hypot(x - before.x, y - before.y) / (2 * options.reach)] : [];
        });
        return { mean: own.reduce((sum, one) => sum + one, 0) / (own.length || 1), most: Math.max(0, ...own) };
    });
}

/** @type {(all: Shift[]) => void} */
function assertStable(all) {
    const average = all.reduce((sum, { mean }) => sum + mean, 0) / all.length;
    const [mean, most] = [Math.max(...all.map((shift) => shift.mean)), Math.max(...all.map((shift) => shift.most))];
    assert.ok(average <= ON_AVERAGE && mean <= AT_ONE_EDIT && most <= AT_MOST, `${[average, mean, most].map((share) => `${(share * 100).toFixed(1)} %`)}: on average, at one edit, each`);
}
