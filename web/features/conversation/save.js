import { content, sameContent } from './model.js';
import { draftSending } from '../../core/draft-sending.js';
import { problemWords } from '../../core/error-messages.js';
import { forget, keep, kept, keptForm } from '../../lib/drafts.js';
import { openMap } from '../../core/open-map.js';
import { onSessionEnded } from '../../state.js';
import { slice as drawing } from '../drawing/state.js';
import { slice } from './state.js';

/** `left` is the slice without the fields that keep their values when a conversation is closed. */
const { conversations: _conversations, sharedNews: _news, screen: _screen, summaryLanguage: _language, ...left } =
    slice.map;
export const onClosed = { ...left, ...drawing.map };

const SEND_AFTER = 600; // ms without another key press
const AGAIN_AFTER = 3000; // ms before another attempt to send

/**
 * The name under which the text of a conversation is stored in this tab.
 * @type {(id: string) => string}
 */
export const draftName = (id) => `talk/${id}`;

/**
 * The number of conversations with unsaved text in this tab, about one map or about all maps.
 * @type {(map?: string) => number}
 */
export const waiting = (map) =>
    kept().filter(([name]) => name.startsWith(draftName('')) && (map === undefined || keptForm(name)?.map === map))
        .length;

/**
 * Deletes the unsaved text about a map that is no longer shared, because withdrawn content is not kept in this tab
 * either.
 * @type {(map: string) => void}
 */
export function forgetConversationsOf(map) {
    kept().map(([name]) => name)
        .filter((name) => (name === 'talking' || name.startsWith(draftName(''))) && keptForm(name)?.map === map)
        .forEach(forget);
}

/**
 * The content of a conversation, with empty texts for missing fields.
 * @type {(one: Conversation) => OpenConversation}
 */
export const shown = (one) => ({ notes: '', shared: '', ...one });

/**
 * Saves the open conversation. Its text is stored in this tab with every key press and sent when the coach pauses; if
 * another window changed the same conversation meanwhile, the coach chooses which version stays.
 * @param {Pick<PageContext, 'store' | 'api' | 't'> & {focus(selector: string): void}} context
 */
export function conversationSaving({ store, api, t, focus }) {
    let timer = 0;
    /** @type {Promise<void> | null} */
    let sending = null;
    /**
     * The versions sent since the last answer, because an answer may be lost although its request arrived.
     * @type {OpenConversation[]}
     */
    let unanswered = [];

    /** The open conversation. Throws if there is none. */
    function conversation() {
        const { conversation: one } = store.get();
        if (!one) {
            throw new Error('No conversation is open');
        }
        return one;
    }

    /** @type {(id: string) => boolean} */
    const still = (id) => store.get().conversation?.id === id;

    /** @type {(fields: Partial<OpenConversation>) => void} */
    function change(fields) {
        const { conversation: before, conversationSaving } = store.get();
        if (!before) {
            return;
        }
        const now = { ...before, ...fields };
        store.update({
            conversation: now, conversationSaving: conversationSaving === 'conflict' ? 'conflict' : 'saving',
        });
        const { id, version, ended } = now;
        keep(draftName(id), JSON.stringify({ map: openMap(store).id, id, version, ended, ...content(now) }));
        clearTimeout(timer);
        timer = setTimeout(send, SEND_AFTER);
    }

    function send() {
        clearTimeout(timer);
        sending ??= sendNow().finally(() => { sending = null; });
        return sending;
    }

    async function sendNow() {
        for (;;) {
            const { conversation: sent, conversationSaving } = store.get();
            if (!sent) {
                await sendLeft();
                if (store.get().conversation) {
                    continue; // a conversation was opened meanwhile
                }
                return;
            }
            if (conversationSaving === 'conflict' || conversationSaving === 'saved') {
                return;
            }
            const where = openMap(store).id;
            try {
                const answer = await write(where, sent);
                if (!still(sent.id)) {
                    await sendRest(where, sent, answer.version);
                    continue; // another conversation may have been opened meanwhile
                }
                const same = sameContent(conversation(), sent) && conversation().ended === sent.ended;
                if (same) {
                    forget(draftName(sent.id));
                }
                store.update({ conversationSaving: same ? 'saved' : 'saving' });
            } catch (problem) {
                if (!(problem instanceof api.ApiProblem)) {
                    throw problem;
                }
                if (!await failed(problem, where, sent.id)) {
                    return;
                }
            }
        }
    }

    /**
     * Sends a conversation and takes over the version of the answer, also if the conversation was left and reopened
     * meanwhile.
     * @type {(where: string, sent: OpenConversation, version?: number) => Promise<{version: number}>}
     */
    async function write(where, sent, version = sent.version) {
        unanswered = [...unanswered, sent].slice(-20);
        const answer = await api.writeConversation(where, sent.id, { version, ended: sent.ended, ...content(sent) });
        unanswered = unanswered.filter(({ id }) => id !== sent.id);
        store.update(({ conversation: now }) => (now?.id === sent.id
            ? { conversation: { ...now, version: answer.version } } : {}));
        return answer;
    }

    /**
     * Sends the text of conversations that are not open. After leaving one, waits for the answer to its last request
     * first.
     */
    const sendLeft = draftSending({ api }, {
        prefix: draftName(''),
        isOpen: (/** @type {OpenConversation & {map?: string}} */ { id, map }) => still(id) || !map,
        write: (left) => write(String(left.map), shown(left)),
    });

    /**
     * Sends the text that was typed while a conversation was being sent and then left. If that fails, the text stays in
     * this tab.
     * @type {(where: string, sent: OpenConversation, version: number) => Promise<void>}
     */
    async function sendRest(where, sent, version) {
        const left = keptForm(draftName(sent.id));
        if (left && !(sameContent(shown(left), sent) && left.ended === sent.ended)) {
            keep(draftName(sent.id), JSON.stringify({ ...left, version })); // based on the saved version
            await write(where, shown(left), version);
        }
        forget(draftName(sent.id));
    }

    /**
     * Handles an error of sending. Returns whether to send again at once.
     * @type {(problem: ApiProblem, where: string, id: string) => Promise<boolean>}
     */
    async function failed(problem, where, id) {
        if (problem.status === 401) {
            store.update(onSessionEnded(problem));
        } else if (problem.status === 404) {
            // withdrawn content is not kept in this tab either
            forget(draftName(id));
            store.update(still(id) ? { ...onClosed, conversations: null } : {});
        } else if (problem.code === 'conversation-changed') {
            const other = await api.conversation(where, id).catch(() => null);
            if (
                other && still(id) && unanswered.some((sent) =>
                    sent.id === id && sent.ended === other.ended && sameContent(sent, shown(other))
                )
            ) {
                store.update((state) => ({
                    conversation: state.conversation && { ...state.conversation, version: other.version },
                }));
                return true;
            }
            if (still(id)) {
                store.update({
                    conversationSaving: other ? 'conflict' : 'waiting', otherVersion: other && shown(other),
                });
                timer = other ? 0 : setTimeout(send, AGAIN_AFTER);
                focus('#conversation-conflict');
            }
        } else if (still(id)) {
            store.update({
                conversationSaving: 'waiting',
                ...(problem.passing ? {} : { notice: { text: problemWords(t, problem) } }),
            });
            timer = setTimeout(send, AGAIN_AFTER);
        }
        if (!still(id)) {
            void sendLeft();
        }
        return false;
    }

    return { conversation, change, send, sendLeft };
}
