import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { alongLine } from './arrow-keys.js';
import { rowTitle } from './row-title.test-support.js';

/** @typedef {'ltr' | 'rtl'} Direction */

class Place {
    /** @param {Direction} direction */
    constructor(direction) {
        this.direction = direction;
    }
}

describe('arrow keys go along the line of text', () => {
    before(() =>
        void Object.assign(globalThis, {
            Element: Place, getComputedStyle: (/** @type {Place} */ { direction }) => ({ direction }),
        })
    );
    after(() => void Object.assign(globalThis, { Element: undefined, getComputedStyle: undefined }));
    /** @type {[direction: Direction, key: string, expected: number][]} */
    const table = [
        ['ltr', 'ArrowRight', 1], ['ltr', 'ArrowLeft', -1], ['rtl', 'ArrowRight', -1], ['rtl', 'ArrowLeft', 1],
        ['rtl', 'ArrowDown', 0], ['ltr', 'a', 0],
    ];
    for (const [direction, key, expected] of table) {
        test(rowTitle(direction, key, expected), () => {
            assert.equal(
                alongLine(
                    /** @type {KeyboardEvent} */ (/** @type {unknown} */ ({ key, target: new Place(direction) })),
                ),
                expected,
            );
        });
    }
});
