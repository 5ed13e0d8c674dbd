import { latestRequest } from '../../core/latest.js';
import { isOwn } from '../../core/permissions.js';
import { forget, keptForm } from '../../lib/drafts.js';
import { today } from '../../lib/dates.js';
import { focusOn } from '../../lib/focus.js';
import { isOpen, openMap } from '../../core/open-map.js';
import { clearedModes } from '../../core/view-changes.js';
import { agendaActions } from './agenda-actions.js';
import { duringActions } from './during-actions.js';
import { conversationSaving, draftName, onClosed } from './save.js';
import { conversationStages } from './stages.js';

/**
 * A conversation about the open map: preparing, holding and reviewing it.
 * @param {PageContext & {maps: ReturnType<MapActions>, edits: ReturnType<EditActions>}} context
 */
export function conversationActions(context) {
    const { store, api, t, announce, afterPaint, maps, inNotice } = context;
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));
    const saving = conversationSaving({ store, api, t, focus });
    const stages = conversationStages({ store, saving, focus });
    const { spotlight, plainActions: during } = duringActions({ ...context, saving, stages, focus });
    const { conversation, change, send, sendLeft } = saving;
    const { show, take, light, keepPlace } = stages;

    const map = () => openMap(store);

    const turns = latestRequest(); // openings and closings
    /**
     * Awaits the answer for an opening or closing. Returns null if meanwhile another map was opened, or another
     * conversation opened or closed.
     * @type {<T>(id: string | undefined, awaited: Promise<T>) => Promise<{answer: T} | null>}
     */
    async function latest(id, awaited) {
        const isLatest = turns.begin();
        const answer = await awaited;
        return isLatest() && store.get().map?.id === id ? { answer } : null;
    }

    /** Loads the conversations about a map, by default the open one. Returns whether that map is still open. */
    async function read(id = map().id) {
        const [conversations, retained] = await Promise.all([
            api.conversations(id), isOwn(store.get()) ? null : api.retainedNotes(),
        ]);
        if (!isOpen(store, id)) {
            return false;
        }
        store.update({ conversations, retained });
        return true;
    }

    let lastRead = '';
    /**
     * Loads the notes shared with the owner of a map, whenever another map is opened.
     * @type {(state: State) => void}
     */
    function follow({ map: open, revision, practice, preview }) {
        const which = open && practice && !preview && isOwn({ map: open }) ? `${open.id} ${revision}` : '';
        if (which && which !== lastRead) {
            lastRead = which;
            read().catch(() => {}); // nothing waits for it, and the next change loads it again
        }
    }

    /**
     * Reopens the conversation that was open when the page was left.
     * @type {(id: string) => Promise<void>}
     */
    async function resume(id) {
        lastRead = '';
        const left = keptForm('talking');
        if (left?.map === id) {
            try {
                const one = await latest(id, api.conversation(id, left.id));
                if (!one) {
                    return;
                }
                if (left.names) {
                    const { talkNames = 'hidden', namesChosen, summaryNames } = left.names;
                    store.update({ namesForOthers: talkNames, namesChosen, summaryNames: summaryNames ?? 'shown' });
                }
                take(one.answer, left.talking);
                read().catch(() => {}); // the handout shows the day of the next conversation, if it could be loaded
            } catch (problem) {
                // The unsent text stays until the conversation can be loaded again.
                if (!(problem instanceof api.ApiProblem) || problem.status !== 404) {
                    throw problem;
                }
                forget('talking'); // it was deleted, or another account has signed in
                forget(draftName(left.id));
            }
        }
    }

    async function openConversations() {
        void send(); // the conversation that is open
        store.update({
            conversationStage: 'list', conversation: null, guide: null, insight: null, ...clearedModes(),
            selected: null, sheetOpen: true, spotlight: null,
        });
        focus('#conversation-title');
        await read();
    }

    const plainActions = {
        changeConversation: change,
        takeOther() {
            forget(draftName(conversation().id));
            store.update((state) => ({
                conversation: state.otherVersion, otherVersion: null, conversationSaving: 'saved', agendaPosition: 0,
                wiped: null, conversationStage: state.otherVersion?.ended ? 'after' : state.conversationStage,
            }));
            light();
            focus('#conversation-title');
        },
        /** @type {(summaryLanguage: string) => void} */
        setHandoutLanguage: (summaryLanguage) => store.update({ summaryLanguage }),
        /** @type {(names: NameVisibility) => void} */
        setHandoutNames(names) {
            store.update({ summaryNames: names });
            keepPlace();
        },
    };

    const noticeActions = inNotice({
        openConversations,
        async prepareConversation() {
            const { id } = map();
            const one = await latest(id, api.createConversation(id, { on: today() }));
            if (one) {
                show(one.answer, 'before');
            }
        },
        /** @type {(id: string) => Promise<void>} */
        async openConversation(id) {
            const where = map().id;
            void send(); // another conversation that is open
            const one = await latest(where, api.conversation(where, id));
            if (one) {
                take(one.answer, one.answer.ended ? 'after' : 'before');
            }
        },
        async leaveConversation() {
            if (await latest(store.get().map?.id, send())) {
                forget('talking');
                store.update({ ...onClosed, insight: null, present: null });
                focus('#panel');
            }
        },
        async backToConversations() {
            if (await latest(store.get().map?.id, send())) {
                forget('talking');
                store.update({ ...onClosed, conversationStage: 'list', insight: null });
                focus('#conversation-title');
                await read();
            }
        },
        /** @type {(id: string) => Promise<void>} */
        async deleteConversation(id) {
            const where = map().id;
            await api.deleteConversation(where, id);
            forget(draftName(id));
            if (await read(where)) {
                announce(t('conversation.said.deleted'));
                focus('#conversation-title');
            }
        },
        keepOwnVersion() {
            store.update(({ conversation: mine, otherVersion: other }) => (mine && other
                ? {
                    conversation: { ...mine, version: other.version, ended: mine.ended || other.ended },
                    otherVersion: null, conversationSaving: 'saving',
                }
                : {})
            );
            focus('#conversation-title');
            return send();
        },

        /** Ends the conversation: the client can now read the notes that were written for both. */
        async endConversation() {
            store.update({ dialog: null });
            change({ ended: true });
            await send();
            const { conversation: ended, conversationSaving } = store.get();
            if (ended && conversationSaving === 'saved') { // a conversation that was withdrawn is already closed
                store.update({
                    conversationStage: 'after', agendaReturn: null, insight: null, spotlight: null, timer: null,
                });
                keepPlace();
                announce(t('conversation.said.ended'));
                focus('#conversation-title');
            }
        },
        /** @type {(id: string) => Promise<void>} */
        async openClientConversations(id) {
            if (await maps.open(id)) {
                await openConversations();
            }
        },
    });

    return {
        follow, resume, sendConversation: send, sendLeft, openConversations, spotlight, changeConversation: change,
        actions: [
            plainActions, during, agendaActions({ t, announce, afterPaint, conversation, change, focus }),
            noticeActions,
        ],
    };
}
