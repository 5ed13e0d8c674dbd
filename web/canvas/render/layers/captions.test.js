import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { at, box } from '../../layout/geometry.js';
import { around, captionLine } from './captions.js';

const caption = box(0, -100, 60, 13);

/** @type {(...written: Box[]) => MapLayout} */
const layout = (...written) => /** @type {MapLayout} */ (/** @type {unknown} */ ({ stretch: 1, alters: [], written }));

/** The angle of the middle of a line, in degrees clockwise from the top. @type {(d: string | null) => number} */
function middle(d) {
    const [, x, y] = /** @type {RegExpMatchArray} */ (/[01] (-?[\d.]+) (-?[\d.]+)A/.exec(/** @type {string} */ (d)));
    return Math.round(((Math.atan2(Number(x), -Number(y)) * 180) / Math.PI + 360) % 360);
}

const top = box(0, -100, 40, 20);
const bottom = box(0, 100, 40, 20);
const right = box(70, 0, 60, 300);

describe('the name of a ring', () => {
    for (const [where, written, angle] of /** @type {[string, Box[], number][]} */ ([
        ['at the top', [], 0],
        ['at the bottom, if a name is at the top', [top], 180],
        ['aside, if names are at the top and at the bottom', [top, bottom], 36],
        ['on the other side, if that is taken too', [top, bottom, right], 324],
    ])) {
        test(`is ${where}`, () => assert.equal(middle(captionLine(caption, layout(...written), 11)), angle));
    }

    test('is missing where it would stand nearly upright', () => {
        const upright = layout(box(0, -100, 240, 90), box(0, 100, 240, 90));
        assert.equal(captionLine(caption, upright, 11), null);
    });

    test('is further inside where its line is taken', () => {
        const line = layout(box(0, -100, 240, 20), box(0, 100, 240, 20), box(-85, 0, 60, 200), box(85, 0, 60, 200));
        assert.deepEqual([captionLine(caption, line, 11) === null, captionLine(caption, line, 11, 60) === null], [
            true, false,
        ]);
    });

    test('is missing where every part of the ring is taken', () =>
        assert.equal(captionLine(caption, layout(box(0, 0, 400, 400)), 11), null));
});

describe('the box around a text that runs along a ring', () => {
    for (const stretch of [0.35, 0.5, 0.8, 1, 1.4, 2]) {
        test(`holds the line that it is written on, of a map ${stretch} times as high as wide`, () => {
            for (let turn = -0.14; turn <= 0.14; turn += 0.02) {
                const angle = turn * 2 * Math.PI;
                const written = around(angle, 400, 90, 13, stretch);
                const { x, y } = at(angle, 400, stretch);
                const [dx, dy] = direction(angle, stretch);
                for (const along of [-45, 45]) {
                    assert.ok(x + along * dx >= written.left && x + along * dx <= written.right, `aside at ${angle}`);
                    assert.ok(
                        y + along * dy >= written.top && y + along * dy <= written.bottom,
                        `above or below at ${angle}`,
                    );
                }
            }
        });
    }
});

/**
 * The direction of a ring at an angle, from two of its points.
 * @type {(angle: number, stretch: number) => [number, number]}
 */
function direction(angle, stretch) {
    const [before, after] = [at(angle - 1e-4, 400, stretch), at(angle + 1e-4, 400, stretch)];
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    return [(after.x - before.x) / length, (after.y - before.y) / length];
}
