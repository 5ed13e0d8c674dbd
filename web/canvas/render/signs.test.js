import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { domains } from '../../core/vocabularies.js';
import { mapOf, people, support } from '../../model/sample-maps.test-support.js';
import { sectorsOf } from '../../model/sectors.js';
import { signsOf } from './signs.js';

/** @type {(alter: string, domain: string) => Support} */
const inArea = (alter, domain) => ({ ...support(alter, 'emotional'), domain });
const six = people(6, { relations: ['friend'] });

describe('areas without support are hatched only where some area has support', () => {
    /** @type {[title: string, map: SupportMap, hatched: boolean][]} */
    const table = [
        ['an empty map', mapOf({}), false],
        ['people without an area', mapOf({}, six), false],
        ['support in one area', mapOf({ supports: [inArea('p0', 'work')] }, six), true],
        ['support in one area of a young map', mapOf({ supports: [inArea('p0', 'work')] }, six.slice(0, 5)), false],
        ['support given only', mapOf({ supports: [{ ...inArea('p0', 'work'), direction: 'given' }] }, six), false],
        ['support in every area', mapOf({ supports: domains.map((domain) => inArea('p0', domain)) }, six), false],
    ];
    for (const [title, map, hatched] of table) {
        test(title, () => {
            const { sectors } = sectorsOf(map);
            assert.deepEqual([sectors.some(({ missing }) => missing), signsOf(map, 'domain').has('bare')], [
                hatched, hatched,
            ]);
        });
    }
});
