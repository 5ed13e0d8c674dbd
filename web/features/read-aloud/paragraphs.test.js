import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paragraphs } from './paragraphs.js';

const inline = ['span', 'b', 'bdi', 'input'];

/**
 * An element of a page, without a browser.
 * @type {(tag: string, attributes: Record<string, string>, ...children: (ReadNode | string)[]) => ReadNode}
 */
const element = (tag, attributes, ...children) => ({
    nodeType: 1,
    localName: tag,
    getAttribute: (name) => attributes[name] ?? null,
    childNodes: children.map((child) => (typeof child === 'string' ? { nodeType: 3, nodeValue: child } : child)),
});

/** @type {Look} */
const look = {
    isShown: (one) => one.getAttribute?.('hidden') === null,
    isBlock: ({ localName = '' }) => !inline.includes(localName),
    isChosen: (one) => one.getAttribute?.('checked') !== null,
    entered: (one) => one.getAttribute?.('value') ?? '',
    chosen: (label) => `${label}, chosen`,
};

/** @type {(...children: (ReadNode | string)[]) => string[]} */
const read = (...children) => paragraphs(element('div', {}, ...children), look).map(({ text }) => text);

describe('the text to read', () => {
    test('has headings, paragraphs, items and buttons in order', () => {
        assert.deepEqual(
            read(
                element('h2', {}, 'List'),
                element('ul', {}, element('li', {}, 'Bo'), element('li', {}, element('button', {}, 'Al'))),
                element('p', {}, 'End'),
            ),
            ['List', 'Bo', 'Al', 'End'],
        );
    });

    test('keeps a sentence with emphasised words whole', () => {
        assert.deepEqual(read(element('p', {}, 'You give ', element('b', {}, 'Bo'), '\n  help.')), [
            'You give Bo help.',
        ]);
    });

    test('has text before and after a block once and in order', () => {
        assert.deepEqual(read('before ', element('p', {}, 'within'), ' after'), ['before', 'within', 'after']);
    });

    for (const [name, value] of [['hidden', ''], ['aria-hidden', 'true'], ['class', 'soft hidden-text']]) {
        const attributes = { [name]: value };
        test(`leaves out an element with ${JSON.stringify(attributes)}`, () => {
            assert.deepEqual(
                read(element('p', attributes, 'hidden ', element('b', {}, 'too')), element('p', {}, 'shown')),
                ['shown'],
            );
        });
    }

    test('leaves out pictures', () => {
        assert.deepEqual(read(element('button', {}, element('svg', {}, element('title', {}, 'cross')))), []);
    });

    test('has labels and the values entered below them', () => {
        assert.deepEqual(read(element('label', {}, 'Name'), element('input', { value: 'Bo' })), ['Name', 'Bo']);
    });

    test('marks the chosen option as chosen', () => {
        assert.deepEqual(
            read(
                element('label', {}, element('input', { checked: '' }), element('span', {}, 'near')),
                element('label', {}, element('input', {}), element('span', {}, 'far')),
            ),
            ['near, chosen', 'far'],
        );
    });

    test('keeps the language of each part', () => {
        const parts = paragraphs(
            element('p', {}, 'Sprache ', element('span', { lang: 'nl' }, 'Nederlands'), ' oder'), look,
        );
        assert.deepEqual(parts.map(({ text, lang }) => [text, lang]), [['Sprache', ''], ['Nederlands', 'nl'], [
            'oder', '',
        ]]);
    });
});
