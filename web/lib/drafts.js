import * as storage from './tab-storage.js';

/**
 * Keeps unsaved input until it is saved or discarded: a field marked `data-draft="name"` is stored with every key press
 * in this tab, so that a reload loses nothing.
 */
const prefix = 'kithmap.draft.';

/** @type {(name: string) => string | null} */
export const draft = (name) => storage.read(prefix + name);

/**
 * The same for a form, which is stored as JSON; null also if it cannot be read.
 * @type {(name: string) => any}
 */
export function keptForm(name) {
    try {
        return JSON.parse(draft(name) ?? 'null');
    } catch {
        return null;
    }
}

/** @type {(name: string, text: string) => void} */
export const keep = (name, text) => storage.write(prefix + name, text);

/**
 * Every draft: [[name, text]].
 * @type {() => [name: string, text: string][]}
 */
export const kept = () => storage.all(prefix).map(([name, text]) => [name.slice(prefix.length), text]);

/**
 * Deletes all drafts whose name starts with the given text.
 * @type {(start: string) => void}
 */
export const forget = (start) => storage.remove(prefix + start);

/**
 * Treats a text that is still being typed as entered, also in a form that stores its answers itself (`data-keeps`).
 * @type {(root: Document) => void}
 */
export function enterText(root) {
    const held = root.activeElement;
    if (isField(held) && (held.dataset.draft || held.closest('form[data-keeps]'))) {
        held.dispatchEvent(new Event('change', { bubbles: true }));
    }
}

/**
 * Stores input while the user types. When the page is left or hidden, the text counts as entered, because the page may
 * never be visible again.
 * @type {(root: Document) => void}
 */
export function keepDrafts(root) {
    addEventListener('pagehide', () => enterText(root));
    // In the capture phase, before other listeners send the text.
    root.addEventListener('visibilitychange', () => root.visibilityState === 'hidden' && enterText(root), true);
    root.addEventListener('input', ({ target }) => {
        if (isField(target) && target.dataset.draft) {
            keep(target.dataset.draft, target.value);
        }
    });
}

/** @type {(target: EventTarget | null) => target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
const isField = (target) =>
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
