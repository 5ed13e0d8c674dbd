import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { arrangement, rowsToMap } from './rows-to-map.js';

/** @type {Map<string, NodeCell>} */
const nodes = new Map(Object.entries({ e: ['Ego', 'Person'], a: ['Alter', 'Person'], b: ['Alter', 'Pet'] })
    .map(([$node, labels]) => [$node, { $node, labels, properties: {} }]));

test('the network of one person becomes a map that needs no names', () => {
    /**
     * @type {($tie: string, type: string, from: string, to: string, properties: Record<string, AnswerCell>) => [string,
     *     TieCell]}
     */
    const tie = ($tie, type, from, to, properties) => [$tie, { $tie, type, from, to, properties }];
    const ties = new Map([
        tie('1', 'KNOWS', 'e', 'a', { relations: ['friend'], closeness: 4 }),
        tie('2', 'KNOWS', 'e', 'b', {}),
        tie('3', 'SUPPORTS', 'a', 'e', { type: 'emotional' }),
        tie('4', 'KNOWS', 'a', 'b', {}),
    ]);

    const map = rowsToMap({ nodes, ties, more: false }, (word, n) => `${word} ${n}`);

    assert.deepEqual(
        map?.alters.map(({ name, kind, closeness }) => [name, kind, closeness ?? 0]),
        [['friend 1', 'person', 4], ['pet 1', 'pet', 0]],
    );
    assert.deepEqual(map?.ties, [{ a: 'a', b: 'b' }]);
    assert.deepEqual(map?.supports.map(({ alter, direction }) => [alter, direction]), [['a', 'received']]);
});

// Support that was not queried is not drawn as if it were missing.
describe('people are arranged by areas of life only if support was queried', () => {
    const table = [
        ['a KNOWS b', 'no map'],
        ['e KNOWS a', 'relation'],
        ['e KNOWS a, a SUPPORTS e', 'domain'],
        ['a SUPPORTS e', 'domain'],
    ];
    for (const [written, arranged] of table) {
        test(rowTitle(written, arranged), () => {
            const ties = new Map(written.split(', ').map((tie) => {
                const [from, type, to] = tie.split(' ');
                return [tie, { $tie: tie, type, from, to, properties: {} }];
            }));
            const map = rowsToMap({ nodes, ties, more: false }, (word) => word);
            assert.equal(map ? arrangement(map) : 'no map', arranged);
        });
    }
});
