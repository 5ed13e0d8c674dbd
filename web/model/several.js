import { apply } from './apply-edits.js';
import { add, remove, setFields, tie } from './edits.js';
import { find, newId } from './elements.js';

/** The edits of several alters at once, pure: together they are one change, which is made and undone as a whole. */

/** The largest number of edits that the server accepts in one change. */
export const MAX_EDITS = 5000;

/**
 * Moves each alter one ring inwards (1) or outwards (-1); an alter without a ring moves to the outermost.
 * @type {(map: SupportMap, ids: string[], by: number) => Edit[]}
 */
export const allCloser = (map, ids, by) => ids.flatMap((id) => {
    const { closeness = 0 } = find(map, 'alter', id);
    return setFields(map, 'alter', id, { closeness: Math.max(1, Math.min(5, closeness + by)) });
});

/**
 * Moves each alter on the picture, in the order of the map: to a ring, and to a place in it.
 * @type {(map: SupportMap, moves: MovedAlter[]) => Edit[]}
 */
export function allMoved(map, moves) {
    const changes = new Map(moves.map(({ id, to }) => [id, to]));
    return map.alters.flatMap(({ id, places }) => {
        const to = changes.get(id);
        return to
            ? setFields(map, 'alter', id, {
                ...(to.closeness === undefined ? {} : { closeness: to.closeness }),
                places: { ...places, ...rounded(to.place) },
            })
            : [];
    });
}

/** @type {(place: MovedAlter['to']['place']) => Record<string, number[]>} */
const rounded = (place) =>
    (place ? { [place.view]: [place.along, place.across].map((share) => Math.round(share * 1e4) / 1e4) } : {});

/**
 * Ties all of them to each other; existing ties stay as they are.
 * @type {(map: SupportMap, ids: string[]) => Edit[]}
 */
export const allTied = (map, ids) => ids.flatMap((one, i) => tied(map, one, ids.slice(i + 1)));

/**
 * Adds them to a group on the map.
 * @type {(map: SupportMap, ids: string[], group: string) => Edit[]}
 */
export const intoGroup = (map, ids, group) => tied(map, group, ids.filter((id) => id !== group));

/**
 * Adds them to a new group.
 * @type {(map: SupportMap, ids: string[], name: string) => Edit[]}
 */
export function intoNewGroup(map, ids, name) {
    const group = { id: newId(), name, kind: 'group' };
    return [add('alter', group), ...tied(map, group.id, ids)];
}

/** @type {(map: SupportMap, one: string, others: string[]) => Edit[]} */
function tied(map, one, others) {
    const known = new Set(map.ties.flatMap(({ a, b }) => (a === one ? [b] : b === one ? [a] : [])));
    return others.filter((other) => !known.has(other)).flatMap((other) => tie(map, one, other));
}

/**
 * Sets the same answer for all of them; it is added to a list.
 * @type {(map: SupportMap, ids: string[], field: string, value: unknown) => Edit[]}
 */
export const allAnswered = (map, ids, field, value) =>
    ids.flatMap((id) => {
        const now = find(map, 'alter', id)[field];
        return setFields(map, 'alter', id, {
            [field]: field === 'relations' ? [...new Set([...(now ?? []), value])] : value,
        });
    });

/**
 * Removes them, with everything that refers to them: a tie between two of them only once.
 * @type {(map: SupportMap, ids: string[]) => Edit[]}
 */
export function allRemoved(map, ids) {
    let left = map;
    return ids.flatMap((id) => {
        const edits = remove(left, 'alter', id);
        left = apply(left, edits);
        return edits;
    });
}
