import * as storage from './tab-storage.js';

/**
 * What is being typed, kept until it is saved or given up: a field marked `data-draft="name"` is remembered with every key
 * in this tab, so that a reload loses nothing.
 */
const prefix = 'kithmap.draft.';

export const draft = (name) => storage.read(prefix + name);

/** The same where a form was kept, as JSON; null also where it can't be read. */
export function keptForm(name) {
    try {
        return JSON.parse(draft(name));
    } catch {
        return null;
    }
}

export const keep = (name, text) => storage.write(prefix + name, text);

/** Forgets every draft whose name starts so. */
export const forget = (start) => storage.remove(prefix + start);

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
