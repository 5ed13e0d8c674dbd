import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { draft, forget, keep } from '../../lib/drafts.js';
import { keepInMemory } from '../../lib/tab-storage.js';
import { conversationActions } from './actions.js';
import { forgetConversationsOf } from './save.js';

keepInMemory();
beforeEach(() => forget(''));

/**
 * @typedef {{endConversation(): Promise<void>, changeConversation(fields: object): void,
 *     addOwnTopic(words: string): void, agree(step: {words: string}): boolean,
 *     openConversation(id: string): Promise<void>, deleteConversation(id: string): Promise<void>,
 *     leaveConversation(): Promise<void>, backToAgenda(): void, leaveAgenda(): void, goToTopic(at: number): void,
 *     moveTopic(at: number, by: number): void, dropTopic(at: number): void, changeTopic(at: number,
 *     fields: object): void, nameForOthers(names: NameVisibility): void}} Acting
 */

const current = { id: 'current', version: 1, on: '2026-03-01', agenda: [], agreed: [], notes: 'ours', shared: '' };

/**
 * @type {(answer: (...asked: any[]) => Promise<{version: number}>, api?: object) => Acting & {store: Store<State>,
 *     announced: string[], resume(id: string): Promise<void>, sendConversation(): Promise<void>,
 *     sendLeft(): Promise<void>}}
 */
function during(answer, api = {}) {
    /** @type {string[]} */
    const announced = [];
    const store = createStore(
        /** @type {State} */ (/** @type {unknown} */ ({
            ...initial, map: { id: 'noor', alters: [] }, conversation: current, conversationStage: 'during',
        })),
    );
    const context = {
        store, api: { ApiProblem, writeConversation: answer, ...api }, t: (/** @type {string} */ key) => key,
        announce: (/** @type {string} */ text) => announced.push(text), afterPaint: () => {},
        inNotice: (/** @type {object} */ group) => group,
    };
    const { actions, resume, sendConversation, sendLeft } = conversationActions(
        /** @type {Parameters<ConversationActions>[0]} */ (/** @type {unknown} */ (context)),
    );
    return { store, announced, resume, sendConversation, sendLeft, ...Object.assign({}, ...actions) };
}

/** @type {(store: Store<State>, id: string) => void} */
const openMap = (store, id) =>
    store.update(
        /** @type {Partial<State>} */ (/** @type {unknown} */ ({
            map: { id, alters: [] }, conversation: null, conversationStage: null,
        })),
    );

/** An answer that arrives when `arrive` is called. */
function later() {
    /** @type {(answer: any) => void} */
    let arrive = () => {};
    /** @type {Promise<any>} */
    const answer = new Promise((done) => { arrive = done; });
    return { answer, arrive };
}

class ApiProblem extends Error {
    constructor(/** @type {number} */ status, code = '') {
        super();
        this.status = status;
        this.code = code;
        this.passing = status === 0;
    }
}

for (const namesForOthers of /** @type {NameVisibility[]} */ (['shown', 'initials', 'hidden'])) {
    test(`names that are ${namesForOthers} to others are still ${namesForOthers} after a reload`, async () => {
        const before = during(() => Promise.resolve({ version: 2 }));
        before.nameForOthers(namesForOthers);
        const after = during(() => Promise.resolve({ version: 2 }), {
            conversation: () => Promise.resolve(current), conversations: () => Promise.resolve({ led: [], shared: [] }),
            retainedNotes: () => Promise.resolve(null),
        });
        await after.resume('noor');
        assert.equal(after.store.get().namesForOthers, namesForOthers);
    });
}

for (const namesForOthers of /** @type {NameVisibility[]} */ (['shown', 'initials', 'hidden'])) {
    test(`names that are ${namesForOthers} on the screen are shown in the handout, also after a reload`, async () => {
        const before = during(() => Promise.resolve({ version: 2 }));
        before.nameForOthers(namesForOthers);
        const after = during(() => Promise.resolve({ version: 2 }), {
            conversation: () => Promise.resolve(current), conversations: () => Promise.resolve({ led: [], shared: [] }),
            retainedNotes: () => Promise.resolve(null),
        });
        await after.resume('noor');
        assert.deepEqual([before.store.get().summaryNames, after.store.get().summaryNames], ['shown', 'shown']);
    });
}

for (const at of [0, 1, 2]) {
    for (const [change, edit, then] of /** @type {[string, (page: Acting) => void, (at: number) => number][]} */ ([
        ['nothing', () => {}, (one) => one],
        ['the first topic moved to the end', (page) => { page.moveTopic(0, 1); page.moveTopic(1, 1); },
            (one) => (one + 2) % 3],
        ['the first topic removed', (page) => page.dropTopic(0), (one) => Math.max(0, one - 1)],
        ['a topic added', (page) => page.addOwnTopic('d'), (one) => one],
    ])) {
        test(`after a change of the agenda (${change}), a conversation continues with its topic ${at}`, () => {
            const page = during(() => Promise.resolve({ version: 2 }));
            ['a', 'b', 'c'].forEach((words) => page.addOwnTopic(words));
            page.goToTopic(at);

            page.backToAgenda();
            edit(page);
            page.leaveAgenda();

            const { conversationStage, agendaPosition, agendaReturn } = page.store.get();
            assert.deepEqual({ conversationStage, agendaPosition, agendaReturn }, {
                conversationStage: 'during', agendaPosition: then(at), agendaReturn: null,
            });
        });
    }
}

