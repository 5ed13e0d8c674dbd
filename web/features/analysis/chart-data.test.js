import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { chosen, histogram } from './chart-data.js';

// The chart that is drawn until the analyst chooses another one.
describe('the first chart fits the kinds of the columns', () => {
    /** @type {[kinds: ColumnKind[], rows: Row[], kind: ChartKind][]} */
    const table = [
        [['text', 'number'], [['friend', 3], ['family', 2]], 'bars'],
        [['number', 'number'], [[1, 30], [2, 20], [null, 4]], 'bars'],
        [['number', 'number'], [[1, 30], [1, 20]], 'scatter'],
        [['number', 'number'], [[0.1, 30], [0.2, 20]], 'scatter'],
        [['number', 'number'], [[1, 30]], 'scatter'],
        [['number'], [[1], [2]], 'histogram'],
    ];
    for (const [kinds, rows, kind] of table) {
        test(rowTitle(kinds, rows, kind), () => assert.equal(chosen({}, kinds, rows)?.kind, kind));
    }
});

test('a histogram has even steps and counts every value once', () => {
    const steps = histogram([[0], [1], [1], [4], [9], [10]], 0);
    assert.deepEqual(
        steps.map(({ from, to, count }) => `${from}-${to}: ${count}`),
        ['0-2: 3', '2-4: 0', '4-6: 1', '6-8: 0', '8-10: 1', '10-12: 1'],
    );
});
