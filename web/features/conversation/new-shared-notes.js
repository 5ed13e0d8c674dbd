import { isOwn } from '../../core/permissions.js';
import { between, today } from '../../lib/dates.js';
import { focusOn } from '../../lib/focus.js';
import { remember, remembered } from '../../lib/local-storage.js';

const NEWS = 30; // days

/** Where this browser remembers what was read of the conversations about a map. @type {(map: string) => string} */
const nameFor = (map) => `shared-part.${map}`;

/** @type {(shared: SharedConversation[] | undefined) => SharedConversation[]} */
const recent = (shared = []) => shared.filter(({ on }) => between(on, today()) <= NEWS);

/**
 * Tells the owner of a map that a coach wrote something for both of a conversation lately, and leads there. What was read or closed is not told again
 * in this browser; a notice that another one took the place of comes back.
 * @param {Pick<PageContext, 'store' | 'afterPaint'>} context
 */
export function sharedNotesActions({ store, afterPaint }) {
    /** @type {unknown} */
    let last = null;

    /** @type {(state: State) => void} */
    function follow({ map, conversations, preview }) {
        if (conversations === last) {
            return;
        }
        last = conversations;
        const seen = map ? remembered(nameFor(map.id))?.split(' ') ?? [] : [];
        const news = map && !preview && isOwn({ map }) ? recent(conversations?.shared).find(({ id }) => !seen.includes(id)) ?? null : null;
        if (news !== store.get().sharedNews) {
            store.update({ sharedNews: news });
        }
    }

    function dismissSharedNews() {
        const { map, conversations } = store.get();
        if (map) {
            remember(nameFor(map.id), recent(conversations?.shared).map(({ id }) => id).join(' '));
        }
        store.update({ sharedNews: null });
    }

    const plainActions = {
        dismissSharedNews,
        showSharedParts() {
            dismissSharedNews();
            store.update({ panelTab: 'steps', sheetOpen: true, guide: null });
            afterPaint(() => focusOn('#shared-parts-title'));
        },
    };

    return { follow, actions: [plainActions] };
}
