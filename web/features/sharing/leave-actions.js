import { focusOn } from '../../lib/focus.js';
import { forgetConversationsOf } from '../conversation/save.js';

/**
 * A coach ends their own access to a map that somebody shares with them, such as when they no longer work together.
 * @param {LeaveContext} context
 */
export function leaveActions({ store, api, t, announce, afterPaint, edits, talks, openClients, inDialog }) {
    const plainActions = {
        /** @type {(leaving: {map: string, owner: string}) => void} */
        askToLeaveMap(leaving) {
            store.update({ leaving, dialog: 'leave-map', dialogProblem: null });
            afterPaint(() => focusOn('#leave-map-stay'));
        },
    };

    const dialogActions = inDialog({
        async leaveMap() {
            const { account, leaving, map } = store.get();
            if (!account || !leaving) {
                return;
            }
            if (map?.id === leaving.map) {
                await Promise.all([talks.sendConversation(), store.get().outbox.length > 0 ? edits.flush() : null]);
                if (store.get().outbox.length > 0) {
                    throw new api.ApiProblem(0); // what was written for the owner arrives first
                }
            }
            await api.stopSharing(leaving.map, account.id);
            forgetConversationsOf(leaving.map);
            store.update(({ maps }) => ({ leaving: null, maps: maps.filter(({ id }) => id !== leaving.map) }));
            await openClients('leave-map');
            announce(t('said.left', { name: leaving.owner }));
        },
    });

    return { actions: [plainActions, dialogActions] };
}
