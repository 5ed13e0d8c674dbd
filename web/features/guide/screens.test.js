import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { anna, mapOf, support } from '../../model/sample-maps.test-support.js';
import { firstStep, startAt } from './screens.js';

describe('the exercise begins where nothing is said yet', () => {
    const emotional = support('a', 'emotional');
    const given = support('a', 'emotional', 'given');
    const place = { closeness: 3, kind: 'place' };
    /** @type {[fields: Partial<SupportMap>, screen: string][]} */
    const table = [
        [{}, 'list/family'],
        [{ alters: [anna()] }, 'close/a'],
        [{ alters: [anna({ closeness: 3 })] }, 'contact/a'],
        [{ alters: [anna({ closeness: 3, contactFromMe: 'daily' })] }, 'support/emotional'],
        [{ alters: [anna(place)], supports: [emotional] }, 'give/emotional'],
        [{ alters: [anna({ phase: 'past' })] }, 'wishes/new'],
        [{ alters: [anna({ ...place, wantMore: true })], supports: [emotional, given] }, 'look'],
    ];
    for (const [fields, screen] of table) {
        test(rowTitle(fields, screen), () => assert.equal(startAt(mapOf(fields)), screen));
    }
});

describe('who takes the first step follows from the two answers', () => {
    /** @type {[string | undefined, string, string | null][]} */
    const table = [
        ['daily', 'weekly', 'them'],
        ['monthly', 'weekly', 'me'],
        ['weekly', 'weekly', 'even'],
        ['never', 'never', 'nobody'],
        ['never', 'yearly', 'me'],
        [undefined, 'weekly', null],
    ];
    for (const [contactFromThem, contactFromMe, first] of table) {
        test(rowTitle(contactFromThem, contactFromMe, first), () => {
            assert.equal(String(firstStep({ contactFromThem, contactFromMe })), String(first));
        });
    }
});
