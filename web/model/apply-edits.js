import { elements, keyOf, lists, named, same, defaults, value, whole } from './elements.js';

/** Applies edits to a map, reverses them, and rebases them on a map that was changed meanwhile: pure. */

/** @typedef {import('./elements.js').Editable} Editable */

/**
 * The map after the edits. `refused` is called with the index of an edit that finds another value; without it, such
 * edits are ignored.
 * @type {(map: SupportMap, edits: Edit[], refused?: (index: number) => void) => SupportMap}
 */
export function apply(map, edits, refused = () => {}) {
    const touched = new Set(edits.map(({ on }) => lists[on]).filter(Boolean));
    const next = { ...map, ...Object.fromEntries([...touched].map((list) => [list, [...map[list]]])) };
    edits.forEach((edit, index) => carryOut(next, edit, () => refused(index)));
    return next;
}

/** @type {(map: Editable, edit: Edit, refused: () => void) => void} */
function carryOut(map, { on, key, field, from = null, to = null }, refused) {
    if (on === 'map') {
        if (!field) {
            return;
        }
        if (!same(map[field], from)) {
            refused();
        }
        map[field] = to ?? undefined;
        return;
    }
    const list = elements(map, on);
    const at = list.findIndex((one) => same(keyOf(on, one), key));
    const now = at < 0 ? null : list[at];
    const said = field ? now?.[field] ?? (on === 'alter' ? defaults[field] : null) : now && value(on, now);
    if ((field && !now) || (!field && (now === null) !== (from === null)) || !same(said, from)) {
        refused();
    }
    if (field) {
        if (now) {
            list[at] = whole({ ...now, [field]: to });
        }
    } else if (to === null) {
        if (now) {
            list.splice(at, 1);
        }
    } else {
        list.splice(at < 0 ? list.length : at, at < 0 ? 0 : 1, { ...named(on, key), ...whole(to) });
    }
}

/**
 * The edits that reverse these.
 * @type {(edits: Edit[]) => Edit[]}
 */
export const reverse = (edits) =>
    edits.map(({ from = null, to = null, ...rest }) => ({ ...rest, from: to, to: from })).reverse();

/**
 * The same edits, based on the current map: `conflicts` contains the edits that found another value, as [{edit: index,
 * now}]. Edits of elements that no longer exist are dropped.
 * @type {(map: SupportMap, edits: Edit[], conflicts: {edit: number, now?: unknown}[]) => Edit[]}
 */
export function onTopOf(map, edits, conflicts) {
    const now = new Map(conflicts.map((one) => [one.edit, one.now ?? null]));
    /** @type {(edit: Edit) => boolean} */
    const gone = ({ on, key, field, to }) =>
        on !== 'map' && (field !== undefined || to === null) && !isThere(map, on, key);
    return edits.map((edit, index) => (now.has(index) ? { ...edit, from: now.get(index) } : edit)).filter((edit) =>
        !gone(edit)
    );
}

/** @type {(map: SupportMap, on: ElementType, key: unknown) => boolean} */
const isThere = (map, on, key) => elements(map, on).some((one) => same(keyOf(on, one), key));
