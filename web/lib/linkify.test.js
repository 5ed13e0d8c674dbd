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
        ['https://evil.example/\u202Efdp.', 'https://evil.example/'],
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

// As they are written in the Netherlands, Germany and Britain; a day, a time or a house number is none.
describe('a telephone number becomes a link that dials it', () => {
    const table = [
        ['Ring 06 1234 5678 (evenings).', '06 1234 5678', 'tel:0612345678'],
        ['+49 (0)30 123-4567', '+49 (0)30 123-4567', 'tel:+49301234567'],
        ['0800-0113, free', '0800-0113', 'tel:08000113'],
        ['Tel.: (020) 7946 0958', '(020) 7946 0958', 'tel:02079460958'],
        ['030/1234567', '030/1234567', 'tel:0301234567'],
        ['From 01-02-2026, 09.00-17.00', '', ''],
        ['On 2026-01-02 at 0.5 km, house 01234', '', ''],
        ['Article 2X0612345678', '', ''],
    ];
    for (const [words, text, href] of table) {
        test(rowTitle(words, href), () => {
            const links = withLinks(words).filter((part) => part.href);
            assert.deepEqual(links, text ? [{ text, href }] : []);
        });
    }
});
