import { today } from '../../lib/dates.js';
import { add } from '../../model/edits.js';
import { openMap } from '../../core/open-map.js';
import { most } from './model.js';

/**
 * Holding a conversation: moving through its topics, agreeing on steps, and controlling what others see on their
 * screens.
 * @param {DuringContext} context
 */
export function duringActions(
    { store, t, announce, edits, saving: { conversation, change }, stages: { show, light, keepPlace }, focus },
) {
    /** @type {(at: number) => void} */
    function go(at) {
        store.update({ agendaPosition: Math.max(0, Math.min(at, conversation().agenda.length - 1)) });
        light();
        focus(store.get().present ? '#present-next' : '#conversation-title');
    }

    /**
     * Highlights an alter on every screen. The same alter again, or null, ends the highlight.
     * @type {(id: string | null) => void}
     */
    function spotlight(id) {
        const next = store.get().spotlight === id ? null : id;
        const alter = openMap(store).alters.find((one) => one.id === next);
        store.update({ spotlight: alter ? next : null });
        announce(alter ? t('conversation.said.spot', { name: alter.name }) : t('conversation.said.no-spot'));
    }

    const plainActions = {
        beginConversation() {
            change(conversation().ended ? {} : { on: today() });
            show(conversation(), 'during', store.get().conversationSaving);
        },
        /**
         * Opens the agenda of the conversation that is being held; the conversation continues with the same topic
         * afterwards.
         */
        backToAgenda() {
            const { agendaPosition, conversationSaving } = store.get();
            show(conversation(), 'before', conversationSaving);
            store.update({ agendaReturn: conversation().agenda[agendaPosition] ?? {} });
        },
        leaveAgenda() {
            const { agendaReturn: topic, conversationSaving } = store.get();
            show(conversation(), 'during', conversationSaving);
            go(Math.max(
                0,
                conversation().agenda.findIndex(({ kind, key, words }) =>
                    kind === topic?.kind && (kind === 'own' ? words === topic.words : key === topic.key)
                ),
            ));
        },
        goToTopic: go,
        /** @type {(by: number) => void} */
        nextTopic: (by) => go(store.get().agendaPosition + by),
        spotlight,
        /** @type {(names: NameVisibility) => void} */
        nameForOthers(names) {
            store.update((state) => ({
                namesForOthers: names, namesChosen: true, present: state.present ? { names } : null,
            }));
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
            const { agendaPosition } = store.get();
            const isFull = conversation().agreed.length >= most;
            if (!words || isFull) {
                store.update({
                    agreeProblem: isFull ? t('conversation.agreed.full', { n: most }) : t('steps.words.needed'),
                });
                focus('#agree-words');
                return false;
            }
            const topic = conversation().agenda[agendaPosition];
            if (openMap(store).access?.edit) {
                const step = add('step', {
                    words, day: day || null, alter: alter || null,
                    insight: topic?.kind === 'insight' ? topic.key : null, state: 'open', on: today(),
                });
                edits.edit([step], t('conversation.said.agreed'), { deliberate: true });
                change({ agreed: [...conversation().agreed, { step: step.key }] });
            } else {
                change({ agreed: [...conversation().agreed, { words }] });
                announce(t('conversation.said.agreed'));
            }
            store.update({ agreeProblem: null });
            focus('#agree-words');
            return true;
        },
        /** @type {(at: number) => void} */
        dropAgreed(at) {
            change({ agreed: conversation().agreed.filter((_, i) => i !== at) });
            announce(t('conversation.said.not-agreed'));
            focus('#agree-words');
        },
        backToConversation() {
            show(conversation(), 'during', store.get().conversationSaving);
        },
    };

    return { spotlight, plainActions };
}
