import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { distance, hasRoom, limits, pathOf, shapes, simplified, strokeOf, toPicture, toStroke } from './strokes.js';

/** @type {(seed: number) => () => number} */
function random(seed) {
    let now = seed * 7919 + 17;
    return () => (now = (now * 48271) % 2147483647) / 2147483647;
}

const frames = [{ reach: 370, stretch: 1 }, { reach: 155, stretch: 1.4 }, { reach: 70, stretch: 0.55 }];

/** Lines as people draw them: straight, wavy, scribbled, with few and with thousands of points. @type {Point[][]} */
const lines = Array.from({ length: 60 }, (_, seed) => {
    const next = random(seed + 1);
    const [count, wild] = [2 + Math.floor(next() * (seed % 3 === 0 ? 3000 : 120)), next() * 12];
    let [x, y, angle] = [next() * 300 - 150, next() * 300 - 150, next() * 6];
    return Array.from({ length: count }, () => {
        angle += (next() - 0.5) * wild * 0.3;
        [x, y] = [x + Math.cos(angle) * 2, y + Math.sin(angle) * 2];
        return { x, y };
    });
});

describe('a line is simplified', () => {
    for (const off of [0.2, 1, 5]) {
        test(`and nothing of it is further away than ${off}`, () => {
            for (const line of lines) {
                const kept = simplified(line, off);
                for (const point of line) {
                    assert.ok(kept.slice(1).some((b, i) => distance(point, kept[i], b) <= off + 1e-9));
                }
            }
        });
    }
    test('to points of its own, from its beginning to its end', () => {
        for (const line of lines) {
            const kept = simplified(line, 1);
            assert.ok(kept.every((point) => line.includes(point)));
            assert.deepEqual([kept[0], kept.at(-1)], [line[0], line.at(-1)]);
        }
    });
    test('once only', () => {
        for (const line of lines) {
            assert.deepEqual(simplified(simplified(line, 0), 0), simplified(line, 0));
        }
    });
});

describe('a stroke', () => {
    test('has no more points than the server takes, each a whole number in its range', () => {
        for (const line of lines) {
            for (const shape of shapes) {
                const { points = [] } = strokeOf(shape, 'blue', line, frames[1]) ?? {};
                assert.ok(points.length >= 4 && points.length <= 2 * (shape === 'freehand' ? limits.points : 2));
                assert.ok(points.every((value) => Number.isInteger(value) && Math.abs(value) <= limits.furthest));
            }
        }
    });
    test('that does not move is none', () => {
        for (const shape of shapes) {
            assert.equal(strokeOf(shape, 'blue', [{ x: 5, y: 5 }, { x: 5.01, y: 5 }], frames[0]), null);
        }
    });
    test('stands where it was drawn, at every size of the picture', () => {
        for (const frame of frames) {
            for (const line of lines.filter(([{ x, y }]) => Math.hypot(x, y / frame.stretch) < 3 * frame.reach)) {
                const [x, y] = toStroke(line[0], frame);
                const [back] = toPicture([x, y], frame);
                assert.ok(Math.hypot(back.x - line[0].x, back.y - line[0].y) <= frame.reach / 1000 * 1.2);
                const [other] = toPicture([x, y], { reach: frame.reach * 2, stretch: frame.stretch });
                assert.ok(Math.abs(other.x - back.x * 2) < 1e-6 && Math.abs(other.y - back.y * 2) < 1e-6);
            }
        }
    });
    test('is drawn with numbers only', () => {
        for (const line of lines) {
            for (const shape of shapes) {
                const stroke = strokeOf(shape, 'ink', line, frames[0]);
                assert.match(stroke ? pathOf(stroke, frames[0]) : '', /^[MLAZ\d. -]+$/);
            }
        }
    });
});

test('a drawing is full when the server would refuse one more stroke', () => {
    const long = {
        shape: /** @type {const} */ ('freehand'), colour: /** @type {const} */ ('blue'),
        points: Array.from({ length: 400 }, () => 1),
    };
    const short = { ...long, points: [0, 0, 1, 1] };
    const of = (/** @type {DrawnStroke} */ one, /** @type {number} */ n) => ({
        strokes: Array.from({ length: n }, () => one), marks: [],
    });
    assert.deepEqual([hasRoom(of(short, 199), short), hasRoom(of(short, 200), short)], [true, false]);
    assert.deepEqual([hasRoom(of(long, 49), long), hasRoom(of(long, 50), short)], [true, false]);
});
