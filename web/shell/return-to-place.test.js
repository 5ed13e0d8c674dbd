import '../lib/node-20.test-support.js';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createStore } from '../core/store.js';
import { initial } from '../state.js';
import { returning } from './return-to-place.js';

class ApiProblem extends Error {}

/**
 * @typedef {{maps: {id: string}[] | null, open: boolean | undefined, retry?: () =>
 *     void}} Answers the maps on the server, null if it fails; the outcome of opening a map
 */

/** Returns to a map that cannot be opened. @type {(answers: Answers, listed?: string[]) => Promise<string>} */
function backToMap({ maps, open, retry }, listed = ['noor']) {
    const store = createStore(
        /** @type {State} */ (/** @type {unknown} */ ({
            ...initial, view: 'welcome', maps: listed.map((id) => ({ id })),
        })),
    );
    /** @type {(group: Record<string, () => Promise<unknown>>) => object} */
    const inNotice = (group) =>
        Object.fromEntries(
            Object.entries(group).map(([name, action]) => [name, () => action().catch(() => undefined)]),
        );
    const context = {
        store, inNotice, narrow: { matches: false }, loadMaps: () => {},
        api: { ApiProblem, maps: () => (maps ? Promise.resolve(maps) : Promise.reject(new ApiProblem())) },
        actions: {
            stopOpening: () => {},
            open() {
                store.update({ notice: open === undefined ? { text: 'That did not work.', retry } : null });
                return Promise.resolve(open);
            },
        },
    };
    return returning(/** @type {Parameters<typeof returning>[0]} */ (/** @type {unknown} */ (context))).toGround({
        map: 'noor' });
}

describe('the place of a map that does not open', () => {
    for (const [when, answers, listed, outcome] of /** @type {[string, Answers, string[], string][]} */ ([
        ['stays while the server cannot be reached', { maps: null, open: undefined, retry: () => {} }, ['noor'],
            'missed'],
        ['stays after an error of the server', { maps: [{ id: 'noor' }], open: undefined }, ['noor'], 'missed'],
        ['stays if the server cannot tell whether the map is there', { maps: null, open: undefined }, ['noor'],
            'missed'],
        ['stays if the list of maps cannot be read', { maps: null, open: undefined }, [], 'missed'],
        ['stays if something else was opened meanwhile', { maps: [{ id: 'noor' }], open: false }, ['noor'], 'missed'],
        ['is left if the map was deleted', { maps: [], open: undefined }, ['noor'], 'gone'],
        ['is left if the map is not listed any more', { maps: [], open: undefined }, [], 'gone'],
    ])) {
        test(when, async () => assert.equal(await backToMap(answers, listed), outcome));
    }
});
