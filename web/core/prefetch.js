import { inAddress } from '../lib/url-hash.js';
import { remembered } from '../lib/local-storage.js';

/**
 * Asks for what a visit begins with while the rest of the page is still on its way: who is here, their maps, and the map that will most
 * likely be opened. It runs on its own, before everything else; core/api.js takes what was asked here instead of asking again.
 */
const asked = new Map();
const map = inAddress('map') || remembered('map');

// Whoever comes with a link is not signed in yet; a second window asks for nothing.
if (!inAddress('sign-in') && !inAddress('invitation') && !inAddress('screen')) {
    const wished = map ? ['', '/changes'].map((part) => `/api/maps/${encodeURIComponent(map)}${part}`) : [];
    for (const path of [...wished, '/api/session', '/api/maps', '/api/insights']) {
        const answer = fetch(path, { credentials: 'same-origin', cache: 'no-store' });
        answer.catch(() => {}); // whoever takes it hears of it
        asked.set(path, answer);
    }
}

/** The answer on its way, once; or undefined. */
export function askedEarly(path) {
    const answer = asked.get(path);
    asked.delete(path);
    return answer;
}

/** What nobody took by now is old. */
export function forgetEarly() {
    asked.clear();
}
