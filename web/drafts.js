/**
 * What is being typed, kept until it is saved or given up: a field marked `data-draft="name"` is remembered with every key
 * in this tab, so that a reload loses nothing.
 */
const prefix = 'kithmap.draft.';

export function draft(name) {
    try {
        return sessionStorage.getItem(prefix + name);
    } catch {
        return null;
    }
}

/** The same where a form was kept, as JSON; null also where it can't be read. */
export function keptForm(name) {
    try {
        return JSON.parse(draft(name));
    } catch {
        return null;
    }
}

export function keep(name, text) {
    try {
        sessionStorage.setItem(prefix + name, text);
    } catch {
        // a browser that forbids storage: typing still works
    }
}

/** Forgets every draft whose name starts so. */
export function forget(start) {
    try {
        Object.keys(sessionStorage).filter((key) => key.startsWith(prefix + start)).forEach((key) => sessionStorage.removeItem(key));
    } catch {
        // nothing was kept
    }
}

/** Remembers while one types; and when the page is left in the middle of a line, what is in it counts as said. */
export function keepDrafts(root) {
    addEventListener('pagehide', () => {
        if (root.activeElement?.dataset?.draft) {
            root.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
        }
    });
    root.addEventListener('input', ({ target }) => {
        const name = target.dataset?.draft;
        if (name) {
            keep(name, target.value);
        }
    });
}
