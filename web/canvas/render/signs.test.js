import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../lib/node-20.test-support.js';
import { domains } from '../../core/vocabularies.js';
import { mapOf, people, support } from '../../model/sample-maps.test-support.js';
import { sectorsOf, someSupported } from '../../model/sectors.js';
import { signsOf } from './signs.js';

/** @type {(alter: string, domain: string) => Support} */
const inArea = (alter, domain) => ({ ...support(alter, 'emotional'), domain });
const two = people(2, { relations: ['friend'] });

describe('areas without support are hatched only where some area has support', () => {
    /** @type {[title: string, map: SupportMap, hatched: boolean][]} */
    const table = [
        ['an empty map', mapOf({}), false],
        ['people without an area', mapOf({}, two), false],
        ['support in one area', mapOf({ supports: [inArea('p0', 'work')] }, two), true],
        ['support given only', mapOf({ supports: [{ ...inArea('p0', 'work'), direction: 'given' }] }, two), false],
        ['support in every area', mapOf({ supports: domains.map((domain) => inArea('p0', domain)) }, two), false],
    ];
    for (const [title, map, hatched] of table) {
        test(title, () => {
            const { sectors } = sectorsOf(map);
            assert.deepEqual([sectors.some(({ bare }) => bare) && someSupported(sectors), signsOf(map, 'domain').has('bare')], [hatched, hatched]);
        });
    }
});
