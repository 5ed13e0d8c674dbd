import { decrypt, encrypt } from '../../lib/encrypted-storage.js';
import * as storage from '../../lib/tab-storage.js';

/**
 * The state this tab restores after Kithmap is unlocked: the id of the open map, and unsaved input. It is encrypted
 * with a key that the server provides only while Kithmap is unlocked, and it is deleted with the tab.
 */
const name = 'kithmap-locked'; // not among the entries that are removed when Kithmap locks
const drafts = 'kithmap.draft.';

/**
 * Stores the id of the open map and unsaved input, encrypted.
 * @type {(map: string | null) => Promise<void>}
 */
export async function keepEncrypted(map) {
    const entry = await encrypt({ tab: name, change: { map, drafts: storage.all(drafts) } });
    if ('sealed' in entry) {
        sessionStorage.setItem(name, JSON.stringify(entry));
    }
}

/**
 * Restores unsaved input; returns the id of the map that was open, or null.
 * @type {() => Promise<string | null>}
 */
export async function takeBack() {
    try {
        const kept = sessionStorage.getItem(name);
        sessionStorage.removeItem(name);
        /** @type {{map: string | null, drafts: [key: string, text: string][]} | undefined} */
        const left = kept ? (await decrypt(JSON.parse(kept)))?.change : undefined;
        left?.drafts.forEach(([key, text]) => storage.write(key, text));
        return left?.map ?? null;
    } catch {
        return null; // a browser that forbids storage has stored nothing
    }
}
