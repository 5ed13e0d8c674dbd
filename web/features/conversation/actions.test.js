import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { initial } from '../../state.js';
import { draft, forget, keep } from '../../lib/drafts.js';
import { keepInMemory } from '../../lib/tab-storage.js';
import { ApiProblem, current, during, later, openMap } from './actions.test-support.js';

keepInMemory();
beforeEach(() => forget(''));

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

/** @typedef {(page: ReturnType<typeof during>) => void} Acting */

for (const at of [0, 1, 2]) {
    for (const [change, edit, then] of /** @type {[string, Acting, (at: number) => number][]} */ ([
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
