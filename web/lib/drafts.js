import * as storage from './tab-storage.js';

/**
 * Keeps unsaved input until it is saved or discarded: a field marked `data-draft="name"` is stored with every key press
 * in this tab, so that a reload loses nothing.
 */
const prefix = 'kithmap.draft.';

/** @type {(name: string) => string | null} */
export const draft = (name) => storage.read(prefix + name);

/**
 * The same for a form, which is stored as JSON; null also if it can't be read.
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
 * Forgets every draft whose name starts with the given text.
 * @type {(start: string) => void}
 */
export const forget = (start) => storage.remove(prefix + start);

/**
 * A text in the middle of a line counts as entered, also in a form that keeps its answers itself (`data-keeps`).
 * @type {(root: Document) => void}
 */
export function enterText(root) {
    const held = root.activeElement;
    if (isField(held) && (held.dataset.draft || held.closest('form[data-keeps]'))) {
        held.dispatchEvent(new Event('change', { bubbles: true }));
    }
}

/**
 * Stores input while the user types; if the page is left, or out of sight and perhaps never visible again, the text counts as entered.
 * @type {(root: Document) => void}
 */
export function keepDrafts(root) {
    addEventListener('pagehide', () => enterText(root));
    // Before others send it.
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
