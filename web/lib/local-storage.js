/** The settings that the page stores in this browser; if the browser forbids storage, nothing is stored. */

/** @type {(name: string) => string | null} */
export function remembered(name) {
    try {
        return localStorage.getItem(`kithmap.${name}`);
    } catch {
        return null;
    }
}

/**
 * Stores a text under a name, or removes it (null).
 * @type {(name: string, text: string | null) => void}
 */
export function remember(name, text) {
    try {
        if (text === null) {
            localStorage.removeItem(`kithmap.${name}`);
        } else {
            localStorage.setItem(`kithmap.${name}`, text);
        }
    } catch {
        // the page works without storage
    }
}
