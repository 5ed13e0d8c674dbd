import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { layout } from '../layout/layout.js';
import { generatedMap, shapes } from '../layout/generated-map.test-support.js';
import { enclosed } from './enclosed.js';

/** The places of all alters, on maps of every shape. @type {[id: string, at: Point][][]} */
const pictures = shapes.flatMap((shape) => [5, 30, 60].map((count) => layout(generatedMap(count, shape)).alters
    .map(({ id, x, y }) => /** @type {[string, Point]} */ ([id, { x, y }]))));

/** @type {(middle: Point, radius: number, corners?: number) => Point[]} */
const around = ({ x, y }, radius, corners = 400) => Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
});

const lines = [{ x: 0, y: 0 }, { x: 60, y: -40 }, { x: -130, y: 90 }].flatMap((middle) =>
    [35, 90, 240].map((radius) => ({ middle, radius }))
);

test('a round line encloses those who are nearer to its middle', () => {
    for (const places of pictures) {
        for (const { middle, radius } of lines) {
            const off = places.map(([id, { x, y }]) => ({ id, by: Math.hypot(x - middle.x, y - middle.y) }))
                .filter(({ by }) => Math.abs(by - radius) > 0.1);
            const found = new Set(enclosed(around(middle, radius), places));
            assert.deepEqual(off.filter(({ id }) => found.has(id)), off.filter(({ by }) => by < radius));
        }
    }
});

test('it does not matter where a line begins, and which way it runs', () => {
    for (const places of pictures) {
        for (const { middle, radius } of lines) {
            const line = around(middle, radius, 37);
            const other = [...line.slice(11), ...line.slice(0, 11)].reverse();
            assert.deepEqual(enclosed(other, places), enclosed(line, places));
        }
    }
});

test('an open line is closed by its ends', () => {
    const half = around({ x: 0, y: 0 }, 200).slice(0, 200);
    for (const places of pictures) {
        const below = places.filter(([, { x, y }]) => y > 0.1 && Math.hypot(x, y) < 199.9).map(([id]) => id);
        const found = enclosed(
            half,
            places.filter(([, { x, y }]) => Math.abs(y) > 0.1 && Math.abs(Math.hypot(x, y) - 200) > 0.1),
        );
        assert.deepEqual(found, below);
    }
});

test('a point or a stroke encloses nobody', () => {
    const [left, middle, right] = [{ x: -500, y: 0 }, { x: 0, y: 0 }, { x: 500, y: 0 }];
    for (const line of [[], [middle], [left, { x: 500, y: 1 }], [left, middle, right]]) {
        assert.ok(pictures.every((places) => enclosed(line, places).length === 0));
    }
});
