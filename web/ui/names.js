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

/**
 * A text about a map and its history, with the names also of those who were removed or renamed.
 * @type {(text: string, told: Pick<State, 'map' | 'history'>) => (string | Template)[]}
 */
export const withNamesEver = (text, { map, history }) => (map ? withNames(text, everyName(map, history)) : [text]);

/**
 * The names on a map, and those it once had.
 * @type {(map: PartialMap, history: Change[]) => string[]}
 */
export const everyName = (map, history) =>
    [
        map.name, map.access?.owner, ...map.alters.map(({ name }) => name),
        ...history.flatMap(({ edits }) =>
            edits
                .flatMap(({ on, field, from, to }) => (on !== 'alter' && on !== 'map'
                    ? []
                    : field === 'name'
                    ? [from, to]
                    : field
                    ? []
                    : [(to ?? from)?.name])
                )
        ),
    ].filter(Boolean);

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
