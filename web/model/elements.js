/**
 * The elements of a map, pure: their places in the map, their keys, and the comparison of values. The elements and
 * their keys: map (none), alter, reflection, step, contact, view (id), tie ([a, b]), support ({alter, direction, type?,
 * domain?}).
 */

/** @typedef {'alters' | 'ties' | 'supports' | 'reflections' | 'steps' | 'contacts' | 'views'} ListName */
/** @typedef {Record<string, any>} Fields answers of an element, by their names */
/** @typedef {SupportMap & Record<string, any>} Editable */

/** @type {Record<string, ListName>} */
export const lists = {
    alter: 'alters', tie: 'ties', support: 'supports', reflection: 'reflections', step: 'steps', contact: 'contacts',
    view: 'views',
};

/** @type {(map: Editable, on: ElementType) => Fields[]} */
export const elements = (map, on) => map[lists[on]];

/**
 * The default values.
 * @type {Record<string, string>}
 */
export const defaults = { kind: 'person', phase: 'present' };

/** @type {() => string} */
export const newId = () => crypto.randomUUID();

/**
 * A value as it is compared and stored: all empty values are null.
 * @type {(value: unknown) => unknown}
 */
export function plain(value) {
    const empty = value === undefined || value === null || value === false || value === ''
        || (Array.isArray(value) && value.length === 0);
    return empty ? null : value;
}

/**
 * Tells whether two values are equal.
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
    return Object.fromEntries(
        Object.keys(fields).sort().filter((key) => plain(fields[key]) !== null)
            .map((key) => [key, ordered(fields[key])]),
    );
}

/** @type {(map: SupportMap, on: ElementType, id: string | null) => any} */
export const find = (map, on, id) => elements(map, on).find((one) => one.id === id);

/** @type {(on: ElementType, one: any) => any} */
export function keyOf(on, one) {
    return on === 'tie'
        ? [one.a, one.b]
        : on === 'support'
        ? whole({ alter: one.alter, direction: one.direction, type: one.type, domain: one.domain })
        : one.id;
}

/** @type {(on: ElementType, key: any) => Fields} */
export const named = (on, key) => (on === 'tie' ? { a: key[0], b: key[1] } : on === 'support' ? key : { id: key });

/**
 * An element without its key: the value in an edit.
 * @type {(on: ElementType, one: any) => Fields}
 */
export function value(on, one) {
    const { id: _id, a: _a, b: _b, ...rest } = one;
    if (on !== 'support') {
        return whole(rest);
    }
    return whole({ benefits: one.benefits });
}

/** @type {(fields: Fields) => Fields} */
export const whole = (fields) => Object.fromEntries(Object.entries(fields).filter(([, said]) => plain(said) !== null));
