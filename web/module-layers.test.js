import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('./', import.meta.url);

/** The layers of the page, the lowest first: a module imports modules of its own layer and of lower ones. */
const layers = [
    ['lib'],
    ['i18n'],
    ['model', 'core'],
    ['canvas/layout'],
    ['canvas/render', 'canvas', 'canvas/input', 'ui'],
    ['features', 'state.js', 'shell/state.js'],
    ['shell'],
    ['main.js'],
];

/** @type {(file: string) => number} */
function layerOf(file) {
    const [area, part] = file.split('/');
    const found = [`${area}/${part}`, area]
        .map((name) => layers.findIndex((layer) => layer.includes(name)))
        .find((at) => at >= 0);
    assert.ok(found !== undefined, `${file} is in no layer of this test`);
    return found;
}

const modules = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !/\.test(-support)?\.js$/.test(file));

const imports = modules.flatMap((from) => {
    const text = readFileSync(new URL(from, web), 'utf8');
    return [...text.matchAll(/^\s*(?:import|export)\s(?:[^'"]*\sfrom\s)?['"](\.[^'"]+)['"]/gm)]
        .map(([, path]) => ({ from, to: new URL(path, new URL(from, web)).href.slice(web.href.length) }));
});

test('a module imports no module of a higher layer', () => {
    const upwards = imports.filter(({ from, to }) => layerOf(to) > layerOf(from)).map(({ from, to }) =>
        `${from} imports ${to}`
    );
    assert.deepEqual(upwards, []);
});

test('no module imports itself through others', () => {
    /** @type {Map<string, string[]>} */
    const lower = new Map();
    for (const { from, to } of imports) {
        lower.set(from, [...lower.get(from) ?? [], to]);
    }
    /** @type {Set<string>} */
    const finished = new Set();
    /** @type {(module: string, path: string[]) => string | null} */
    function circle(module, path) {
        if (path.includes(module)) {
            return [...path.slice(path.indexOf(module)), module].join(' imports ');
        }
        if (finished.has(module)) {
            return null;
        }
        const found =
            (lower.get(module) ?? []).map((next) => circle(next, [...path, module])).find((one) => one !== null)
                ?? null;
        finished.add(module);
        return found;
    }
    assert.deepEqual(modules.map((module) => circle(module, [])).filter(Boolean), []);
});
