import '../../lib/node-20.test-support.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { proposalActions } from './proposal-actions.js';

/**
 * @typedef {{answerProposal(proposal: Proposal, accepted: boolean, presses?: number): Promise<void>,
 *     openProposal(): Promise<void>}} Acting
 */

/** @type {(terms: string) => Proposal} */
const proposal = (terms) => ({
    coach: { id: 'cleo', name: 'Cleo' }, terms,
    proposed: { colleague: { id: 'sam', name: 'Sam' }, kind: 'handover', made: '2026-03-01', version: 1 },
});

/** @type {(api: object) => Acting & {store: Store<State>, read: string[]}} */
function acting(api) {
    /** @type {string[]} */
    const read = [];
    const store = createStore(/** @type {State} */ (/** @type {unknown} */ ({ ...initial, map: { id: 'noor' } })));
    const context = {
        store, api, t: (/** @type {string} */ key) => key, announce: () => {}, afterPaint: () => {},
        shares: { read: (/** @type {string} */ map) => Promise.resolve(read.push(map)) },
        inNotice: (/** @type {object} */ group) => group, inDialog: (/** @type {object} */ group) => group,
    };
    const { actions } = proposalActions(
        /** @type {Parameters<ProposalActions>[0]} */ (/** @type {unknown} */ (context)),
    );
    return { store, read, ...Object.assign({}, ...actions) };
}

/** An answer that arrives when `arrive` is called. */
function later() {
    /** @type {(answer?: any) => void} */
    let arrive = () => {};
    /** @type {Promise<any>} */
    const answer = new Promise((done) => { arrive = done; });
    return { answer, arrive };
}

/** The page with a server that records requests and answers when `arrive` is called. */
function answering() {
    const { answer, arrive } = later();
    /** @type {string[]} */
    const sent = [];
    const api = {
        answerProposal(
            /** @type {string} */ _map,
            /** @type {string} */ _coach,
            /** @type {{terms: string}} */ { terms },
        ) {
            sent.push(terms);
            return answer;
        },
    };
    return { ...acting(api), sent, arrive };
}

test('an answer includes the terms that the owner read', async () => {
    const { answerProposal, sent, arrive } = answering();
    arrive();
    await answerProposal(proposal('read'), true);
    assert.deepEqual(sent, ['read']);
});

test('the second press of a double press does not answer the next proposal', async () => {
    const { answerProposal, sent, arrive } = answering();
    arrive();
    await answerProposal(proposal('read'), true, 1);
    await answerProposal(proposal('next'), true, 2);
    assert.deepEqual(sent, ['read']);
});

test('a press while an answer is being sent does nothing', async () => {
    const { answerProposal, sent, arrive } = answering();
    const first = answerProposal(proposal('read'), true);
    await answerProposal(proposal('read'), false);
    arrive();
    await first;
    assert.deepEqual(sent, ['read']);
});

test('the next proposal can be answered after an answer failed', async () => {
    /** @type {string[]} */
    const sent = [];
    const { answerProposal } = acting({
        answerProposal(
            /** @type {string} */ _map,
            /** @type {string} */ _coach,
            /** @type {{terms: string}} */ { terms },
        ) {
            sent.push(terms);
            return terms === 'old' ? Promise.reject(new Error('changed')) : Promise.resolve();
        },
    });
    await assert.rejects(answerProposal(proposal('old'), true));
    await answerProposal(proposal('new'), true);
    assert.deepEqual(sent, ['old', 'new']);
});

test('after an answer, the shares of its map are loaded', async () => {
    const { store, read, answerProposal, arrive } = answering();
    const answered = answerProposal(proposal('read'), true);
    store.update(/** @type {Partial<State>} */ (/** @type {unknown} */ ({ map: { id: 'sam' } })));
    arrive();
    await answered;
    assert.deepEqual(read, ['noor']);
});

test('a proposal about a map is not shown on another one that was opened meanwhile', async () => {
    const { answer, arrive } = later();
    const { store, openProposal } = acting({ proposal: () => answer });
    const opening = openProposal();
    store.update(/** @type {Partial<State>} */ (/** @type {unknown} */ ({ map: { id: 'sam' } })));
    arrive({ coaches: [] });
    await opening;
    assert.equal(store.get().ownProposal, null);
});
