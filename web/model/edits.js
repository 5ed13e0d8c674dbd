/**
 * Changes of a map as data, pure: creating, applying and reversing them. A change is a list of edits
 *
 *     { on, key, field?, from, to }
 *
 * where `from` is the old value; the server refuses an edit that finds something else. The elements of a map, and their keys:
 * map (none), alter, reflection, step, contact, view (id), tie ([a, b]), support ({alter, direction, type?, domain?}).
 * With a field, an edit changes one answer; without, it adds (from null) or removes (to null) the whole element.
 */

/** @typedef {'alters' | 'ties' | 'supports' | 'reflections' | 'steps' | 'contacts' | 'views'} ListName */
/** @typedef {Record<string, any>} Fields answers of an element, by their names */
/** @typedef {SupportMap & Record<string, any>} Editable */

/** @type {Record<string, ListName>} */
const lists = { alter: 'alters', tie: 'ties', support: 'supports', reflection: 'reflections', step: 'steps', contact: 'contacts', view: 'views' };

/**
 * The alters that each kind of element refers to.
 * @type {Record<string, (one: any) => string[]>}
 */
const speaksOf = {
    tie: ({ a, b }) => [a, b], support: ({ alter }) => [alter], step: ({ alter }) => [alter], contact: ({ alter }) => [alter],
};

/** @type {('tie' | 'support' | 'step' | 'contact')[]} */
const referring = ['tie', 'support', 'step', 'contact'];

/** @type {(map: Editable, on: ElementType) => Fields[]} */
const elements = (map, on) => map[lists[on]];

/**
 * The edit itself, as a place where its type is checked.
 * @type {(edit: Edit) => Edit}
 */
const edited = (edit) => edit;

/**
 * The default values.
 * @type {Record<string, string>}
 */
const unsaid = { kind: 'person', phase: 'present' };

/** @type {() => string} */
export const newId = () => crypto.randomUUID();

/**
 * A value as it is compared and stored: all empty values are null.
 * @type {(value: unknown) => unknown}
 */
export function plain(value) {
    const empty = value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
    return empty ? null : value;
}

/**
 * Whether two values are equal.
 * @type {(a: unknown, b: unknown) => boolean}
 */
export const same = (a, b) => JSON.stringify(ordered(plain(a))) === JSON.stringify(ordered(plain(b)));

/** @type {(value: unknown) => unknown} */
function ordered(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        return value;
    }
    /** @type {Fields} */
    const fields = value;
    return Object.fromEntries(Object.keys(fields).sort().filter((key) => plain(fields[key]) !== null).map((key) => [key, ordered(fields[key])]));
}

// --- making edits

/**
 * The edits that set `fields` of an element, leaving out those that have the value already.
 * @type {(map: SupportMap, on: ElementType, id: string | null, fields: Fields) => Edit[]}
 */
export function setFields(map, on, id, fields) {
    const now = on === 'map' ? map : find(map, on, id);
    return Object.entries(fields)
        .map(([field, to]) => ({ on, ...(on === 'map' ? {} : { key: id }), field, from: plain(now[field] ?? (on === 'alter' ? unsaid[field] : null)), to: plain(to) }))
        .filter(({ from, to }) => !same(from, to));
}

/**
 * Adds a new element, with an id of its own.
 * @type {(on: ElementType, element: Fields & {id?: string}) => Edit & {key: string}}
 */
export function add(on, { id = newId(), ...fields }) {
    return { on, key: id, from: null, to: whole({ ...(on === 'alter' ? unsaid : {}), ...fields }) };
}

/**
 * Removes an element; an alter together with everything that refers to them.
 * @type {(map: SupportMap, on: ElementType, id: string) => Edit[]}
 */
export function remove(map, on, id) {
    const gone = find(map, on, id);
    const rest = on === 'alter' ? referring.flatMap((other) => elements(map, other)
        .filter((one) => speaksOf[other](one).includes(id))
        .map((one) => (other === 'step' ? edited({ on: other, key: one.id, field: 'alter', from: id, to: null }) : taken(other, one)))) : [];
    return [...rest, taken(on, gone)];
}

/**
 * Ties two alters, or removes the tie (null).
 * @type {(map: SupportMap, one: string, other: string, to?: Fields | null) => Edit[]}
 */
export function tie(map, one, other, to = {}) {
    const key = [one, other].sort(byCode);
    const from = map.ties.find(({ a, b }) => a === key[0] && b === key[1]);
    return [edited({ on: 'tie', key, from: from ? value('tie', from) : null, to })].filter(changes);
}

/**
 * Support of one type in one area of life: notes it with its benefits, or removes it (null).
 * @type {(map: SupportMap, key: SupportKey, to?: Fields | null) => Edit[]}
 */
export function support(map, key, to = {}) {
    const from = findSupport(map, key);
    return [edited({ on: 'support', key: whole(key), from: from ? value('support', from) : null, to: to && whole(to) })].filter(changes);
}

/** @type {(map: SupportMap, key: SupportKey) => Support | undefined} */
export const findSupport = (map, { alter, direction, type, domain }) => map.supports.find((one) =>
    one.alter === alter && one.direction === direction && plain(one.type) === plain(type) && plain(one.domain) === plain(domain));

