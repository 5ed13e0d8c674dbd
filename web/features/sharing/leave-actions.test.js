import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createStore } from '../../core/store.js';
import { forget, keep, kept } from '../../lib/drafts.js';
import { keepInMemory } from '../../lib/tab-storage.js';
import { initial } from '../../state.js';
import { leaveActions } from './leave-actions.js';

keepInMemory();
beforeEach(() => forget(''));

/** The page of a coach who is asked whether to end their access to Noor's map. */
function asked() {
    /** @type {string[]} */
    const ended = [];
    const store = createStore(
        /** @type {State} */ (/** @type {unknown} */ ({
            ...initial, account: { id: 'cleo', roles: ['coach'] }, maps: [{ id: 'noor' }],
            map: { id: 'noor', alters: [{ id: 'bo', name: 'Bo' }] },
        })),
    );
    const context = {
        store,
        api: {
            stopSharing: (/** @type {string} */ map) => {
                ended.push(map);
                return Promise.resolve();
            },
        },
        t: (/** @type {string} */ key, /** @type {any} */ { n } = {}) => (n === undefined ? key : `${key} ${n}`),
        announce: () => {}, afterPaint: () => {}, edits: { flush: () => Promise.resolve() },
        conversations: { sendConversation: () => Promise.resolve(), sendLeft: () => Promise.resolve() },
        openClients: () => Promise.resolve(), inDialog: (/** @type {object} */ group) => group,
    };
    const { actions } = leaveActions(/** @type {LeaveContext} */ (/** @type {unknown} */ (context)));
    const { askToLeaveMap, leaveMap } = Object.assign({}, ...actions);
    askToLeaveMap({ map: 'noor', owner: 'Noor' });
    return { store, ended, leaveMap };
}

/** @type {(map: string) => void} */
const keepUnsent = (map) => keep(`talk/of-${map}`, JSON.stringify({ map, id: `of-${map}`, notes: 'walks' }));

test('access ends if everything is saved', async () => {
    const { ended, leaveMap } = asked();
    await leaveMap();
    assert.deepEqual(ended, ['noor']);
});

test('access does not end while a conversation about the map is not saved', async () => {
    keepUnsent('noor');
    const { ended, leaveMap } = asked();
    await leaveMap();
    assert.deepEqual(ended, []);
});

test('the number of unsaved conversations is shown', async () => {
    keepUnsent('noor');
    const { store, leaveMap } = asked();
    await leaveMap();
    assert.equal(store.get().dialogProblem, 'leave.unsaved 1');
});

test('unsaved text stays in the tab', async () => {
    keepUnsent('noor');
    const { leaveMap } = asked();
    await leaveMap();
    assert.deepEqual(kept().map(([name]) => name), ['talk/of-noor']);
});

test('access ends after the coach confirms the loss of unsaved text', async () => {
    keepUnsent('noor');
    const { ended, leaveMap } = asked();
    await leaveMap(true);
    assert.deepEqual(ended, ['noor']);
});

test('unsaved text about another map does not prevent the end of access', async () => {
    keepUnsent('ilse');
    const { ended, leaveMap } = asked();
    await leaveMap();
    assert.deepEqual(ended, ['noor']);
});

test('the number of unsaved notes is shown', async () => {
    keep('bo.notes', 'walks with me');
    const { store, leaveMap } = asked();
    await leaveMap();
    assert.equal(store.get().dialogProblem, 'leave.unsaved 1');
});

test('no text about the map stays in the tab after access has ended', async () => {
    keepUnsent('noor');
    keep('bo.notes', 'walks with me');
    const { leaveMap } = asked();
    await leaveMap(true);
    assert.deepEqual(kept(), []);
});
