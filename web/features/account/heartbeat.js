import { ended } from '../../core/store.js';

const every = 5 * 60 * 1000;
const idle = 31 * 60 * 1000; // a little more than a session lasts without a sign

/**
 * In a practice, a session ends when nobody is there for a while. Whoever talks over a map may ask the server nothing for long; so
 * it is told, now and then, that somebody is at the page.
 */
export function tellPresence({ store, api, now = () => Date.now() }) {
    let last = now();

    function here() {
        const { account, practice } = store.get();
        if (account && practice && now() - last >= every) {
            ask();
        }
    }

    /** Signs of life, and whether the session lasts still. */
    function ask() {
        last = now();
        api.session().catch((problem) => problem.status === 401 && store.update(ended(problem)));
    }

    // A page that nobody is at asks once in so long whether it is signed in still: what it shows must not outlast the session.
    setInterval(() => {
        const { account, practice } = store.get();
        if (account && practice && now() - last >= idle) {
            ask();
        }
    }, 60_000);

    ['pointerdown', 'pointermove', 'keydown', 'wheel'].forEach((sign) => addEventListener(sign, here, { passive: true }));
}
