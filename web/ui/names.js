import { html } from 'lit-html';
import { namesToFind, splitAtNames } from '../i18n/names-in-text.js';

/** @typedef {import('../i18n/names-in-text.js').NamesToFind} NamesToFind */

/**
 * A name as it is shown: a browser that translates the page leaves it as it is, and it has its own direction.
 * @type {(name: string | null | undefined) => Template}
 */
export const nameOf = (name) => html`<bdi translate="no">${name}</bdi>`;

/**
 * A text with names in it, each of them as nameOf shows it.
 * @type {(text: string, names: readonly (string | null | undefined)[]) => (string | Template)[]}
 */
export function withNames(text, names) {
    return marked(text, findable(names, () => names));
}

/**
 * A text about a map, with the names of all that are on it, of the map itself and of its owner.
 * @type {(text: string, map: PartialMap) => (string | Template)[]}
 */
export function withNamesOf(text, map) {
    return marked(text, findable(map, () => [...map.alters.map(({ name }) => name), map.name, map.access?.owner]));
}

/** @type {(text: string, found: NamesToFind) => (string | Template)[]} */
const marked = (text, found) => splitAtNames(text, found).map((part, at) => (at % 2 === 1 ? nameOf(part) : part));

/** What names are looked for with: made once for each map, and for each list of names. @type {WeakMap<object, NamesToFind>} */
const known = new WeakMap();

/** @type {(of: object, names: () => readonly (string | null | undefined)[]) => NamesToFind} */
function findable(of, names) {
    const found = known.get(of) ?? namesToFind(names());
    known.set(of, found);
    return found;
}
