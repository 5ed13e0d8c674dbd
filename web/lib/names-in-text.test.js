import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternOf, splitAt } from './names-in-text.js';

/** The names that are found in a text. @type {(text: string, name: string) => string[]} */
const marked = (text, name) => splitAt(text, patternOf([name])).filter((_, at) => at % 2 === 1);

for (const sign of ['', '-', '.', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|', '/', '\\', '^', '$', '"', '\'', '&', ' ', 'é', '😀']) {
    test(`a name is found whatever is in it: ${JSON.stringify(sign)}`, () => {
        assert.deepEqual(marked(`It is A${sign}B who comes.`, `A${sign}B`), [`A${sign}B`]);
    });
}
