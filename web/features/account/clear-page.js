import { inAddress, setAddress } from '../../lib/url-hash.js';

/**
 * Removes every trace of a person from the browser, in all its windows at once: texts, titles, words for a screen reader, pictures, the
 * address, stored data, and the memory of scripts. The page is reloaded for that, because no list of places could be complete.
 */
const device = ['kithmap.language', 'kithmap.theme']; // settings of this browser, not of a person
const unsent = 'kithmap.pending.';
const reason = 'kithmap.cleared';
const windows = new BroadcastChannel('kithmap.cleared');

/**
 * @param {string} why the message on the next page: 'signed-out', 'ended', 'erased', 'locked' …
 * @param {{keepUnsent?: boolean}} [options] whether changes that the server has not acknowledged stay in this browser, so that they are not lost
 */
export function clearPage(why, { keepUnsent = false } = {}) {
    clearStorage({ keepUnsent });
    windows.postMessage({ why });
    clearWindow(why);
}

/** Removes everything this browser stored about a person. */
export function clearStorage({ keepUnsent = false } = {}) {
    try {
        Object.keys(localStorage).filter((key) => !device.includes(key) && !(keepUnsent && key.startsWith(unsent))).forEach((key) => localStorage.removeItem(key));
        sessionStorage.clear();
    } catch {
        // a browser that forbids storage has stored nothing
    }
}

/** @type {(why: string) => void} */
function clearWindow(why) {
    document.body.replaceChildren(); // at once, however long the reload takes
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
    setAddress();
    location.reload();
}

/** Empties this window and reloads the page for a user who is still signed in. */
export function beginAgain() {
    document.body.replaceChildren();
    location.reload();
}

/** The reason why the page was cleared just before this one was loaded; returned once, null otherwise. */
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
 * Clears this window when another one is cleared, and also pages that the browser would show again by Back.
 * @param {() => boolean} inUse whether personal data may be in this window
 */
export function clearWithOthers(inUse) {
    windows.addEventListener('message', ({ data }) => inUse() && clearWindow(data.why));
    addEventListener('pagehide', ({ persisted }) => {
        document.documentElement.hidden = persisted;
    });
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
