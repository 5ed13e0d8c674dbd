import { open, seal } from '../lib/encrypted-storage.js';

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
    put(name(mapId, ordered), ordered);
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

/** Sealing takes a moment; what is done to the entries is done in its order. */
let work = null;

function put(key, change) {
    const entry = { tab, change };
    const sealed = seal(entry);
    if (sealed === entry && !work) {
        store(key, entry); // at once: the page may be closed in a moment
    } else {
        later(async () => store(key, await sealed));
    }
}

function store(key, entry) {
    try {
        localStorage.setItem(key, JSON.stringify(entry));
    } catch {
        // a browser that forbids storage: the change still waits in this page
    }
}

function later(task) {
    const mine = (work ?? Promise.resolve()).then(task).catch(() => {}).finally(() => {
        work = work === mine ? null : work;
    });
    work = mine;
}

export function drop(mapId, change) {
    const remove = () => {
        try {
            localStorage.removeItem(name(mapId, change));
        } catch {
            // nothing was kept
        }
    };
    if (work) {
        later(remove);
    } else {
        remove();
    }
}

/** The changes of a map that this tab, or tabs that are gone, left behind, in their order; from now on they are this tab's. */
export async function adopt(mapId) {
    const locks = await navigator.locks?.query?.() ?? { held: [] };
    const alive = new Set(locks.held.map((lock) => lock.name));
    try {
        const names = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${mapId}.`)).sort();
        const left = names.map((key) => [key, JSON.parse(localStorage.getItem(key))]).filter(([, one]) => one.tab === tab || !alive.has(`kithmap.tab.${one.tab}`));
        // what was sealed under another passphrase can't be opened any more
        const opened = (await Promise.all(left.map(async ([key, entry]) => [key, await open(entry)]))).filter(([, entry]) => entry);
        opened.forEach(([key, { change }]) => put(key, change));
        return opened.map(([, { change }]) => change);
    } catch {
        return [];
    }
}

/** Seals what waits for all maps as it is to be from now on: with the key there is, or without. */
export async function sealAgain() {
    try {
        for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
            const { tab: of, change } = await open(JSON.parse(localStorage.getItem(key))) ?? {};
            if (change) {
                store(key, await seal({ tab: of, change }));
            }
        }
    } catch {
        // nothing was kept
    }
}
