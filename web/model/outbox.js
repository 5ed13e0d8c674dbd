import { decrypt, encrypt } from '../lib/encrypted-storage.js';

/**
 * Changes that the server has not acknowledged yet, stored in this browser so that neither a lost connection nor a
 * reload loses one. Each is a separate entry, named by its map and its order; a tab sends its own, and takes over those
 * of closed tabs. Sending one twice does no harm, because a change has an id.
 */
const prefix = 'kithmap.pending.';
/** @typedef {{id: string, order: number}} OrderedChange */

const tab = crypto.randomUUID();
let last = 0;

// A lock held as long as this page exists, by which other tabs recognise that it does.
globalThis.navigator?.locks?.request(`kithmap.tab.${tab}`, () => new Promise(() => {}));

/** @type {(mapId: string, change: OrderedChange) => string} */
const name = (mapId, change) => `${prefix}${mapId}.${String(change.order).padStart(16, '0')}.${change.id}`;

/**
 * Stores a change; returns it with its position in the order.
 * @template {{id: string}} C
 * @param {string} mapId
 * @param {C} change
 * @returns {C & {order: number}}
 */
export function keep(mapId, change) {
    last = Math.max(last + 1, Date.now());
    const ordered = { ...change, order: last };
    put(name(mapId, ordered), ordered);
    return ordered;
}

/**
 * Stores the current state of a waiting change, at its position in the order.
 * @type {(mapId: string, change: OrderedChange) => void}
 */
export const update = (mapId, change) => put(name(mapId, change), change);

/**
 * The number of changes that wait in this browser, in all its windows: of one map, or of all.
 * @type {(mapId?: string) => number}
 */
export function waiting(mapId) {
    const those = mapId === undefined ? prefix : `${prefix}${mapId}.`;
    try {
        return Object.keys(localStorage).filter((key) => key.startsWith(those)).length;
    } catch {
        return 0;
    }
}

/**
 * The last operation on the entries; encrypting is asynchronous, and operations run in order.
 * @type {Promise<unknown> | null}
 */
let work = null;

/** @type {(key: string, change: unknown) => void} */
function put(key, change) {
    const entry = { tab, change };
    const stored = encrypt(entry);
    if (stored === entry && !work) {
        store(key, entry); // synchronously: the page may be closed in a moment
    } else {
        later(async () => store(key, await stored));
    }
}

/** @type {(key: string, entry: unknown) => void} */
function store(key, entry) {
    try {
        localStorage.setItem(key, JSON.stringify(entry));
    } catch {
        // the browser forbids storage: the change is still in this page's memory
    }
}

/** @type {(task: () => unknown) => void} */
function later(task) {
    const mine = (work ?? Promise.resolve()).then(task).catch(() => {}).finally(() => {
        work = work === mine ? null : work;
    });
    work = mine;
}

/** @type {(mapId: string, change: OrderedChange) => void} */
export function drop(mapId, change) {
    const remove = () => {
        try {
            localStorage.removeItem(name(mapId, change));
        } catch {
            // nothing was stored
        }
    };
    if (work) {
        later(remove);
    } else {
        remove();
    }
}

/**
 * Deletes the changes of a map that cannot be sent any more, in all windows of this browser.
 * @type {(mapId: string) => void}
 */
export function forget(mapId) {
    later(() =>
        Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${mapId}.`)).forEach((key) =>
            localStorage.removeItem(key)
        )
    );
}

/**
 * Takes over the changes of a map that this tab, or closed tabs, left behind. Returns them in their order.
 * @type {(mapId: string) => Promise<any[]>}
 */
export async function adopt(mapId) {
    const locks = await navigator.locks?.query?.() ?? { held: [] };
    const alive = new Set((locks.held ?? []).map((lock) => lock.name));
    try {
        const names = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${mapId}.`)).sort();
        const left = names.map((key) => [key, JSON.parse(localStorage.getItem(key) ?? 'null')]).filter(([, one]) =>
            one.tab === tab || !alive.has(`kithmap.tab.${one.tab}`)
        );
        // An entry that was encrypted under another passphrase cannot be decrypted any more.
        const opened = (await Promise.all(left.map(async ([key, entry]) => [key, await decrypt(entry)])))
            .filter(([, entry]) => entry);
        opened.forEach(([key, { change }]) => put(key, change));
        return opened.map(([, { change }]) => change);
    } catch {
        return [];
    }
}

/**
 * Stores all waiting changes again under the current setting: encrypted with the current key, or as plain text.
 * @type {() => Promise<void>}
 */
export async function encryptAgain() {
    try {
        for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
            const entry = await decrypt(JSON.parse(localStorage.getItem(key) ?? '{}'));
            if (entry?.change) {
                store(key, await encrypt(entry));
            }
        }
    } catch {
        // nothing was stored
    }
}
