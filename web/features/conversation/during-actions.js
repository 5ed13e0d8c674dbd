import { today } from '../../lib/dates.js';
import { add } from '../../model/edits.js';
import { openMap } from '../../state.js';

/**
 * Holding a conversation: going through its topics, agreeing on steps, and what others see on their screens meanwhile.
 * @param {DuringContext} context
 */
export function duringActions({ store, t, announce, edits, saving: { talk, change }, stages: { show, light, keepPlace }, focus }) {
    /** @type {(at: number) => void} */
    function go(at) {
        store.update({ talkAt: Math.max(0, Math.min(at, talk().agenda.length - 1)) });
        light();
        focus(store.get().present ? '#present-next' : '#talk-title');
    }

    /**
     * Highlights an alter on every screen; the same one again, or null, ends that.
     * @type {(id: string | null) => void}
     */
    function spotlight(id) {
        const next = store.get().spot === id ? null : id;
        const alter = openMap(store).alters.find((one) => one.id === next);
        store.update({ spot: alter ? next : null });
        announce(alter ? t('talk.said.spot', { name: alter.name }) : t('talk.said.no-spot'));
    }

    const plainActions = {
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
            if (openMap(store).access?.edit) {
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
    };

    return { spotlight, plainActions };
}
