import { inAddress, setAddress } from '../../lib/url-hash.js';

/**
 * Removes every trace of a person from the browser, in all its windows at once: texts, titles, words for a screen
 * reader, pictures, the address, stored data, and the memory of scripts. The page is reloaded for that, because no list
 * of places could be complete.
 */
const device = ['kithmap.language', 'kithmap.theme', 'kithmap.text-size']; // settings of this browser, not of a person
const unsent = 'kithmap.pending.';
/** The keys of texts that the server has not acknowledged yet: of conversations, and of pages for a hard day. */
const unsentDrafts = ['kithmap.draft.talk/', 'kithmap.draft.hard-day/'];
/** The key of the id of the account whose texts are stored in this tab. */
const writer = 'kithmap.words-of';
const reason = 'kithmap.cleared';
const windows = new BroadcastChannel('kithmap.cleared');

/**
 * @param {string} why the message on the next page: 'signed-out', 'ended', 'erased', 'locked' …
 * @param {{keepUnsent?: boolean}} [options] whether what the server has not acknowledged stays in this browser, so that
 *     it is not lost
 */
export function clearPage(why, { keepUnsent = false } = {}) {
    clearStorage({ keepUnsent });
    windows.postMessage({ why, keepUnsent });
    clearWindow(why, keepUnsent);
}

/** Removes everything this browser stored about a person. */
export function clearStorage({ keepUnsent = false } = {}) {
    try {
        Object.keys(localStorage).filter((key) => !device.includes(key) && !(keepUnsent && key.startsWith(unsent)))
            .forEach((key) => localStorage.removeItem(key));
        clearTab(keepUnsent);
    } catch {
        // a browser that forbids storage has stored nothing
    }
}

/** @type {(key: string) => boolean} */
const isUnsent = (key) => unsentDrafts.some((start) => key.startsWith(start));

/** @type {(keepUnsent: boolean) => void} */
function clearTab(keepUnsent) {
    const keys = Object.keys(sessionStorage);
    const kept = keepUnsent && keys.some(isUnsent) ? [writer, ...keys.filter(isUnsent)] : [];
    keys.filter((key) => !kept.includes(key)).forEach((key) => sessionStorage.removeItem(key));
}

/**
 * Assigns this tab to an account. Anything that another account left in the tab is removed, however its session ended.
 * @type {(account: string) => void}
 */
export function ownTab(account) {
    try {
        if ((sessionStorage.getItem(writer) ?? account) !== account) {
            clearTab(false);
        }
        sessionStorage.setItem(writer, account);
    } catch {
        // nothing was stored
    }
}

/** @type {(why: string, keepUnsent: boolean) => void} */
function clearWindow(why, keepUnsent) {
    globalThis.speechSynthesis?.cancel();
    document.body.replaceChildren(); // at once, however long the reload takes
    document.title = 'Kithmap';
    try {
        clearTab(keepUnsent);
        sessionStorage.setItem(reason, why);
    } catch {
        // the next page then does not say why it is empty
    }
    if (inAddress('screen')) {
        close(); // the presenter window of a conversation
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
    windows.addEventListener('message', ({ data }) => inUse() && clearWindow(data.why, data.keepUnsent));
    addEventListener('pagehide', ({ persisted }) => {
        document.documentElement.hidden = persisted;
    });
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
