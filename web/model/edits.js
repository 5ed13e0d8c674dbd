import { elements, find, keyOf, newId, plain, same, defaults, value, whole } from './elements.js';

/**
 * Makes the changes of a map as data, pure. A change is a list of edits
 *
 *     { on, key, field?, from, to }
 *
 * where `from` is the old value; the server refuses an edit that finds another value. With a field, an edit changes one
 * answer; without, it adds (from null) or removes (to null) the whole element.
 */

/** @typedef {import('./elements.js').Fields} Fields */

/**
 * The alters that each kind of element refers to.
 * @type {Record<string, (one: any) => string[]>}
 */
const speaksOf = {
    tie: ({ a, b }) => [a, b], support: ({ alter }) => [alter], step: ({ alter }) => [alter],
    contact: ({ alter }) => [alter],
};

/** @type {('tie' | 'support' | 'step' | 'contact')[]} */
const referring = ['tie', 'support', 'step', 'contact'];

/**
 * The edit itself, for checking its type.
 * @type {(edit: Edit) => Edit}
 */
const edited = (edit) => edit;

/**
 * The edits that set `fields` of an element, without fields that have the value already.
 * @type {(map: SupportMap, on: ElementType, id: string | null, fields: Fields) => Edit[]}
 */
export function setFields(map, on, id, fields) {
    const now = on === 'map' ? map : find(map, on, id);
    return Object.entries(fields)
        .map(([field, to]) => ({
            on, ...(on === 'map' ? {} : { key: id }), field,
            from: plain(now[field] ?? (on === 'alter' ? defaults[field] : null)), to: plain(to),
        }))
        .filter(({ from, to }) => !same(from, to));
}

/**
 * Edits joined with later ones, as if made at once.
 * @type {(edits: Edit[], later: Edit[]) => Edit[]}
 */
export function joined(edits, later) {
    const isOf = (/** @type {Edit} */ one) => (/** @type {Edit} */ other) =>
        one.on === other.on && one.key === other.key && one.field === other.field;
    return [
        ...edits.map((one) => ({ ...one, to: (later.find(isOf(one)) ?? one).to })),
        ...later.filter((one) => !edits.some(isOf(one))),
    ];
}

/**
 * Adds a new element, with an id of its own.
 * @type {(on: ElementType, element: Fields & {id?: string}) => Edit & {key: string}}
 */
export function add(on, { id = newId(), ...fields }) {
    return { on, key: id, from: null, to: whole({ ...(on === 'alter' ? defaults : {}), ...fields }) };
}

/**
 * Removes an element; an alter together with everything that refers to it.
 * @type {(map: SupportMap, on: ElementType, id: string) => Edit[]}
 */
export function remove(map, on, id) {
    const gone = find(map, on, id);
    const rest = on === 'alter'
        ? referring.flatMap((other) =>
            elements(map, other)
                .filter((one) => speaksOf[other](one).includes(id))
                .map((one) => (other === 'step'
                    ? edited({ on: other, key: one.id, field: 'alter', from: id, to: null })
                    : taken(other, one))
                )
        )
        : [];
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
 * Support of one type in one area of life: adds it with its benefits, or removes it (null).
 * @type {(map: SupportMap, key: SupportKey, to?: Fields | null) => Edit[]}
 */
export function support(map, key, to = {}) {
    const from = findSupport(map, key);
    return [edited({ on: 'support', key: whole(key), from: from ? value('support', from) : null, to: to && whole(to) })]
        .filter(changes);
}

/** @type {(map: SupportMap, key: SupportKey) => Support | undefined} */
export const findSupport = (map, { alter, direction, type, domain }) =>
    map.supports.find((one) =>
        one.alter === alter && one.direction === direction && plain(one.type) === plain(type)
        && plain(one.domain) === plain(domain)
    );

/**
 * Merges two entries for the same person: `keep` stays, and gets the values that only `drop` has.
 * @type {(map: SupportMap, keep: string, drop: string) => Edit[]}
 */
export function merge(map, keep, drop) {
    const [stays, goes] = [find(map, 'alter', keep), find(map, 'alter', drop)];
    /** @type {(field: [name: string, said: unknown]) => boolean} */
    const open = ([field, said]) =>
        field !== 'id' && plain(said) !== null && (plain(stays[field]) === null || Array.isArray(said));
    const joined = Object.fromEntries(
        Object.entries(goes).filter(open).filter(([field]) => field !== 'places')
            .map(([field, said]) => [
                field, Array.isArray(said) ? [...new Set([...(stays[field] ?? []), ...said])] : said,
            ]),
    );
    const moved = [
        ...edge(map, keep, drop), ...supports(map, keep, drop),
        ...map.steps.filter((one) => one.alter === drop).flatMap((one) =>
            setFields(map, 'step', one.id, { alter: keep })
        ),
        ...map.contacts.filter((one) => one.alter === drop).flatMap((one) =>
            setFields(map, 'contact', one.id, { alter: keep })
        ),
    ];
    // Names the remaining entry, even if nothing is moved to it. The history and the server (MergedAlters) recognise a
    // merge by it.
    const into = edited({ on: 'alter', key: keep, field: 'name', from: stays.name, to: stays.name });
    return [...moved, ...setFields(map, 'alter', keep, joined), into, taken('alter', goes)];
}

/** @type {(map: SupportMap, keep: string, drop: string) => Edit[]} */
function edge(map, keep, drop) {
    return map.ties.filter(({ a, b }) => a === drop || b === drop).flatMap((one) => {
        const other = one.a === drop ? one.b : one.a;
        const known = other === keep
            || map.ties.some(({ a, b }) => (a === keep && b === other) || (b === keep && a === other));
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

/**
 * The server's order of ids: by code point.
 * @type {(a: string, b: string) => number}
 */
const byCode = (a, b) => (a < b ? -1 : 1);
