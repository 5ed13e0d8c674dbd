import { focusOn } from '../../lib/focus.js';
import { most, moved, sameTopic } from './model.js';

/**
 * The topics of a conversation, and their order.
 * @param {AgendaContext} context
 */
export function agendaActions({ t, announce, afterPaint, conversation, change, focus }) {
    /** @type {(topic: Topic) => void} */
    function addTopic(topic) {
        const { agenda } = conversation();
        if (agenda.length >= most) {
            announce(t('conversation.agenda.full', { n: most }));
            return;
        }
        change({ agenda: [...agenda, topic] });
        announce(t('conversation.said.picked', { n: agenda.length + 1 }));
    }

    return {
        /** @type {(topic: Topic) => void} */
        pickTopic(topic) {
            const { agenda } = conversation();
            if (!agenda.some((one) => sameTopic(one, topic))) {
                addTopic(topic);
                return;
            }
            change({ agenda: agenda.filter((one) => !sameTopic(one, topic)) });
            announce(t('conversation.said.unpicked', { n: conversation().agenda.length }));
        },
        /** @type {(words: string) => void} */
        addOwnTopic: (words) => addTopic({ kind: 'own', words }),
        /** @type {(at: number, by: number) => void} */
        moveTopic(at, by) {
            change({ agenda: moved(conversation().agenda, at, by) });
            announce(t('conversation.said.moved', { at: at + by + 1, of: conversation().agenda.length }));
            afterPaint(() => {
                const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
                focusOn(
                    [same, other].map((way) => `#topic-${way}-${at + by}:enabled`).find((selector) =>
                        document.querySelector(selector)
                    ) ?? '#conversation-agenda',
                );
            });
        },
        /** @type {(at: number) => void} */
        dropTopic(at) {
            change({ agenda: conversation().agenda.filter((_, i) => i !== at) });
            announce(t('conversation.said.unpicked', { n: conversation().agenda.length }));
            focus(
                conversation().agenda.length > 0
                    ? `#topic-drop-${Math.min(at, conversation().agenda.length - 1)}`
                    : '#conversation-agenda',
            );
        },
        /** @type {(at: number, fields: Partial<Topic>) => void} */
        changeTopic: (at, fields) =>
            change({ agenda: conversation().agenda.map((one, i) => (i === at ? { ...one, ...fields } : one)) }),
    };
}
