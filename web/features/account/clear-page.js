import { inAddress } from '../../lib/url-hash.js';

/**
 * Takes every trace of a person out of the browser, in all its windows at once: texts, titles, words for a screen reader, pictures, the
 * address, what was stored, and what scripts remember. The page is loaded again for that, as no list of places could be complete.
 */
const device = ['kithmap.language', 'kithmap.theme']; // choices about this browser, not about a person
const unsent = 'kithmap.pending.';
const reason = 'kithmap.cleared';
const windows = new BroadcastChannel('kithmap.cleared');

/**
 * @param why what the next page says: 'signed-out', 'ended', 'erased', 'locked' …
 * @param keepUnsent whether changes that the server has not acknowledged stay in this browser, so that they are not lost
 */
export function clearPage(why, { keepUnsent = false } = {}) {
    clearStorage({ keepUnsent });
    windows.postMessage({ why });
    clearWindow(why);
}

/** Removes what this browser stored about a person. */
export function clearStorage({ keepUnsent = false } = {}) {
    try {
        Object.keys(localStorage).filter((key) => !device.includes(key) && !(keepUnsent && key.startsWith(unsent))).forEach((key) => localStorage.removeItem(key));
        sessionStorage.clear();
    } catch {
        // a browser that forbids storage has kept nothing
    }
}

function clearWindow(why) {
    document.body.replaceChildren(); // at once, whatever the reload takes
    document.title = 'Kithmap';
    try {
        sessionStorage.clear();
        sessionStorage.setItem(reason, why);
    } catch {
        // the next page does not say why it is empty
    }
    if (inAddress('screen')) {
        close(); // a window that a conversation opened for others to look at
    }
    history.replaceState(null, '', location.pathname);
    location.reload();
}

/** Empties this window and loads the page again, as somebody who is signed in still. */
export function beginAgain() {
    document.body.replaceChildren();
    location.reload();
}

/** Why the page was cleared just before this one was loaded; said once, null otherwise. */
export function whyCleared() {
    try {
        const why = sessionStorage.getItem(reason);
        sessionStorage.removeItem(reason);
        return why;
    } catch {
        return null;
    }
}

/**
 * Clears this window when another one is cleared, and whatever the browser would show again by Back.
 * @param inUse whether somebody's words may be in this window
 */
export function clearWithOthers(inUse) {
    windows.addEventListener('message', ({ data }) => inUse() && clearWindow(data.why));
    addEventListener('pagehide', ({ persisted }) => {
        document.documentElement.hidden = persisted;
    });
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
