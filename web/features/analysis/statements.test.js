import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowTitle } from '../../lib/row-title.test-support.js';
import { statementAt } from './statements.js';

describe('the statement at the cursor (|) is the one that is run', () => {
    const table = [
        ['RETURN 1|', 'RETURN 1'],
        ['RETURN 1;|', 'RETURN 1'],
        ['RETURN 1; |RETURN 2; RETURN 3', 'RETURN 2'],
        ["RETURN 'a;b|' AS x; RETURN 2", "RETURN 'a;b' AS x"],
        ['RETURN 1 // not; here| \n; RETURN 2', 'RETURN 1 // not; here'],
        ['RETURN `;|`', 'RETURN `;`'],
        ['RETURN 1; /* nothing; */|', 'RETURN 1'],
        ['|', ''],
    ];
    for (const [text, statement] of table) {
        test(rowTitle(text, statement), () => {
            assert.equal(statementAt(text.replace('|', ''), text.indexOf('|')).text, statement);
        });
    }
});
