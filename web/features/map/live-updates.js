import { isOwn } from '../../core/permissions.js';
import { forgetConversationsOf } from '../conversation/save.js';
import { slice as conversation } from '../conversation/state.js';
import { onMapClosed, onSessionEnded } from '../../state.js';

/**
 * Keeps the open map in step with the server, which reports every new revision, whichever window,
 * device or person made the change. When the server can be reached again, waiting changes are sent.
 *
 * A hidden window closes its connection, because a browser allows only six per address, for all its windows; its
 * changes are sent all the same. When it is visible again, it reconnects, and the first message is the current
 * revision.
 * @param {LiveContext} context
 */
export function liveActions({ store, api, t, edits, loadMaps, unsaved, readPasswordLink, readAccount, locked }) {
    /** @type {EventSource | null} */
    let source = null;
    /** @type {string | null} */
    let wished = null; // the id of the map to follow, also while the window is hidden

    // While a second window shows the map, this one follows the map even if hidden, because the second window must also
    // react to a withdrawal.
    const inSight = () => document.visibilityState === 'visible' || store.get().screen;

    /** @type {(id: string) => void} */
    function listen(id) {
        wished = id;
        disconnect();
        if (inSight()) {
            connect(id);
        }
    }

    function disconnect() {
        source?.close();
        source = null;
    }

    /** @type {(id: string) => void} */
    function connect(id) {
        source = api.events(id);
        const mine = source;
        const still = () => mine === source && store.get().map?.id === id;
        source.addEventListener('open', () => {
            if (still()) {
                edits.flush();
            }
        });
        // A failed read is repeated after reconnecting, because the first message is the revision again.
        source.addEventListener(
            'revision',
            ({ data }) => still() && edits.heardOf(JSON.parse(data).revision).catch(() => still() && listen(id)),
        );
        source.addEventListener('gone', () => {
            if (still()) {
                disconnect();
                const { map } = store.get();
                const own = isOwn({ map });
                forgetConversationsOf(id);
                store.update(own ? { ...conversation.map, present: null } : { ...onMapClosed(), view: 'loading' });
                if (own) {
                    loadMaps(); // or signs out, if the account was erased
                } else if (map) {
                    unsaved.release(map, t('access.gone', { name: map.access?.owner ?? '' }));
                    readAccount(); // the role may have been removed, too
                }
            }
        });
        source.addEventListener('password-link', () => still() && readPasswordLink().catch(() => {}));
        source.addEventListener('signed-out', () => {
            if (still()) {
                disconnect();
                store.update(onSessionEnded({}));
            }
        });
        source.addEventListener('locked', () => locked());
        source.addEventListener('error', () => {
            if (mine.readyState === EventSource.CLOSED && store.get().lock?.set) {
                // If the server cannot be reached, the connection is retried.
                api.lockState().then((lock) => lock.locked && locked()).catch(() => {});
            }
            if (still() && mine.readyState === EventSource.CLOSED) {
                // An EventSource does not say why it was refused.
                api.session().catch((problem) =>
                    problem.status === 401 && still() && store.update(onSessionEnded(problem))
                );
                setTimeout(() => still() && listen(id), 3000);
            }
        });
    }

    addEventListener('online', () => edits.flush());
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') {
            edits.sendAtOnce(); // it may never be visible again
        }
        if (!inSight()) {
            disconnect();
        } else if (source === null && wished !== null && store.get().map?.id === wished) {
            connect(wished);
        }
    });

    /** Stops following, because no map is open any more. */
    function stop() {
        wished = null;
        disconnect();
    }

    return { listen, stop };
}
