import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { anna, mapOf, today } from '../../model/sample-maps.test-support.js';
import { contactChanges, contactEdits } from './contact-edits.js';

describe('a contact is one change, with the last contact and the step it completes', () => {
    const lastContact = today;
    /** @type {[fields: Partial<Alter>, step: Partial<Step> | null, edits: string][]} */
    const table = [
        [{}, null, 'contact, lastContact 2026-05-03'],
        [{ lastContact: '2026-05-01' }, null, 'contact, lastContact 2026-05-03'],
        [{ lastContact: '2026-05-04' }, null, 'contact'],
        [{ lastContact }, { way: 'reach-out' }, 'contact, state resting'],
        [{ lastContact }, {}, 'contact, state resting'],
        [{ lastContact }, { way: 'send-card' }, 'contact'],
        [{ lastContact }, { alter: 'b' }, 'contact'],
        [{ lastContact }, { state: 'done' }, 'contact'],
        [{ lastContact }, { on: '2026-05-04' }, 'contact'],
        [{ lastContact }, { every: 'weekly', day: '2026-04-29' }, 'contact, day 2026-05-06'],
        [{ lastContact }, { every: 'fortnightly', day: '2026-05-03' }, 'contact, day 2026-05-17'],
        [{ lastContact }, { every: 'monthly', day: '2026-03-31' }, 'contact, day 2026-05-31'],
        [{ lastContact }, { every: 'weekly', day: '2026-05-05' }, 'contact'],
    ];
    for (const [fields, step, edits] of table) {
        test(rowTitle(fields, step, edits), () => {
            const open = { id: 's', words: 'x', alter: 'a', on: '2026-05-01', state: 'open' };
            const map = mapOf({ steps: step ? [{ ...open, ...step }] : [] }, [anna(fields)]);
            const made = contactEdits(map, { alter: 'a', on: today, channel: 'call' });
            assert.equal(made.map(({ on, field, to }) => (field ? `${field} ${to}` : on)).join(', '), edits);
        });
    }
});

// Anna has a contact on the third of the month, and in some rows another one; Bo has none.
describe('the last contact follows a change of a contact', () => {
    /** @type {[lastContact: string, other: string | null, fields: Partial<ContactAnswers> | null, edits: string][]} */
    const table = [
        ['2026-05-03', null, { words: 'x' }, 'c words x'],
        ['2026-05-03', null, { on: '2026-05-02' }, 'c on 2026-05-02, a lastContact 2026-05-02'],
        ['2026-05-03', null, { on: '2026-05-04' }, 'c on 2026-05-04, a lastContact 2026-05-04'],
        ['2026-05-03', '2026-05-01', { on: '2026-04-02' }, 'c on 2026-04-02, a lastContact 2026-05-01'],
        ['2026-05-09', null, { on: '2026-05-02' }, 'c on 2026-05-02'],
        ['2026-05-09', null, { on: '2026-05-10' }, 'c on 2026-05-10, a lastContact 2026-05-10'],
        ['2026-05-03', null, { alter: 'b' }, 'c alter b, a lastContact null, b lastContact 2026-05-03'],
        [
            '2026-05-03', '2026-05-01', { alter: 'b', on: '2026-05-02' },
            'c alter b, c on 2026-05-02, a lastContact 2026-05-01, b lastContact 2026-05-02',
        ],
        ['2026-05-03', null, { channel: 'call' }, ''],
        ['2026-05-03', null, null, 'c gone, a lastContact null'],
        ['2026-05-03', '2026-05-01', null, 'c gone, a lastContact 2026-05-01'],
        ['2026-05-09', '2026-05-01', null, 'c gone'],
    ];
    for (const [lastContact, other, fields, edits] of table) {
        test(rowTitle(lastContact, other, fields, edits), () => {
            const contact = { id: 'c', alter: 'a', on: '2026-05-03', channel: 'call' };
            const others = other ? [{ id: 'd', alter: 'a', on: other }] : [];
            const map = mapOf({ contacts: [contact, ...others] }, [anna({ lastContact }), { id: 'b', name: 'Bo' }]);
            const made = contactChanges(map, contact, fields);
            assert.equal(
                made.map(({ key, field, to }) => (field ? `${key} ${field} ${to}` : `${key} gone`)).join(', '),
                edits,
            );
        });
    }
});
