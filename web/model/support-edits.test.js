import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../lib/row-title.test-support.js';
import { anna, mapOf, support } from './sample-maps.test-support.js';
import { toggleArea } from './support-edits.js';

describe('pressing an area of life keeps the support', () => {
    /** @type {[domains: (string | undefined)[], edits: string][]} */
    const table = [
        [[], '+work'],
        [[undefined], '-plain +work'],
        [['work'], '-work +plain'],
        [['work', 'living'], '-work'],
        [['living'], '+work'],
    ];
    for (const [domains, edits] of table) {
        test(rowTitle(domains, edits), () => {
            const supports = domains.map((domain) => ({ ...support('a', 'emotional'), domain }));
            const made = toggleArea(mapOf({ supports }, [anna()]), support('a', 'emotional'), 'work');
            assert.equal(made.map(({ key, to }) => `${to ? '+' : '-'}${key.domain ?? 'plain'}`).join(' '), edits);
        });
    }
});
