import { focusOn } from '../../lib/focus.js';
import { forget } from '../../lib/drafts.js';
import { forget as forgetChanges, waiting as waitingChanges } from '../../model/outbox.js';
import { forgetConversationsOf, waiting as waitingConversations } from '../conversation/save.js';
import { draftsOf } from '../map/draft-places.js';

/**
 * A coach's end of their own access to a shared map, for example when they no longer work with its owner.
 * @param {LeaveContext} context
 */
export function leaveActions({ store, api, t, announce, afterPaint, edits, conversations, openClients, inDialog }) {
    const plainActions = {
        /** @type {(asked: {map: string, owner: string}) => void} */
        askToLeaveMap(asked) {
            store.update({ leaving: { ...asked, unsaved: 0 }, dialog: 'leave-map', dialogProblem: null });
        },
    };

    const dialogActions = inDialog({
        /**
         * Ends the access once everything is saved. The coach is told first about text that cannot be saved.
         * @type {(anyway?: boolean) => Promise<void>}
         */
        async leaveMap(anyway = false) {
            const { account, leaving, map } = store.get();
            if (!account || !leaving) {
                return;
            }
            await Promise.all([
                conversations.sendConversation(), conversations.sendLeft(),
                map?.id === leaving.map && store.get().outbox.length > 0 ? edits.flush() : null,
            ]);
            const drafts = map?.id === leaving.map ? draftsOf(map) : [];
            const unsaved = waitingChanges(leaving.map) + waitingConversations(leaving.map) + drafts.length;
            if (unsaved > 0 && !anyway) {
                store.update({ leaving: { ...leaving, unsaved }, dialogProblem: t('leave.unsaved', { n: unsaved }) });
                afterPaint(() => focusOn('#leave-map-stay'));
                return;
            }
            await api.stopSharing(leaving.map, account.id);
            forgetConversationsOf(leaving.map);
            forgetChanges(leaving.map);
            drafts.forEach(({ name: draft }) => forget(draft));
            store.update(({ maps }) => ({ leaving: null, maps: maps.filter(({ id }) => id !== leaving.map) }));
            await openClients('leave-map');
            announce(t('said.left', { name: leaving.owner }));
        },
    });

    return { actions: [plainActions, dialogActions] };
}
