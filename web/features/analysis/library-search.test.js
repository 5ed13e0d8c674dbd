import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from './library-search.js';

// The letters are in a comment of one query and in the title of another.
test('a query with the letters in its title comes before those with the letters elsewhere', () => {
    const queries = [
        ['links', 'Who links others', 'pairs', '// counted map by map'],
        ['size', 'Size', 'one row, Map by map', 'RETURN 1'],
        ['maps', 'Measures, map by map', '', 'RETURN 2'],
        ['pets', 'Pets', '', 'RETURN 3'],
    ].map(([key, title, about, text]) => ({
        key, section: 'research', text, title, question: 'What?', why: '', columns: [{ name: key, about }],
        parameters: [],
    }));
    const keys = found(queries, ' MAP by map', (one) => one).map(({ key }) => key);
    assert.deepEqual(keys, ['maps', 'links', 'size']);
});
