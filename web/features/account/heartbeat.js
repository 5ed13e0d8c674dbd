import { onSessionEnded } from '../../state.js';

const every = 5 * 60 * 1000;
const idle = 31 * 60 * 1000; // a little longer than a session lasts without a request

/**
 * Keeps the session of an active user alive. In a practice, a session ends after a while without requests, but during a
 * conversation about a map the page may send none for a long time.
 * @type {(page: Pick<PageContext, 'store' | 'api'> & {now?: () => number}) => void}
 */
export function startHeartbeat({ store, api, now = () => Date.now() }) {
    let last = now();

    function here() {
        const { account, practice } = store.get();
        if (account && practice && now() - last >= every) {
            ask();
        }
    }

    /** Sends a request, which extends the session or shows that it has ended. */
    function ask() {
        last = now();
        api.session().catch((problem) => problem.status === 401 && store.update(onSessionEnded(problem)));
    }

    // An unattended page checks regularly whether it is still signed in: it must not show a map after the session has
    // ended.
    setInterval(() => {
        const { account, practice } = store.get();
        if (account && practice && now() - last >= idle) {
            ask();
        }
    }, 60_000);

    ['pointerdown', 'pointermove', 'keydown', 'wheel'].forEach((sign) =>
        addEventListener(sign, here, { passive: true })
    );
}
