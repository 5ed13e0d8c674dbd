/**
 * The data this tab keeps across a reload. If a passphrase protects the laptop, it is kept in memory only: unsaved input is then in
 * no file, and is lost when Kithmap locks.
 */
let memory = null;

const kept = () => memory ?? sessionStorage;

export function read(name) {
    try {
        return kept().getItem(name);
    } catch {
        return null; // a browser that forbids storage: the page works without
    }
}

export function write(name, text) {
    try {
        kept().setItem(name, text);
    } catch {
        // typing still works
    }
}

/** Every [name, text] whose name starts with the given text. */
export function all(start) {
    try {
        const names = memory ? memory.names() : Object.keys(sessionStorage);
        return names.filter((name) => name.startsWith(start)).map((name) => [name, kept().getItem(name)]);
    } catch {
        return [];
    }
}

/** Removes everything whose name starts with the given text. */
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
    const texts = new Map();
    memory = { getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => texts.set(name, text), removeItem: (name) => texts.delete(name), names: () => [...texts.keys()] };
    try {
        Object.keys(sessionStorage).filter((name) => name.startsWith('kithmap.')).forEach((name) => {
            texts.set(name, sessionStorage.getItem(name));
            sessionStorage.removeItem(name);
        });
    } catch {
        // nothing was stored
    }
}
