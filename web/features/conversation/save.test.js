import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { draft, forget, keep } from '../../lib/drafts.js';
import { keepInMemory } from '../../lib/tab-storage.js';
import { ApiProblem, current, during, later, openMap } from './actions.test-support.js';
import { forgetConversationsOf } from './save.js';

keepInMemory();
beforeEach(() => forget(''));

test('the end of a share removes no unsaved text about another map', () => {
    keep('talking', JSON.stringify({ map: 'noor', id: 'current', talking: 'during' }));
    keep('talk/of-noor', '{"map": "noor"}');
    keep('talk/of-sam', '{"map": "sam"}');

    forgetConversationsOf('noor');

    assert.deepEqual([draft('talking'), draft('talk/of-noor'), draft('talk/of-sam')], [null, null, '{"map": "sam"}']);
});

test('text typed while a conversation was being sent is sent after the conversation was left', async () => {
    const { answer, arrive } = later();
    /** @type {[version: number, notes: string][]} */
    const sent = [];
    const { store, changeConversation, leaveConversation } = during((_map, _id, { version, notes }) => {
        sent.push([version, notes]);
        return sent.length === 1 ? answer : Promise.resolve({ version: 3 });
    });
    changeConversation({ notes: 'A' });
    const leaving = leaveConversation();
    changeConversation({ notes: 'AB' });
    openMap(store, 'sam');
    arrive({ version: 2 });
    await leaving;

    assert.deepEqual({ sent, draft: draft('talk/current') }, { sent: [[1, 'A'], [2, 'AB']], draft: null });
});

test('after a lost answer, a conversation continues from the saved version', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    /** @type {[version: number, notes: string][]} */
    const sent = [];
    const answers = [new ApiProblem(0), new ApiProblem(409, 'conversation-changed'), { version: 3 }];
    const { store, changeConversation, sendConversation } = during((_map, _id, { version, notes }) => {
        const answer = answers[sent.push([version, notes]) - 1];
        return answer instanceof ApiProblem ? Promise.reject(answer) : Promise.resolve(answer);
    }, { conversation: () => Promise.resolve({ ...current, notes: 'A', version: 2 }) });
    changeConversation({ notes: 'A' });
    await sendConversation();
    changeConversation({ notes: 'AB' });
    await sendConversation();

    const { conversation, conversationSaving } = store.get();
    assert.deepEqual({ sent, version: conversation?.version, conversationSaving, draft: draft('talk/current') },
        { sent: [[1, 'A'], [1, 'AB'], [2, 'AB']], version: 3, conversationSaving: 'saved', draft: null });
});

test('text that could not be sent before a conversation was left is sent later', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    /** @type {[map: string, notes: string][]} */
    const sent = [];
    let reachable = false;
    const { store, changeConversation, leaveConversation, sendLeft } = during((map, _id, { notes }) => {
        if (!reachable) {
            return Promise.reject(new ApiProblem(0));
        }
        sent.push([map, notes]);
        return Promise.resolve({ version: 2 });
    });
    changeConversation({ notes: 'A' });
    await leaveConversation();
    openMap(store, 'sam');
    reachable = true;
    await sendLeft();

    assert.deepEqual({ sent, draft: draft('talk/current') }, { sent: [['noor', 'A']], draft: null });
});

/**
 * Opens a conversation while the unsent notes of one that was left, the same or another, are being sent.
 * @type {(opened: string) => Promise<object>}
 */
async function openedWhileSendingLeft(opened) {
    const { answer, arrive } = later();
    /** @type {Record<string, number>} */
    const versions = { current: 1, next: 1 };
    /** @type {string[]} */
    const saved = [];
    const { store, changeConversation, openConversation, sendConversation } = during((_map, id, { version, notes }) => {
        if (version !== versions[id]) {
            return Promise.reject(new ApiProblem(409, 'conversation-changed'));
        }
        versions[id] += 1;
        saved.push(`${id}: ${notes}`);
        return saved.length === 1 ? answer : Promise.resolve({ version: versions[id] });
    }, {
        conversation: (/** @type {string} */ _map, /** @type {string} */ id) =>
            Promise.resolve({ ...current, id, version: 1 }),
    });
    store.update({ conversation: null, conversationStage: null });
    keep('talk/current', JSON.stringify({ ...current, map: 'noor', notes: 'left' }));
    const sendingLeft = sendConversation();
    await openConversation(opened);
    changeConversation({ notes: 'typed' });
    const sending = sendConversation();
    arrive({ version: 2 });
    await Promise.all([sendingLeft, sending]);
    return {
        last: saved.at(-1), saving: store.get().conversationSaving, drafts: [draft('talk/current'), draft('talk/next')],
    };
}

for (const opened of ['next', 'current']) {
    test(`text typed in ${opened === 'current' ? 'the same conversation'
        : 'another one'} while a conversation that was left is being sent is saved without a conflict`,
            async (context) => {
        context.mock.timers.enable({ apis: ['setTimeout'] });
        assert.deepEqual(await openedWhileSendingLeft(opened), {
            last: `${opened}: typed`, saving: 'saved', drafts: [null, null],
        });
    });
}
