import { isOwn } from '../../core/permissions.js';
import { forget } from '../../lib/drafts.js';
import { ended } from '../../core/store.js';

/**
 * Keeps the open map in step with what the server holds: it tells whenever the map is another one now, whichever window,
 * device or person changed it. When it is back after it could not be reached, what waits is sent.
 *
 * A window out of sight lets go of its connection, as a browser has only six to one address, for all its windows; what is
 * changed in it is sent all the same. In sight again, it connects, and the first word it hears is the number of what is there.
 */
export function liveActions({ store, api, t, edits, maps, readPasswordLink, readAccount, locked }) {
    let source = null;
    let wished = null; // the id of the map to hear of, also while out of sight

    // While a second window shows the map, this one must hear of it also behind that one: what is withdrawn goes there, too.
    const inSight = () => document.visibilityState === 'visible' || store.get().screen;

    function listen(id) {
        wished = id;
        letGo();
        if (inSight()) {
            connect(id);
        }
    }

    function letGo() {
        source?.close();
        source = null;
    }

    function connect(id) {
        source = api.events(id);
        const mine = source;
        const still = () => mine === source && store.get().map?.id === id;
        source.addEventListener('open', () => {
            if (still()) {
                edits.flush();
            }
        });
        // What cannot be read now is read when the connection is back: its first word is the number again.
        source.addEventListener('revision', ({ data }) => still() && edits.heardOf(JSON.parse(data).revision).catch(() => still() && listen(id)));
        source.addEventListener('gone', () => {
            if (still()) {
                letGo();
                const { map } = store.get();
                const own = isOwn({ map });
                forget('talk');
                store.update({ ...(own ? {} : { view: 'loading', map: null, base: null }), talk: null, talking: null, talks: null, spot: null, present: null, summary: null });
                if (own) {
                    maps.loadAll();
                } else {
                    store.update({ notice: { text: t('access.gone', { name: map.access?.owner ?? '' }) } });
                    readAccount(); // the role may be gone with it
                }
            }
        });
        source.addEventListener('password-link', () => still() && readPasswordLink().catch(() => {}));
        source.addEventListener('signed-out', () => {
            if (still()) {
                letGo();
                store.update(ended({}));
            }
        });
        source.addEventListener('locked', () => locked());
        source.addEventListener('error', () => {
            if (mine.readyState === EventSource.CLOSED && store.get().lock?.set) {
                api.lockState().then((lock) => lock.locked && locked()).catch(() => {}); // not there: it is tried again
            }
            if (still() && mine.readyState === EventSource.CLOSED) {
                // It does not say why it was refused.
                api.session().catch((problem) => problem.status === 401 && still() && store.update(ended(problem)));
                setTimeout(() => still() && listen(id), 3000);
            }
        });
    }

    addEventListener('online', () => edits.flush());
    document.addEventListener('visibilitychange', () => {
        if (!inSight()) {
            letGo();
        } else if (source === null && wished !== null && store.get().map?.id === wished) {
            connect(wished);
        }
    });

    /** No map is open any more. */
    function stop() {
        wished = null;
        letGo();
    }

    return { listen, stop };
}
