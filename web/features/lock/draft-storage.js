import { open, seal } from '../../lib/encrypted-storage.js';
import * as storage from '../../lib/tab-storage.js';

/**
 * What this tab goes on with once Kithmap is unlocked: which map was open, and what was being typed. It is sealed by the key that
 * Kithmap gives while it is unlocked, so meanwhile nobody reads it, and it is gone with the tab.
 */
const name = 'kithmap-locked'; // not among what is removed when Kithmap locks
const drafts = 'kithmap.draft.';

/** @param map the id of the open map, or null */
export async function keepSealed(map) {
    const entry = await seal({ tab: name, change: { map, drafts: storage.all(drafts) } });
    if (entry.sealed) {
        sessionStorage.setItem(name, JSON.stringify(entry));
    }
}

/** Puts back what was being typed; returns the id of the map that was open, or null. */
export async function takeBack() {
    try {
        const kept = sessionStorage.getItem(name);
        sessionStorage.removeItem(name);
        const entry = kept && await open(JSON.parse(kept));
        entry?.change.drafts.forEach(([key, text]) => storage.write(key, text));
        return entry?.change.map ?? null;
    } catch {
        return null; // a browser that forbids storage has kept nothing
    }
}
