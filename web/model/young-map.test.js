import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domains, types } from '../core/vocabularies.js';
import { inSentences } from '../features/map/summary-sentences.js';
import { t } from '../i18n/i18n.js';
import { mapOf, people } from './sample-maps.test-support.js';
import { saysWhatIsMissing } from './shared-parts.js';
import { sectorsOf } from './sectors.js';

/**
 * Maps with a number of alters of today, with each number of areas that have support, and with a past alter.
 * @type {(n: number) => SupportMap[]}
 */
const mapsOf = (n) =>
    domains.map((_, areas) =>
        mapOf({
            alters: [
                ...people(n).map((alter, at) => ({
                    ...alter, closeness: at % 3 ? at : undefined, relations: at % 2 ? ['friend'] : ['family'],
                })),
                { id: 'gone', name: 'Gone', phase: 'past' },
            ],
            supports: n === 0
                ? []
                : domains.slice(0, areas).map((domain, at) => ({
                    alter: `p${at % n}`, direction: 'received', type: types[at % types.length], domain,
                })),
        })
    );
/** @type {(map: SupportMap) => string[]} */
const missingSectors = (map) =>
    ['domain', 'relation', 'group', 'free'].flatMap((view) => sectorsOf(map, view).sectors).filter(({ missing }) =>
        missing
    ).map(({ key }) => key);
/** @type {(map: SupportMap) => string[]} */
const lacksIn = (map) => inSentences(map, t).filter((sentence) => /\b(no|not|nobody|none|nothing)\b/i.test(sentence));

for (const n of [0, 1, 2, 3, 4, 5]) {
    test(`a map of ${n} says of nothing that it is missing`, () => {
        for (const map of mapsOf(n)) {
            assert.equal(saysWhatIsMissing(map), false);
            assert.deepEqual([...lacksIn(map), ...missingSectors(map)], []);
        }
    });
}

test('a map of six says what is missing', () => {
    for (const map of mapsOf(6)) {
        assert.equal(lacksIn(map).length, 1);
    }
    assert.equal(missingSectors(mapsOf(6)[1]).includes(domains[7]), true);
});
