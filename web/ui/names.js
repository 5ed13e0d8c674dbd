import { html } from 'lit-html';

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
    const parts = split(text, patternOf(names));
    return parts.map((part, at) => (at % 2 === 1 ? nameOf(part) : part));
}

/**
 * A text about a map, with the names of all that are on it, of the map itself and of its owner.
 * @type {(text: string, map: PartialMap) => (string | Template)[]}
 */
export function withNamesOf(text, map) {
    const pattern = patterns.get(map) ?? patternOf([...map.alters.map(({ name }) => name), map.name, map.access?.owner]);
    patterns.set(map, pattern);
    return split(text, pattern).map((part, at) => (at % 2 === 1 ? nameOf(part) : part));
}

/** @type {WeakMap<PartialMap, RegExp | null>} */
const patterns = new WeakMap();

/**
 * Whole names, the longest first; null if there is none.
 * @type {(names: readonly (string | null | undefined)[]) => RegExp | null}
 */
function patternOf(names) {
    const all = [...new Set(names.map((name) => name?.trim()).filter((name) => name))].sort((a = '', b = '') => b.length - a.length);
    const escaped = all.map((name) => name?.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
    return all.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** @type {(text: string, pattern: RegExp | null) => string[]} */
const split = (text, pattern) => (pattern ? text.split(pattern) : [text]);
