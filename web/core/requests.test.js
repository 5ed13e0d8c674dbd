import assert from 'node:assert/strict';
import { test } from 'node:test';

// A second window sends no requests while it is loaded.
Object.assign(globalThis, { location: { hash: '#screen=second' } });
const { ApiProblem, json, lines, read } = await import('./requests.js');

/** @type {(text: string) => Promise<unknown[]>} */
async function valuesOf(text) {
    const values = [];
    for await (const value of lines(new Response(text).body)) {
        values.push(value);
    }
    return values;
}

test('a response has a value on each line', async () => {
    assert.deepEqual(await valuesOf('{"rows":[1]}\n\n{"end":{}}\n'), [{ rows: [1] }, { end: {} }]);
    assert.deepEqual(await valuesOf('{"rows":[1]}\n{"end":{}}'), [{ rows: [1] }, { end: {} }]);
});

test('a response that ends within a line is a problem of the connection', async () => {
    await assert.rejects(
        valuesOf('{"rows":[1]}\n{"end":{"ro'),
        (problem) => problem instanceof ApiProblem && problem.passing,
    );
});

test('a response whose JSON is cut off is a problem of the connection', async () => {
    await assert.rejects(
        json(new Response('{"maps":[{"id":"no')),
        (problem) => problem instanceof ApiProblem && problem.passing,
    );
});

test('reading is repeated when the JSON of the first response is cut off', async (context) => {
    const answers = ['{"maps":[{"id":"no', '{"maps":[]}'];
    context.mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(answers.shift())));

    assert.deepEqual(await read('/api/maps'), { maps: [] });
});
