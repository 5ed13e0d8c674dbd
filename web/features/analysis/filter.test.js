import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { fitting } from './filter.js';
import { words } from './values.js';

const format = { number: String, yes: 'yes', no: 'no', fewer: (/** @type {number} */ k) => `fewer than ${k}` };

describe('a filter lets through the cells that match its text', () => {
    const day = (/** @type {string} */ $date) => ({ $date });
    /** @type {[kind: ColumnKind, said: string, cells: AnswerCell[], kept: string][]} */
    const table = [
        ['number', '3', [2, 3, null, 3.5, { $integer: '3' }], '3; 3'],
        ['number', '>= 3', [2, 3, null, { $suppressed: 5 }, { $number: 'NaN' }, 10], '3; 10'],
        ['number', '< 0,5', [0.5, 0.25, -1, null], '0.25; -1'],
        ['number', '≠ 2', [2, 3, null], '3'],
        ['number', '2–5', [1, 2, 5, 6], '2; 5'],
        ['number', '-3 - -1', [-4, -3, -1, 0], '-3; -1'],
        ['number', '..2', [1, 2, 3], '1; 2'],
        ['number', '2..', [1, 2, 3], '2; 3'],
        ['yesno', 'false', [true, false, null], 'no'],
        ['text', 'cafe', ['Café Zon', 'the bench', null], 'Café Zon'],
        ['list', 'peer', [['friend', 'peer'], ['family'], []], 'friend, peer'],
        ['date', '2026-03', [day('2026-03-01'), day('2026-04-01'), null], '2026-03-01'],
        ['date', '> 2026-03', [day('2026-03-09'), day('2026-04-01')], '2026-04-01'],
        ['date', '2025..2026-03', [day('2024-12-01'), day('2026-03-09')], '2026-03-09'],
    ];
    for (const [kind, said, cells, kept] of table) {
        test(rowTitle(kind, said, cells, kept), () => {
            const fits = fitting(kind, said, format);
            assert.ok(fits);
            assert.equal(cells.filter(fits).map((cell) => words(cell, format)).join('; '), kept);
        });
    }

    /** @type {[kind: ColumnKind, said: string][]} */
    const unread = [['number', 'many'], ['date', 'soon']];
    for (const [kind, said] of unread) {
        test(rowTitle(kind, said, 'not understood'), () => assert.equal(fitting(kind, said, format), undefined));
    }

    test('an empty filter lets everything through', () => assert.equal(fitting('number', '  ', format), null));
});
