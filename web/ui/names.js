import { html } from 'lit-html';
import { namesToFind, splitAtNames } from '../i18n/names-in-text.js';

/** @typedef {import('../i18n/names-in-text.js').NamesToFind} NamesToFind */

/**
 * A name as it is shown: not translated by the browser, and isolated from the direction of its surroundings.
 * @type {(name: string | null | undefined) => Template}
 */
export const nameOf = (name) => html`<bdi translate="no">${name}</bdi>`;

/**
 * A text with names in it, each as nameOf shows it.
 * @type {(text: string, names: readonly (string | null | undefined)[]) => (string | Template)[]}
 */
export function withNames(text, names) {
    return marked(text, findable(names, () => names));
}

/**
 * A text about a map, with the names of all alters on it, of the map itself and of its owner.
 * @type {(text: string, map: PartialMap) => (string | Template)[]}
 */
export function withNamesOf(text, map) {
    return marked(text, findable(map, () => [...map.alters.map(({ name }) => name), map.name, map.access?.owner]));
}

/** @type {(text: string, found: NamesToFind) => (string | Template)[]} */
const marked = (text, found) => splitAtNames(text, found).map((part, at) => (at % 2 === 1 ? nameOf(part) : part));

/**
 * The patterns by which names are found, made once for each map, and for each list of names.
 * @type {WeakMap<object, NamesToFind>}
 */
const known = new WeakMap();

/** @type {(of: object, names: () => readonly (string | null | undefined)[]) => NamesToFind} */
function findable(of, names) {
    const found = known.get(of) ?? namesToFind(names());
    known.set(of, found);
    return found;
}
