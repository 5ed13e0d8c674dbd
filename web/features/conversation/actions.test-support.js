import { createStore } from '../../core/store.js';
import { initial } from '../../state.js';
import { conversationActions } from './actions.js';

/**
 * @typedef {{
 *   endConversation(): Promise<void>, changeConversation(fields: object): void, addOwnTopic(words: string): void,
 *   agree(step: {words: string}): boolean, openConversation(id: string): Promise<void>,
 *   deleteConversation(id: string): Promise<void>, leaveConversation(): Promise<void>, backToAgenda(): void,
 *   leaveAgenda(): void, goToTopic(at: number): void, moveTopic(at: number, by: number): void,
 *   dropTopic(at: number): void, changeTopic(at: number, fields: object): void,
 *   nameForOthers(names: NameVisibility): void,
 * }} Acting
 * @typedef {Acting & {
 *   store: Store<State>, announced: string[], resume(id: string): Promise<void>, sendConversation(): Promise<void>,
 *   sendLeft(): Promise<void>,
 * }} ConversationPage
 */

export const current = {
    id: 'current', version: 1, on: '2026-03-01', agenda: [], agreed: [], notes: 'ours', shared: '',
};

/**
 * A page with an open conversation.
 * @type {(answer: (...asked: any[]) => Promise<{version: number}>, api?: object) => ConversationPage}
 */
export function during(answer, api = {}) {
    /** @type {string[]} */
    const announced = [];
    const state = { ...initial, map: { id: 'noor', alters: [] }, conversation: current, conversationStage: 'during' };
    const store = createStore(/** @type {State} */ (/** @type {unknown} */ (state)));
    const context = {
        store,
        api: { ApiProblem, writeConversation: answer, ...api },
        t: (/** @type {string} */ key) => key,
        announce: (/** @type {string} */ text) => announced.push(text),
        afterPaint: () => {},
        inNotice: (/** @type {object} */ group) => group,
    };
    const { actions, ...others } = conversationActions(
        /** @type {Parameters<ConversationActions>[0]} */ (/** @type {unknown} */ (context)),
    );
    return { store, announced, ...others, ...Object.assign({}, ...actions) };
}

/** @type {(store: Store<State>, id: string) => void} */
export function openMap(store, id) {
    const opened = { map: { id, alters: [] }, conversation: null, conversationStage: null };
    store.update(/** @type {Partial<State>} */ (/** @type {unknown} */ (opened)));
}

/** An answer that arrives when `arrive` is called. */
export function later() {
    /** @type {(answer: any) => void} */
    let arrive = () => {};
    /** @type {Promise<any>} */
    const answer = new Promise((done) => { arrive = done; });
    return { answer, arrive };
}

export class ApiProblem extends Error {
    constructor(/** @type {number} */ status, code = '') {
        super();
        this.status = status;
        this.code = code;
        this.passing = status === 0;
    }
}
