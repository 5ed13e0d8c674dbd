import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withLinks } from './linkify.js';
import { rowTitle } from './row-title.test-support.js';

// A link leads to the address that its text shows.
describe('only addresses of the web become links', () => {
    const table = [
        ['Call 0123, or https://choir.example/join.', 'https://choir.example/join'],
        ['(see http://choir.example) and more', 'http://choir.example'],
        ['HTTPS://Choir.example', 'HTTPS://Choir.example'],
        ['javascript:alert(1) data:text/html,x', ''],
        ['https://choir.example@evil.example/', ''],
        ['https://', ''],
        ['ftp://choir.example choir.example', ''],
        ['https://a.example "https://b.example"', 'https://a.example https://b.example'],
    ];
    for (const [words, links] of table) {
        test(rowTitle(words, links), () => {
            const parts = withLinks(words);
            assert.equal(parts.map(({ text }) => text).join(''), words);
            assert.equal(parts.filter(({ href }) => href).map(({ text }) => text).join(' '), links);
        });
    }
});
