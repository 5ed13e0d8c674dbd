import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { conversationActions } from './actions.js';

/** @type {(answer: () => Promise<{version: number}>) => {store: Store<State>, announced: string[], endTalk(): Promise<void>}} */
function during(answer) {
    /** @type {string[]} */
    const announced = [];
    const talk = { id: 'talk', version: 1, on: '2026-03-01', agenda: [], agreed: [], notes: 'ours', shared: '' };
    const store = createStore(/** @type {State} */ (/** @type {unknown} */ ({ ...initial, map: { id: 'noor', alters: [] }, talk, talking: 'during' })));
    const context = {
        store, api: { ApiProblem, writeConversation: answer }, t: (/** @type {string} */ key) => key, announce: (/** @type {string} */ text) => announced.push(text),
        afterPaint: () => {}, inNotice: (/** @type {object} */ group) => group,
    };
    const { actions } = conversationActions(/** @type {Parameters<ConversationActions>[0]} */ (/** @type {unknown} */ (context)));
    return { store, announced, endTalk: Object.assign({}, ...actions).endTalk };
}

class ApiProblem extends Error {
    constructor(/** @type {number} */ status) {
        super();
        this.status = status;
    }
}

test('a conversation that is ended is reviewed', async () => {
    const { store, announced, endTalk } = during(() => Promise.resolve({ version: 2 }));

    await endTalk();

    const { talk, talking } = store.get();
    assert.deepEqual({ talking, ended: talk?.ended, version: talk?.version, announced }, { talking: 'after', ended: true, version: 2, announced: ['talk.said.ended'] });
});

test('a conversation that was withdrawn meanwhile is closed, and not said to have ended', async () => {
    const { store, announced, endTalk } = during(() => Promise.reject(new ApiProblem(404)));

    await endTalk();

    const { talk, talking } = store.get();
    assert.deepEqual({ talking, talk, announced }, { talking: initial.talking, talk: null, announced: [] });
});
