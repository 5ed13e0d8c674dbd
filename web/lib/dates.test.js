import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { next, daysAfter } from './dates.js';
import { rowTitle } from './row-title.test-support.js';

describe('the next day of something regular', () => {
    const table = [
        ['2026-05-03', 'weekly', '2026-05-03', '2026-05-10'],
        ['2026-05-03', 'weekly', '2026-06-01', '2026-06-07'],
        ['2026-12-28', 'fortnightly', '2026-12-28', '2027-01-11'],
        ['2026-01-31', 'monthly', '2026-01-31', '2026-02-28'],
        ['2026-01-31', 'monthly', '2026-02-28', '2026-03-31'],
    ];
    for (const [day, every, after, expected] of table) {
        test(rowTitle(day, every, after, expected), () => assert.equal(next(day, every, after), expected));
    }
});

test('days are counted over the end of a month', () => {
    assert.equal(daysAfter('2026-02-27', 3), '2026-03-02');
});