/**
 * Merges two entries for the same person: `keep` stays, and gets the values that only `drop` has.
 * @type {(map: SupportMap, keep: string, drop: string) => Edit[]}
 */
export function merge(map, keep, drop) {
    const [stays, goes] = [find(map, 'alter', keep), find(map, 'alter', drop)];
    /** @type {(field: [name: string, said: unknown]) => boolean} */
    const open = ([field, said]) => field !== 'id' && plain(said) !== null && (plain(stays[field]) === null || Array.isArray(said));
    const joined = Object.fromEntries(Object.entries(goes).filter(open).filter(([field]) => field !== 'places')
        .map(([field, said]) => [field, Array.isArray(said) ? [...new Set([...(stays[field] ?? []), ...said])] : said]));
    const moved = [...edge(map, keep, drop), ...supports(map, keep, drop),
        ...map.steps.filter((one) => one.alter === drop).flatMap((one) => setFields(map, 'step', one.id, { alter: keep })),
        ...map.contacts.filter((one) => one.alter === drop).flatMap((one) => setFields(map, 'contact', one.id, { alter: keep }))];
    // Names the remaining entry, also if there is nothing to move to it.
    const into = edited({ on: 'alter', key: keep, field: 'name', from: stays.name, to: stays.name });
    return [...moved, ...setFields(map, 'alter', keep, joined), into, taken('alter', goes)];
}

/** @type {(map: SupportMap, keep: string, drop: string) => Edit[]} */
function edge(map, keep, drop) {
    return map.ties.filter(({ a, b }) => a === drop || b === drop).flatMap((one) => {
        const other = one.a === drop ? one.b : one.a;
        const known = other === keep || map.ties.some(({ a, b }) => (a === keep && b === other) || (b === keep && a === other));
        return [taken('tie', one), ...(known ? [] : tie(map, keep, other, value('tie', one)))];
    });
}

/** @type {(map: SupportMap, keep: string, drop: string) => Edit[]} */
function supports(map, keep, drop) {
    return map.supports.filter(({ alter }) => alter === drop).flatMap((one) => {
        const key = { ...keyOf('support', one), alter: keep };
        const benefits = [...new Set([...(findSupport(map, key)?.benefits ?? []), ...(one.benefits ?? [])])];
        return [taken('support', one), ...support(map, key, { benefits })];
    });
}

/** @type {(on: ElementType, one: any) => Edit} */
const taken = (on, one) => ({ on, key: keyOf(on, one), from: value(on, one), to: null });
/** @type {(edit: Edit) => boolean} */
const changes = ({ from, to }) => (from === null) !== (to === null) || !same(from, to);

// --- applying edits

/**
 * The map after the edits. `refused` is called with the index of an edit that finds something else; without it, such edits are ignored.
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
    const said = field ? now?.[field] ?? (on === 'alter' ? unsaid[field] : null) : now && value(on, now);
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
export const reverse = (edits) => edits.map(({ from = null, to = null, ...rest }) => edited({ ...rest, from: to, to: from })).reverse();

/**
 * The same intention, based on the current map: `conflicts` name the edits that found something else, as [{edit: index, now}]. Edits of
 * elements that no longer exist are dropped.
 * @type {(map: SupportMap, edits: Edit[], conflicts: {edit: number, now?: unknown}[]) => Edit[]}
 */
export function onTopOf(map, edits, conflicts) {
    const now = new Map(conflicts.map((one) => [one.edit, one.now ?? null]));
    /** @type {(edit: Edit) => boolean} */
    const gone = ({ on, key, field, to }) => on !== 'map' && (field !== undefined || to === null) && !isThere(map, on, key);
    return edits.map((edit, index) => (now.has(index) ? { ...edit, from: now.get(index) } : edit)).filter((edit) => !gone(edit));
}

// --- keys of elements

/** @type {(map: SupportMap, on: ElementType, key: unknown) => boolean} */
const isThere = (map, on, key) => elements(map, on).some((one) => same(keyOf(on, one), key));

/** @type {(map: SupportMap, on: ElementType, id: string | null) => any} */
export const find = (map, on, id) => elements(map, on).find((one) => one.id === id);

/** @type {(on: ElementType, one: any) => any} */
export function keyOf(on, one) {
    return on === 'tie' ? [one.a, one.b] : on === 'support' ? whole({ alter: one.alter, direction: one.direction, type: one.type, domain: one.domain }) : one.id;
}

/** @type {(on: ElementType, key: any) => Fields} */
const named = (on, key) => (on === 'tie' ? { a: key[0], b: key[1] } : on === 'support' ? key : { id: key });

/**
 * An element without its key: the value in an edit.
 * @type {(on: ElementType, one: any) => Fields}
 */
function value(on, one) {
    const { id: _id, a: _a, b: _b, ...rest } = one;
    if (on !== 'support') {
        return whole(rest);
    }
    return whole({ benefits: one.benefits });
}

/** @type {(fields: Fields) => Fields} */
const whole = (fields) => Object.fromEntries(Object.entries(fields).filter(([, said]) => plain(said) !== null));

/**
 * The server's order of ids: by code point.
 * @type {(a: string, b: string) => number}
 */
const byCode = (a, b) => (a < b ? -1 : 1);
