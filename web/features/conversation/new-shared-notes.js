import { isOwn } from '../../core/permissions.js';
import { day } from '../../i18n/i18n.js';
import { between, today } from '../../lib/dates.js';
import { focusOn } from '../../lib/focus.js';
import { remember, remembered } from '../../lib/local-storage.js';

const NEWS = 30; // days

/**
 * Tells the owner of a map, once in a browser, that a coach wrote something for both of a conversation lately, and leads there.
 * @param {Pick<PageContext, 'store' | 't' | 'afterPaint'>} context
 */
export function newSharedNotes({ store, t, afterPaint }) {
    /** @type {(state: State) => void} */
    function follow({ map, conversations, conversationStage, notice }) {
        const part = map && isOwn({ map }) && !conversationStage && !notice ? conversations?.shared[0] : null;
        if (part && between(part.on, today()) <= NEWS && remembered('shared-part') !== part.id) {
            remember('shared-part', part.id);
            store.update({ notice: { text: t('conversation.part.news', { name: part.coach, day: day(part.on) }), act: 'showSharedParts', label: t('conversation.part.news.look') } });
        }
    }

    const plainActions = {
        showSharedParts() {
            store.update({ panelTab: 'steps', sheetOpen: true, guide: null });
            afterPaint(() => focusOn('#shared-parts-title'));
        },
    };

    return { follow, actions: [plainActions] };
}
