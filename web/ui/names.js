import { html } from 'lit-html';
import { patternOf, splitAt } from '../lib/names-in-text.js';

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
    const parts = splitAt(text, patternOf(names));
    return parts.map((part, at) => (at % 2 === 1 ? nameOf(part) : part));
}

/**
 * A text about a map, with the names of all that are on it, of the map itself and of its owner.
 * @type {(text: string, map: PartialMap) => (string | Template)[]}
 */
export function withNamesOf(text, map) {
    const pattern = patterns.get(map) ?? patternOf([...map.alters.map(({ name }) => name), map.name, map.access?.owner]);
    patterns.set(map, pattern);
    return splitAt(text, pattern).map((part, at) => (at % 2 === 1 ? nameOf(part) : part));
}

/** @type {WeakMap<PartialMap, RegExp | null>} */
const patterns = new WeakMap();
