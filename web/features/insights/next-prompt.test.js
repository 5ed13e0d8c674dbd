import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { anna, mapOf, support } from '../../model/sample-maps.test-support.js';
import { nextPrompt } from './next-prompt.js';

describe('the next prompt asks for the easiest data that insights need and that is not noted for an alter', () => {
    const all = ['alters', 'closeness', 'received', 'domains', 'given', 'relations'];
    const emotional = support('a', 'emotional');
    /** @type {[fields: Partial<Alter>, supports: Support[], awaited: string[], next: string][]} */
    const table = [
        [{ closeness: undefined }, [], all, 'closeness of Anna'],
        [{ closeness: 4 }, [], all, 'received of Anna'],
        [{ closeness: 4 }, [emotional], all, 'domains of Anna'],
        [{ closeness: 4 }, [{ ...emotional, domain: 'work' }], all, 'alters'],
        [{ closeness: 4 }, [], ['closeness', 'relations'], 'relations of Anna'],
        [{ closeness: 4, relations: ['friend'] }, [], ['closeness', 'relations'], 'nothing'],
        [{ closeness: undefined, died: true }, [], ['closeness', 'alters'], 'alters'],
        [{ kind: 'pet', closeness: 4 }, [], ['relations', 'given'], 'nothing'],
        [{}, [], [], 'nothing'],
    ];
    for (const [fields, supports, awaited, next] of table) {
        test(rowTitle(fields, supports.length, awaited, next), () => {
            const found = nextPrompt(mapOf({ supports }, [anna(fields)]), awaited);
            assert.equal(found ? [found.noted, found.alter?.name].filter(Boolean).join(' of ') : 'nothing', next);
        });
    }
});
