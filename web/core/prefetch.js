import { inAddress } from '../lib/url-hash.js';
import { remembered } from '../lib/local-storage.js';

/**
 * Requests what every visit starts with while the rest of the page is still loading: the account, its maps, and the map that is most
 * likely to be opened. It runs on its own, before everything else; core/requests.js uses these answers instead of sending the requests again.
 * @type {Map<string, Promise<Response>>}
 */
const asked = new Map();
const map = inAddress('map') || remembered('map');

// A visitor with a link is not signed in yet; a second window requests nothing.
if (!inAddress('sign-in') && !inAddress('invitation') && !inAddress('screen')) {
    const wished = map ? ['', '/changes'].map((part) => `/api/maps/${encodeURIComponent(map)}${part}`) : [];
    for (const path of [...wished, '/api/session', '/api/maps', '/api/insights']) {
        const answer = fetch(path, { credentials: 'same-origin', cache: 'no-store' });
        answer.catch(() => {}); // core/requests.js handles the failure
        asked.set(path, answer);
    }
}

/**
 * The pending answer, once; or undefined.
 * @type {(path: string) => Promise<Response> | undefined}
 */
export function askedEarly(path) {
    const answer = asked.get(path);
    asked.delete(path);
    return answer;
}

/** Answers that nobody has used by now are outdated. */
export function forgetEarly() {
    asked.clear();
}
