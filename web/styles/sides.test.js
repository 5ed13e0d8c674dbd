import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { rowTitle } from '../lib/row-title.test-support.js';

// Everything but the picture is mirrored where text runs from right to left. Styles therefore use start and end, not
// left and right.

const web = new URL('../', import.meta.url);
/** The declarations that name a side with a reason, and the rule that mirrors them. */
const justified = [
    // A shadow has no start; the next rule mirrors it.
    ['features/analysis/workbench.css', 'box-shadow: inset 3px 0 0 var(--amber)'],
    ['features/analysis/workbench.css', 'box-shadow: inset -3px 0 0 var(--amber)'],
];

/**
 * The parts of a value; an expression in brackets is one part.
 * @type {(value: string) => string[]}
 */
function parts(value) {
    let whole = value;
    while (/\([^()]*\)/u.test(whole)) {
        whole = whole.replace(/\(([^()]*)\)/gu, (_, inside) => `⟨${inside.replace(/\s+/gu, '')}⟩`);
    }
    return whole.replace('!important', '').split(/\s+/u).filter(Boolean);
}

/**
 * Tells whether a declaration names a side of the screen.
 * @type {(property: string, value: string) => boolean}
 */
function namesASide(property, value) {
    const [first, second = first, third = first, fourth = second] = parts(value);
    if (
        /^(?:left|right)$|-(?:left|right)(?:-|$)/u.test(property) || /^translateX|[^-\w]translateX/u.test(` ${value}`)
    ) return true;
    if (/^(?:text-align(?:-last)?|float|clear|justify-[a-z]+|caption-side)$/u.test(property)) {
        return /^(?:left|right)$/u.test(value);
    }
    if (/^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/u.test(property)) {
        return second !== fourth;
    }
    if (property === 'border-radius') return first !== second || third !== fourth;
    if (property === 'translate') return parseFloat(first) !== 0 && first !== 'none';
    if (property === 'transform') return /translate\((?!0[,)])/u.test(value);
    if (property === 'box-shadow') {
        return value.split(/,(?![^(]*\))/u).some((one) =>
            Number.parseFloat(one.replace('inset', '').trim()) !== 0 && /^\s*(?:inset\s+)?-?[\d.]/u.test(one)
        );
    }
    return false;
}

/** @type {(css: string) => [property: string, value: string][]} */
function declarations(css) {
    return [...css.replace(/\/\*.*?\*\//gsu, '').matchAll(/(?<![\w-])([a-z-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/gu)]
        .map(([, property, value]) => [property, value]);
}

test('no style sheet beside the picture names a side of the screen', () => {
    const sheets = readdirSync(web, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.css') && !file.startsWith('canvas/'));
    assert.ok(sheets.length > 20);
    const found = sheets.toSorted().flatMap((file) =>
        declarations(readFileSync(new URL(file, web), 'utf8'))
            .filter(([property, value]) => namesASide(property, value))
            .map(([property, value]) => [file, `${property}: ${value}`])
    );
    assert.deepEqual(found, justified);
});

describe('a side is noticed', () => {
    const table = [
        ['margin-left: 1rem', true], ['left: 0', true], ['border-top-right-radius: 4px', true],
        ['text-align: right', true], ['float: left', true], ['padding: 0 1rem 0 2rem', true],
        ['inset: 0 auto auto calc(1rem + 2px)', true], ['border-radius: 4px 0 0 4px', true],
        ['transform: translateX(4px)', true], ['transform: translate(-50%, 0)', true], ['translate: -50%', true],
        ['box-shadow: 0 1px 2px rgb(0 0 0 / 8%), inset 3px 0 0 red', true],
        ['margin: 0 1rem 2rem', false], ['padding: 0 calc(1rem + 2px) 4px calc(1rem + 2px)', false],
        ['border-radius: 4px 4px 0 0', false], ['text-align: start', false], ['float: inline-start', false],
        ['translate: 0 -50%', false], ['transform: translateY(6px)', false],
        ['box-shadow: 0 1px 2px rgb(0 0 0 / 8%)', false], ['box-shadow: var(--shadow-s)', false],
        ['inset-inline: 1rem 0', false],
    ];
    for (const [declaration, expected] of table) {
        test(rowTitle(declaration, expected), () => {
            const [[property, value]] = declarations(`a:hover { ${declaration} }`);
            assert.equal(namesASide(property, value), expected);
        });
    }
});
