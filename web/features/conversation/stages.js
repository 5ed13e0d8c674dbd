import { keptForm, keep } from '../../lib/drafts.js';
import { sameContent } from './model.js';
import { draftName, shown } from './save.js';

/**
 * Shows a conversation at one of its stages: before, during or after it.
 * @param {Pick<PageContext, 'store'> & {saving: ConversationSaving, focus(selector: string): void}} context
 */
export function conversationStages({ store, saving: { talk, send }, focus }) {
    /** @type {(one: Conversation, talking: TalkStage, saving?: State['talkSaving']) => void} */
    function show(one, talking, saving = 'saved') {
        store.update({ talk: shown(one), talking, talkAt: 0, talkSaving: saving, talkOther: saving === 'conflict' ? store.get().talkOther : null, agreeProblem: null, insight: null, guide: null, tying: null, card: 'read', search: '', sheet: true, spot: null });
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
        const left = keptForm(draftName(one.id));
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

    /** While an insight is discussed, its alters are highlighted. */
    function light() {
        const { talking, talkAt, insights } = store.get();
        const topic = talking === 'during' ? talk().agenda[talkAt] : null;
        const found = topic?.kind === 'insight' && insights?.some((one) => one.key === topic.key && one.found);
        store.update({ insight: found ? topic.key : null, spot: null });
    }

    return { show, take, light, keepPlace };
}
