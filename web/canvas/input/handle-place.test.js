import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { frameFor } from '../layout/frame.js';
import { generatedMap, shapes } from '../layout/generated-map.test-support.js';
import { box, overlap } from '../layout/geometry.js';
import { layout } from '../layout/layout.js';
import { withNames } from '../render/name-placement.js';
import { handlePlace } from './handle-place.js';

/** @type {[where: string, width: number, height: number, size: number][]} */
const screens = [['desk', 1060, 780, 26], ['phone', 390, 640, 32]];

describe('the handle for drawing a line covers nobody, and on a desk no name', () => {
    for (const [where, width, height, size] of screens) {
        for (const shape of shapes) {
            test(`${where}, ${shape}`, () => {
                for (const count of [1, 5, 12]) {
                    const map = generatedMap(count, shape);
                    const frame = frameFor(width, height);
                    const made = withNames(layout(map, frame), new Map(map.alters.map((alter) => [alter.id, alter])), {
                        font: frame.nameFont,
                    });
                    assert.deepEqual(
                        made.alters.flatMap((placed) => covered(made, placed, size)),
                        [],
                        `${count} alters`,
                    );
                }
            });
        }
    }
    test('the hidden take no room', () => {
        const made = layout(generatedMap(2, 'mixed'));
        const [one, other] = made.alters;
        Object.assign(other, { x: one.x + one.symbol.width, y: one.y });
        const [beside, usual] = [() => true, (/** @type {string} */ id) => id === one.id].map((shown) =>
            handlePlace(one, made, shown, 26)
        );
        assert.ok(Math.hypot(beside.x - usual.x, beside.y - usual.y) > 1);
    });
});

/** @type {(made: MapLayout, placed: PlacedAlter, size: number) => string[]} */
function covered(made, placed, size) {
    const { x, y } = handlePlace(placed, made, () => true, size);
    const own = box(x, y, size, size);
    const isOnDesk = made.stretch === 1;
    return made.alters.filter((other) =>
        (other !== placed && overlap(own, box(other.x, other.y, other.symbol.width, other.symbol.height)) > 0.01)
        || (other === placed && Math.hypot(x - other.x, y - other.y) < size / 2)
        || (isOnDesk && other.name.text !== ''
            && overlap(own, box(other.x + other.name.x, other.y + other.name.y, other.name.width, other.name.height))
                > 0)
    )
        .map(({ id }) => `${placed.id} on ${id}`);
}
