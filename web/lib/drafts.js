import * as storage from './tab-storage.js';

/**
 * Keeps unsaved input until it is saved or discarded: a field marked `data-draft="name"` is stored with every key press
 * in this tab, so that a reload loses nothing.
 */
const prefix = 'kithmap.draft.';

export const draft = (name) => storage.read(prefix + name);

/** The same for a form, which is stored as JSON; null also if it can't be read. */
export function keptForm(name) {
    try {
        return JSON.parse(draft(name));
    } catch {
        return null;
    }
}

export const keep = (name, text) => storage.write(prefix + name, text);

/** Every draft: [[name, text]]. */
export const kept = () => storage.all(prefix).map(([name, text]) => [name.slice(prefix.length), text]);

/** Forgets every draft whose name starts with the given text. */
export const forget = (start) => storage.remove(prefix + start);

/** Stores input while the user types; if the page is left in the middle of a line, its text counts as entered. */
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
