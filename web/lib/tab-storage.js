/**
 * The data that this tab keeps across a reload. If a passphrase protects the laptop, it is kept in memory only: unsaved
 * input is then in no file, and is lost when Kithmap locks.
 * @type {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {names(): string[]} | null}
 */
let memory = null;

const kept = () => memory ?? sessionStorage;

/** @type {(name: string) => string | null} */
export function read(name) {
    try {
        return kept().getItem(name);
    } catch {
        return null; // the browser forbids storage: the page works without
    }
}

/** @type {(name: string, text: string) => void} */
export function write(name, text) {
    try {
        kept().setItem(name, text);
    } catch {
        // typing still works
    }
}

/**
 * All pairs [name, text] whose name starts with the given text.
 * @type {(start: string) => [name: string, text: string][]}
 */
export function all(start) {
    try {
        const names = memory ? memory.names() : Object.keys(sessionStorage);
        return names.filter((name) => name.startsWith(start)).map((name) => [name, kept().getItem(name) ?? '']);
    } catch {
        return [];
    }
}

/**
 * Removes all entries whose name starts with the given text.
 * @type {(start: string) => void}
 */
export function remove(start) {
    try {
        const names = memory ? memory.names() : Object.keys(sessionStorage);
        names.filter((name) => name.startsWith(start)).forEach((name) => kept().removeItem(name));
    } catch {
        // nothing was stored
    }
}

export function keepInMemory() {
    if (memory) {
        return;
    }
    /** @type {Map<string, string>} */
    const texts = new Map();
    memory = {
        getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => void texts.set(name, text),
        removeItem: (name) => void texts.delete(name), names: () => [...texts.keys()],
    };
    try {
        Object.keys(sessionStorage).filter((name) => name.startsWith('kithmap.')).forEach((name) => {
            texts.set(name, sessionStorage.getItem(name) ?? '');
            sessionStorage.removeItem(name);
        });
    } catch {
        // nothing was stored
    }
}
