import { isOwn } from '../../core/permissions.js';
import { content, sameContent } from './model.js';
import { forget, keep, keptForm } from '../../lib/drafts.js';
import { today } from '../../lib/dates.js';
import { focusOn } from '../../lib/focus.js';
import { add } from '../../model/edits.js';
import { onSessionEnded, openMap } from '../../state.js';
import { slice } from './state.js';
import { agendaActions } from './agenda-actions.js';

/** What of the slice a conversation leaves behind when it is closed. */
const { talks: _talks, screen: _screen, summaryLanguage: _language, ...closed } = slice.map;

const SEND_AFTER = 600; // ms without another key press
const AGAIN_AFTER = 3000; // ms before another attempt to send

/**
 * A conversation about the open map: preparing, holding and reviewing it. Its text is stored in this tab with every key press and sent
 * when the coach pauses; if another window changed the same conversation meanwhile, the coach chooses which version stays.
 * @param {PageContext & {maps: ReturnType<MapActions>, edits: ReturnType<EditActions>}} context
 */
export function conversationActions({ store, api, t, announce, afterPaint, edits, maps, inNotice }) {
    let timer = 0;
    /** @type {Promise<void> | null} */
    let sending = null;

    const map = () => openMap(store);

    /** The open conversation, for what happens only while one is open. */
    function talk() {
        const { talk: one } = store.get();
        if (!one) {
            throw new Error('No conversation is open');
        }
        return one;
    }

    /** @type {(id: string) => string} */
    const name = (id) => `talk/${id}`;
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));
    /** @type {(id: string) => boolean} */
    const still = (id) => store.get().talk?.id === id;

    /**
     * The content of a conversation, with empty texts for missing fields.
     * @type {(one: Conversation) => OpenConversation}
     */
    const shown = (one) => ({ notes: '', shared: '', ...one });

    // --- reading

    async function read() {
        const { id } = map();
        const [talks, retained] = await Promise.all([api.conversations(id), isOwn({ map: map() }) ? null : api.retainedNotes()]);
        if (store.get().map?.id === id) {
            store.update({ talks, retained });
        }
    }

    /** Loads what was shared with the owner of a map, whenever another map is opened. */
    let lastRead = '';
    /** @type {(state: State) => void} */
    function follow({ map: open, revision, practice, preview }) {
        const which = open && practice && !preview && isOwn({ map: open }) ? `${open.id} ${revision}` : '';
        if (which && which !== lastRead) {
            lastRead = which;
            read().catch(() => {}); // it is loaded again with the next change; nothing waits for it
        }
    }

    // --- writing

    /** @type {(fields: Partial<OpenConversation>) => void} */
    function change(fields) {
        const { talk: before, talkSaving } = store.get();
        if (!before) {
            return;
        }
        const now = { ...before, ...fields };
        store.update({ talk: now, talkSaving: talkSaving === 'conflict' ? 'conflict' : 'saving' });
        const { id, version, ended } = now;
        keep(name(id), JSON.stringify({ id, version, ended, ...content(now) }));
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
            const { talk: sent, talkSaving } = store.get();
            if (!sent || talkSaving === 'conflict' || talkSaving === 'saved') {
                return;
            }
            const where = map().id;
            try {
                const answer = await api.writeConversation(where, sent.id, { version: sent.version, ended: sent.ended, ...content(sent) });
                if (!still(sent.id)) {
                    forget(name(sent.id));
                    return;
                }
                const same = sameContent(talk(), sent) && talk().ended === sent.ended;
                if (same) {
                    forget(name(sent.id));
                }
                store.update((state) => ({ talk: state.talk && { ...state.talk, version: answer.version }, talkSaving: same ? 'saved' : 'saving' }));
            } catch (problem) {
                if (!(problem instanceof api.ApiProblem)) {
                    throw problem;
                }
                await failed(problem, where, sent.id);
                return;
            }
        }
    }

    /** @type {(problem: ApiProblem, where: string, id: string) => Promise<void>} */
    async function failed(problem, where, id) {
        if (problem.status === 401) {
            store.update(onSessionEnded(problem));
        } else if (problem.status === 404) {
            // withdrawn content is not kept in this tab, either
            forget(name(id));
            store.update({ ...closed, talks: null });
        } else if (problem.code === 'conversation-changed') {
            const other = await api.conversation(where, id).catch(() => null);
            if (still(id)) {
                store.update({ talkSaving: other ? 'conflict' : 'waiting', talkOther: other && shown(other) });
                timer = other ? 0 : setTimeout(send, AGAIN_AFTER);
                focus('#talk-conflict');
            }
        } else if (still(id)) {
            store.update({ talkSaving: 'waiting' });
            timer = setTimeout(send, AGAIN_AFTER);
        }
    }

    /** @type {(one: Conversation, talking: TalkStage, saving?: State['talkSaving']) => void} */
    function show(one, talking, saving = 'saved') {
        store.update({ talk: shown(one), talking, talkAt: 0, talkSaving: saving, talkOther: null, agreeProblem: null, insight: null, guide: null, tying: null, card: 'read', search: '', sheet: true, spot: null });
        keepPlace();
        light();
        focus('#talk-title');
    }

    /** For a reload: which conversation is open at which stage, and how names are shown. */
    function keepPlace() {
        const { map: open, talk: one, talking, talkNames, namesChosen, summaryNames } = store.get();
        if (open && one) {
            keep('talking', JSON.stringify({ map: open.id, id: one.id, talking, names: { talkNames, namesChosen, summaryNames } }));
        }
    }

    /**
     * Applies unsent text of an earlier page to the stored conversation; if both changed, the coach is asked.
     * @type {(one: Conversation, talking: TalkStage) => void}
     */
    function take(one, talking) {
        const left = keptForm(name(one.id));
        if (!left || sameContent(shown(left), shown(one))) {
            show(one, talking);
        } else if (left.version === one.version) {
            show({ ...one, ...left }, talking, 'saving');
            send();
        } else {
            show({ ...one, ...left, version: left.version }, talking, 'conflict');
            store.update({ talkOther: shown(one) });
        }
    }

    /** @type {(one: Conversation) => TalkStage} */
    const stageOf = (one) => (one.ended ? 'after' : 'before');

    /** While an insight is discussed, its alters are highlighted. */
    function light() {
        const { talking, talkAt, insights } = store.get();
        const topic = talking === 'during' ? talk().agenda[talkAt] : null;
        const found = topic?.kind === 'insight' && insights?.some((one) => one.key === topic.key && one.found);
        store.update({ insight: found ? topic.key : null, spot: null });
    }

    /** @type {(at: number) => void} */
    function go(at) {
        store.update({ talkAt: Math.max(0, Math.min(at, talk().agenda.length - 1)) });
        light();
        focus(store.get().present ? '#present-next' : '#talk-title');
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
                const one = await api.conversation(id, left.id);
                store.update(left.names ?? {});
                take(one, left.talking);
                read().catch(() => {}); // the day of the next conversation; without it the page to take home has none
            } catch (problem) {
                if (!(problem instanceof api.ApiProblem) || problem.status !== 404) { // the unsent text stays until the conversation can be loaded again
                    throw problem;
                }
                forget('talk'); // it is gone, or another account is signed in by now
            }
        }
    }

    async function openTalks() {
        store.update({ talking: 'list', talk: null, guide: null, insight: null, tying: null, selected: null, sheet: true, spot: null });
        focus('#talk-title');
        await read();
    }

    /**
     * Highlights an alter on every screen; the same one again, or null, ends that.
     * @type {(id: string | null) => void}
     */
    function spotlight(id) {
        const next = store.get().spot === id ? null : id;
        const alter = map().alters.find((one) => one.id === next);
        store.update({ spot: alter ? next : null });
        announce(alter ? t('talk.said.spot', { name: alter.name }) : t('talk.said.no-spot'));
    }

    const plainActions = {
        changeTalk: change,
        takeOther() {
            forget(name(talk().id));
            store.update((state) => ({ talk: state.talkOther, talkOther: null, talkSaving: 'saved', talkAt: 0, talking: state.talkOther?.ended ? 'after' : state.talking }));
            light();
            focus('#talk-title');
        },

        // --- holding it

        beginTalk() {
            change(talk().ended ? {} : { on: today() });
            show(talk(), 'during', store.get().talkSaving);
        },
        backToAgenda() {
            show(talk(), 'before', store.get().talkSaving);
        },
        goToTopic: go,
        /** @type {(by: number) => void} */
        nextTopic: (by) => go(store.get().talkAt + by),
        spotlight,
        /** @type {(names: NameVisibility) => void} */
        nameForOthers(names) {
            store.update((state) => ({ talkNames: names, namesChosen: true, present: state.present ? { names } : null }));
            keepPlace();
        },
        /** @type {(minutes: number) => void} */
        setTimer(minutes) {
            store.update({ timer: minutes > 0 ? { minutes, began: Date.now() } : null });
        },

        /**
         * Adds a step to the map if it may be changed, otherwise to the conversation as text.
         * @type {(step: {words: string, day?: string, alter?: string}) => boolean}
         */
        agree({ words, day, alter }) {
            const { talkAt } = store.get();
            if (!words) {
                store.update({ agreeProblem: t('steps.words.needed') });
                focus('#agree-words');
                return false;
            }
            const topic = talk().agenda[talkAt];
            if (map().access?.edit) {
                const step = add('step', { words, day: day || null, alter: alter || null, insight: topic?.kind === 'insight' ? topic.key : null, state: 'open', on: today() });
                edits.edit([step], t('talk.said.agreed'), { deliberate: true });
                change({ agreed: [...talk().agreed, { step: step.key }] });
            } else {
                change({ agreed: [...talk().agreed, { words }] });
                announce(t('talk.said.agreed'));
            }
            store.update({ agreeProblem: null });
            focus('#agree-words');
            return true;
        },
        /** @type {(at: number) => void} */
        dropAgreed(at) {
            change({ agreed: talk().agreed.filter((_, i) => i !== at) });
            announce(t('talk.said.not-agreed'));
            focus('#agree-words');
        },
        backToTalking() {
            show(talk(), 'during', store.get().talkSaving);
        },
        /** @type {(summaryLanguage: string) => void} */
        summaryIn: (summaryLanguage) => store.update({ summaryLanguage }),
        /** @type {(names: NameVisibility) => void} */
        summaryNamesAre(names) {
            store.update({ summaryNames: names });
            keepPlace();
        },
    };

    const noticeActions = inNotice({
        openTalks,
        async prepareTalk() {
            const one = await api.createConversation(map().id, { on: today() });
            show(one, 'before');
        },
        /** @type {(id: string) => Promise<void>} */
        async openTalk(id) {
            const one = await api.conversation(map().id, id);
            take(one, stageOf(one));
        },
        async leaveTalk() {
            await send();
            forget('talking');
            store.update({ ...closed, insight: null, present: null });
            focus('#panel');
        },
        async backToTalks() {
            await send();
            forget('talking');
            store.update({ ...closed, talking: 'list', insight: null });
            focus('#talk-title');
            await read();
        },
        /** @type {(id: string) => Promise<void>} */
        async deleteTalk(id) {
            await api.deleteConversation(map().id, id);
            forget(name(id));
            await read();
            announce(t('talk.said.deleted'));
            focus('#talk-title');
        },
        keepMine() {
            store.update(({ talk: mine, talkOther: other }) => (mine && other
                ? { talk: { ...mine, version: other.version, ended: mine.ended || other.ended }, talkOther: null, talkSaving: 'saving' } : {}));
            focus('#talk-title');
            return send();
        },

        /** Ends the conversation: the client can now read the notes that were written for both. */
        async endTalk() {
            change({ ended: true });
            await send();
            const { talk: ended, talkSaving } = store.get();
            if (ended && talkSaving === 'saved') { // one that was withdrawn is closed by now
                store.update({ talking: 'after', insight: null, spot: null, timer: null });
                keepPlace();
                announce(t('talk.said.ended'));
                focus('#talk-title');
            }
        },
        /** @type {(id: string) => Promise<void>} */
        async openToTalk(id) {
            await maps.open(id);
            await openTalks();
        },
    });

    return { follow, resume, sendTalk: send, openTalks, spotlight, actions: [plainActions, agendaActions({ t, announce, afterPaint, talk, change, focus }), noticeActions] };
}
