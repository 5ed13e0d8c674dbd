import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latestRequest } from '../../core/latest.js';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { welcomeActions } from './actions.js';

test('an example that arrives after another page was opened is not shown', async () => {
    /** @type {(answer: unknown) => void} */
    let arrive = () => {};
    const opening = latestRequest();
    const store = createStore(/** @type {State} */ ({ ...initial, view: 'clients' }));
    const context = {
        store, opening,
        api: {
            example: () =>
                new Promise((done) => {
                    arrive = done;
                }),
        },
        t: (/** @type {string} */ key) => key, announce: () => {},
        closeOpenMap: () => {
            throw new Error('the open map was let go');
        },
        loadMaps: () => {}, inNotice: (/** @type {object} */ group) => group,
    };
    const { openExample } = welcomeActions(
        /** @type {Parameters<WelcomeActions>[0]} */ (/** @type {unknown} */ (context)),
    );

    const shown = openExample();
    opening.begin();
    arrive({ map: { name: 'Noor', alters: [] }, insights: [] });

    assert.equal(await shown, false);
});