test('ending a conversation opens its review', async () => {
    const { store, announced, endConversation } = during(() => Promise.resolve({ version: 2 }));

    await endConversation();

    const { conversation, conversationStage } = store.get();
    assert.deepEqual({
        talking: conversationStage, ended: conversation?.ended, version: conversation?.version, announced,
    }, { talking: 'after', ended: true, version: 2, announced: ['conversation.said.ended'] });
});

test('a conversation that was withdrawn meanwhile is closed, without the message that it has ended', async () => {
    const { store, announced, endConversation } = during(() => Promise.reject(new ApiProblem(404)));

    await endConversation();

    const { conversation, conversationStage } = store.get();
    assert.deepEqual({ conversation, conversationStage, announced }, {
        conversation: null, conversationStage: initial.conversationStage, announced: [],
    });
});

test('a conversation that arrives after another map was opened is not shown there', async () => {
    const { answer, arrive } = later();
    const { store, openConversation } = during(() => Promise.reject(), { conversation: () => answer });

    const opening = openConversation('current');
    openMap(store, 'sam');
    arrive(current);
    await opening;

    assert.equal(store.get().conversation, null);
});

test('after a conversation was deleted, the conversations of its map are loaded', async () => {
    const { answer, arrive } = later();
    /** @type {string[]} */
    const asked = [];
    const conversations = (/** @type {string} */ id) =>
        Promise.resolve(asked.push(id)).then(() => ({ led: [], shared: [] }));
    const { store, deleteConversation } = during(() => Promise.reject(), {
        deleteConversation: () => answer, conversations, retainedNotes: () => Promise.resolve(null),
    });

    const deleting = deleteConversation('current');
    openMap(store, 'sam');
    arrive(null);
    await deleting;

    assert.deepEqual(asked, ['noor']);
});

test('a resumed conversation that arrives after another map was opened is not shown there', async () => {
    const { answer, arrive } = later();
    const { store, resume } = during(() => Promise.reject(), { conversation: () => answer });
    keep('talking', JSON.stringify({ map: 'noor', id: 'current', talking: 'during' }));

    const resuming = resume('noor');
    openMap(store, 'sam');
    arrive(current);
    await resuming;

    assert.equal(store.get().conversation, null);
});

test('resuming a conversation that was deleted removes no text of another one', async () => {
    const { resume } = during(() => Promise.reject(), { conversation: () => Promise.reject(new ApiProblem(404)) });
    keep('talking', JSON.stringify({ map: 'noor', id: 'current', talking: 'during' }));
    keep('talk/current', '{}');
    keep('talk/other', 'of another one');

    await resume('noor');

    assert.deepEqual([draft('talking'), draft('talk/current'), draft('talk/other')], [null, null, 'of another one']);
});

test('the end of a share removes no unsaved text about another map', () => {
    keep('talking', JSON.stringify({ map: 'noor', id: 'current', talking: 'during' }));
    keep('talk/of-noor', '{"map": "noor"}');
    keep('talk/of-sam', '{"map": "sam"}');

    forgetConversationsOf('noor');

    assert.deepEqual([draft('talking'), draft('talk/of-noor'), draft('talk/of-sam')], [null, null, '{"map": "sam"}']);
});

test('a conversation that was opened while another one was being closed stays open', async () => {
    const { answer, arrive } = later();
    const { store, changeConversation, leaveConversation, openConversation } = during(() => answer, {
        conversation: () => Promise.resolve({ ...current, id: 'next' }),
    });
    changeConversation({ notes: 'more' });

    const leaving = leaveConversation();
    await openConversation('next');
    arrive({ version: 2 });
    await leaving;

    assert.equal(store.get().conversation?.id, 'next');
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

test('the version of another window can still be chosen at another stage', () => {
    const { store, backToAgenda } = during(() => Promise.reject());
    const other = { ...current, notes: 'theirs', version: 2 };
    store.update(
        /** @type {Partial<State>} */ (/** @type {unknown} */ ({
            conversationSaving: 'conflict', otherVersion: other,
        })),
    );

    backToAgenda();

    assert.deepEqual(store.get().otherVersion, other);
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

const sixty = Array.from({ length: 60 }, (_, n) => ({ words: `one of sixty, ${n}` }));

test('a sixty-first topic is not added, and a message says so', () => {
    const { store, announced, changeConversation, addOwnTopic } = during(() => Promise.resolve({ version: 2 }));
    changeConversation({ agenda: sixty.map(({ words }) => ({ kind: 'own', words })) });

    addOwnTopic('one more');

    assert.deepEqual({ topics: store.get().conversation?.agenda.length, announced }, {
        topics: 60, announced: ['conversation.agenda.full'],
    });
});

test('a sixty-first step is not agreed, and a message at its field says so', () => {
    const { store, changeConversation, agree } = during(() => Promise.resolve({ version: 2 }));
    changeConversation({ agreed: sixty });

    agree({ words: 'one more' });

    assert.deepEqual({ steps: store.get().conversation?.agreed.length, problem: store.get().agreeProblem }, {
        steps: 60, problem: 'conversation.agreed.full',
    });
});
