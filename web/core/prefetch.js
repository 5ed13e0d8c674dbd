import { inAddress } from '../lib/url-hash.js';
import { remembered } from '../lib/local-storage.js';

/**
 * Sends the requests with which each visit starts while the rest of the page is still loading: the account, its maps,
 * and the map that is most likely to be opened. It runs before all other modules; core/requests.js uses its answers
 * instead of sending the requests again.
 * @type {Map<string, Promise<Response>>}
 */
const asked = new Map();
const map = inAddress('map') || remembered('map');

// A visitor with a link is not signed in yet; a second window sends no requests.
if (!inAddress('sign-in') && !inAddress('invitation') && !inAddress('screen')) {
    const wished = map ? ['', '/changes'].map((part) => `/api/maps/${encodeURIComponent(map)}${part}`) : [];
    for (const path of [...wished, '/api/session', '/api/maps', '/api/insights']) {
        const answer = fetch(path, { credentials: 'same-origin', cache: 'no-store' });
        answer.catch(() => {}); // core/requests.js handles the failure
        asked.set(path, answer);
    }
}

/**
 * The pending answer, which can be taken once; or undefined.
 * @type {(path: string) => Promise<Response> | undefined}
 */
export function askedEarly(path) {
    const answer = asked.get(path);
    asked.delete(path);
    return answer;
}

/** Discards answers that have not been used by now: they are outdated. */
export function forgetEarly() {
    asked.clear();
}
