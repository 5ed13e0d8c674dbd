import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../../lib/node-20.test-support.js';
import { meetings, strength } from './support.js';

const ego = { radius: 38 };

/** A number of lines from all directions around the ego. @type {(count: number) => [id: string, angle: number][]} */
const lines = (count) => Array.from({ length: count }, (_, i) => [`a${i}`, ((i * 2.4) % (2 * Math.PI)) - Math.PI]);

/** The number of different angles around the circle. @type {(angles: Iterable<number>) => number} */
const apart = (angles) =>
    new Set([...angles].map((angle) => Math.round((((angle * 180) / Math.PI + 720) % 360) * 10) % 3600)).size;

describe('the heads of the arrows at the middle', () => {
    for (const count of [1, 5, 15]) {
        test(`are apart: ${count}`, () => assert.equal(apart(meetings(lines(count), { ego }).values()), count));
    }
    for (const count of [16, 30, 60]) {
        test(`are bundled in twelve at most: ${count}`, () =>
            assert.ok(apart(meetings(lines(count), { ego }).values()) <= 12));
        test(`stay near the way to who it is: ${count}`, () => {
            const off = [...meetings(lines(count), { ego })].map(([id, angle], i) =>
                Math.abs(angle - lines(count)[i][1]) + (id === `a${i}` ? 0 : 9)
            );
            assert.ok(Math.max(...off) <= Math.PI / 12 + 1e-9, String(Math.max(...off)));
        });
    }
});

test('above fifteen, arrows have half their strength', () =>
    assert.deepEqual([1, 15, 16, 60].map((count) => strength(count, 0.62)), [0.62, 0.62, 0.31, 0.31]));
