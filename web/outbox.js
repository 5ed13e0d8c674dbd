/**
 * Changes the server has not acknowledged yet, kept in this browser so that neither a lost connection nor a reload loses
 * one. Each is an entry of its own, named after its map and its order; a tab sends its own, and takes over those of tabs
 * that are no longer there. Sending one twice does no harm, as a change has an id.
 */
const prefix = 'kithmap.pending.';
const tab = crypto.randomUUID();
let last = 0;

// Held as long as this page lives: that is how other tabs know.
navigator.locks?.request(`kithmap.tab.${tab}`, () => new Promise(() => {}));

const name = (mapId, change) => `${prefix}${mapId}.${String(change.order).padStart(16, '0')}.${change.id}`;

/** Keeps a change; returns it with its place in the order. */
export function keep(mapId, change) {
    last = Math.max(last + 1, Date.now());
    const ordered = { ...change, order: last };
    try {
        localStorage.setItem(name(mapId, ordered), JSON.stringify({ tab, change: ordered }));
    } catch {
        // a browser that forbids storage: the change still waits in this page
    }
    return ordered;
}

/** How many changes wait in this browser, of all maps and windows. */
export function waiting() {
    try {
        return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).length;
    } catch {
        return 0;
    }
}

export function drop(mapId, change) {
    try {
        localStorage.removeItem(name(mapId, change));
    } catch {
        // nothing was kept
    }
}

/** The changes of a map that this tab, or tabs that are gone, left behind, in their order; from now on they are this tab's. */
export async function adopt(mapId) {
    const locks = await navigator.locks?.query?.() ?? { held: [] };
    const alive = new Set(locks.held.map((lock) => lock.name));
    try {
        const names = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${mapId}.`)).sort();
        const left = names.map((key) => [key, JSON.parse(localStorage.getItem(key))]).filter(([, one]) => one.tab === tab || !alive.has(`kithmap.tab.${one.tab}`));
        left.forEach(([key, { change }]) => localStorage.setItem(key, JSON.stringify({ tab, change })));
        return left.map(([, { change }]) => change);
    } catch {
        return [];
    }
}
