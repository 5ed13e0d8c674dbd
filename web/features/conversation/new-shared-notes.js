import { isOwn } from '../../core/permissions.js';
import { between, today } from '../../lib/dates.js';
import { focusOn } from '../../lib/focus.js';
import { remember, remembered } from '../../lib/local-storage.js';

const NEWS = 30; // days

/** The key under which this browser stores which shared notes about a map were read. @type {(map: string) => string} */
const nameFor = (map) => `shared-part.${map}`;

/** @type {(shared: SharedConversation[] | undefined) => SharedConversation[]} */
const recent = (shared = []) => shared.filter(({ on }) => between(on, today()) <= NEWS);

/**
 * Tells the owner of a map about recent shared notes of a coach, and opens them. Notes that were read or dismissed are
 * not announced again in this browser; a notice that was covered by another one comes back.
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
        const news = map && !preview && isOwn({ map })
            ? recent(conversations?.shared).find(({ id }) => !seen.includes(id)) ?? null
            : null;
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
