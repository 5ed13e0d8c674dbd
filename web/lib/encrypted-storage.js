/** @typedef {{tab: string, change: any}} PlainEntry */
/** @typedef {{tab: string, iv: number[], sealed: number[]}} EncryptedEntry */
/** @typedef {Partial<PlainEntry & EncryptedEntry> & {tab: string}} StoredEntry */

/**
 * Encrypts everything that the page stores in this browser, if a passphrase protects the laptop: with a key that
 * Kithmap gives while it is unlocked, and that is in memory only. Without a passphrase, entries are stored as plain
 * text.
 * @type {CryptoKey | null}
 */
let key = null;
/** @type {CryptoKey | null} */
let formerKey = null;

/**
 * @param text the key in base64, or null without a passphrase
 * @type {(text: string | null | undefined) => Promise<void>}
 */
export async function useStorageKey(text) {
    formerKey = key;
    key = text
        ? await crypto.subtle.importKey(
            'raw',
            Uint8Array.from(atob(text), (one) => one.charCodeAt(0)),
            'AES-GCM',
            false,
            ['encrypt', 'decrypt'],
        )
        : null;
}

/**
 * The entry itself, or a promise of it with `change` encrypted. The tab's name is not encrypted: it is a random id.
 * @type {(entry: PlainEntry) => PlainEntry | Promise<EncryptedEntry>}
 */
export function encrypt(entry) {
    return key ? encrypted(entry, key) : entry;
}

/** @type {(entry: PlainEntry, by: CryptoKey) => Promise<EncryptedEntry>} */
async function encrypted({ tab, change }, by) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        by,
        new TextEncoder().encode(JSON.stringify(change)),
    );
    return { tab, iv: [...iv], sealed: [...new Uint8Array(data)] };
}

/**
 * The entry before it was encrypted; null if it cannot be decrypted.
 * @type {(entry: StoredEntry) => Promise<PlainEntry | null>}
 */
export async function decrypt({ tab, change, iv, sealed: data }) {
    if (change) {
        return { tab, change };
    }
    if (!iv || !data) {
        return null;
    }
    for (const by of [key, formerKey].filter((one) => one !== null)) {
        try {
            const words = await crypto.subtle.decrypt(
                { name: 'AES-GCM', iv: new Uint8Array(iv) },
                by,
                new Uint8Array(data),
            );
            return { tab, change: JSON.parse(new TextDecoder().decode(words)) };
        } catch {
            // not encrypted with this key
        }
    }
    return null;
}
