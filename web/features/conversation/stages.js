import { forget, keep, keptForm } from '../../lib/drafts.js';
import { sameContent } from './model.js';
import { slice as drawing } from '../drawing/state.js';
import { clearedModes } from '../../core/view-changes.js';
import { draftName, shown } from './save.js';

/**
 * Shows a conversation at one of its stages: before, during or after it.
 * @param {Pick<PageContext, 'store'> & {saving: ConversationSaving, focus(selector: string): void}} context
 */
export function conversationStages({ store, saving: { conversation, send }, focus }) {
    /** @type {(one: Conversation, stage: ConversationStage, saving?: State['conversationSaving']) => void} */
    function show(one, stage, saving = 'saved') {
        store.update({
            conversation: shown(one), conversationStage: stage, agendaPosition: 0, agendaReturn: null,
            conversationSaving: saving, otherVersion: saving === 'conflict' ? store.get().otherVersion : null,
            agreeProblem: null, insight: null, guide: null, ...clearedModes(), cardMode: 'read', search: '',
            sheetOpen: true, spotlight: null, ...drawing.map,
        });
        keepPlace();
        light();
        focus('#conversation-title');
    }

    /** Stores the open conversation, its stage and the visibility of names, so that a reload restores them. */
    function keepPlace() {
        const { map: open, conversation: one, conversationStage, namesForOthers, namesChosen, summaryNames } = store
            .get();
        if (open && one) {
            keep(
                'talking',
                JSON.stringify({
                    map: open.id, id: one.id, talking: conversationStage,
                    names: { talkNames: namesForOthers, namesChosen, summaryNames },
                }),
            );
        }
    }

    /**
     * Applies unsent text from before a reload to the stored conversation. If both have changed, the coach is asked.
     * @type {(one: Conversation, talking: ConversationStage) => void}
     */
    function take(one, talking) {
        const left = keptForm(draftName(one.id));
        if (!left || sameContent(shown(left), shown(one))) {
            forget(draftName(one.id));
            show(one, talking);
        } else if (left.version === one.version) {
            show({ ...one, ...left }, talking, 'saving');
            send();
        } else {
            show({ ...one, ...left, version: left.version }, talking, 'conflict');
            store.update({ otherVersion: shown(one) });
        }
    }

    /** Highlights the alters of the insight that is being discussed. */
    function light() {
        const { conversationStage, agendaPosition, insights } = store.get();
        const topic = conversationStage === 'during' ? conversation().agenda[agendaPosition] : null;
        const found = topic?.kind === 'insight' && insights?.some((one) => one.key === topic.key && one.found);
        store.update({ insight: found ? topic.key : null, spotlight: null });
    }

    return { show, take, light, keepPlace };
}
