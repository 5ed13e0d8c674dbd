import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { anna } from '../../model/sample-maps.test-support.js';
import { tips, tipsAfter, tipsFor } from './tips.js';

describe('the first tip fits the way and the person', () => {
    /** @type {[way: string | null, fields: Partial<Alter>, first: string | undefined][]} */
    const table = [
        ['ask', {}, 'ask-for-help'],
        ['repair', {}, 'do-your-best'],
        ['club', { newer: true }, 'common-interests'],
        [null, { strained: true }, 'thicker-skin'],
        [null, {}, 'trust'],
        ['be-present', { kind: 'group' }, 'listening'],
        ['be-present', { kind: 'pet' }, undefined],
        ['send-card', { died: true }, undefined],
    ];
    for (const [way, fields, first] of table) {
        test(rowTitle(way, fields, first), () => assert.equal(tipsFor({ way }, anna(fields))[0], first));
    }
});

describe('after a contact, the first tip is about the person, or about maintaining the relationship', () => {
    /** @type {[fields: Partial<Alter>, first: string | undefined][]} */
    const table = [
        [{}, 'do-your-best'],
        [{ closeness: 5 }, 'openness'],
        [{ strained: true }, 'thicker-skin'],
        [{ kind: 'place' }, undefined],
    ];
    for (const [fields, first] of table) {
        test(rowTitle(fields, first), () => assert.equal(tipsAfter(anna(fields))[0], first));
    }
});

test('every tip is in the list once', () => {
    assert.deepEqual([tipsFor({ way: 'repair' }, anna()), tipsAfter(anna())].map((all) => [...all].sort()), [
        [...tips].sort(), [...tips].sort(),
    ]);
});

test('a step without an alter has no tip', () => assert.deepEqual(tipsFor({ way: 'club' }, null), []));
