/** What the page remembers in this browser; a browser that forbids it simply remembers nothing. */

export function remembered(name) {
    try {
        return localStorage.getItem(`kithmap.${name}`);
    } catch {
        return null;
    }
}

/** Keeps a text under a name, or forgets it (null). */
export function remember(name, text) {
    try {
        if (text === null) {
            localStorage.removeItem(`kithmap.${name}`);
        } else {
            localStorage.setItem(`kithmap.${name}`, text);
        }
    } catch {
        // nothing to do: the page works without
    }
}
