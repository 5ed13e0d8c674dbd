import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { generatedMap } from '../layout/generated-map.test-support.js';
import { layout } from '../layout/layout.js';
import { dropTargetAt, sectorOf } from './drop-target.js';

describe('where an alter is dropped says how close they are and nothing else', () => {
    /** @type {[share: number, closeness: number | string][]} */
    const table = [[0.2, 5], [0.5, 4], [0.65, 3], [0.8, 2], [0.95, 1], [1.1, 1], [1.4, 'nowhere']];
    for (const [share, closeness] of table) {
        test(`dropped ${share} of the way out, the ring says ${closeness}`, () => {
            const map = generatedMap(25, 'no support');
            const alters = map.alters.map((alter) => ({ ...alter, closeness: alter.closeness ?? 1 }));
            const made = layout({ ...map, alters }, { sectors: 'relation' });
            const angles = Array.from({ length: 12 }, (_, i) => (i / 12) * 2 * Math.PI);
            assert.deepEqual([...new Set(angles.map((angle) => dropped(made, angle, share * made.reach)))], [
                closeness,
            ]);
        });
    }
});

/**
 * The closeness of the first alter where it lands; fails unless it stays in its own sector.
 * @type {(made: MapLayout, angle: number, radius: number) => number | string}
 */
function dropped(made, angle, radius) {
    const alter = made.alters[0];
    const spot = dropTargetAt(
        made,
        alter,
        { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) },
        made.reach * 1.2,
    );
    if (!spot) {
        return 'nowhere';
    }
    const { from, to } = sectorOf(made, alter);
    const at = (Math.atan2(spot.x, -spot.y) + 2 * Math.PI) % (2 * Math.PI);
    return at >= from - 0.001 && at <= to + 0.001 ? spot.closeness : 'in another sector';
}
