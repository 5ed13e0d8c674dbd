/**
 * The values in an address after its #, such as `#map=noor&card=bo` or `#sign-in=TOKEN`; a name alone, such as
 * `#clients`, has an empty value.
 * @type {(hash: string) => Map<string, string>}
 */
export const valuesOf = (hash) => new Map(hash.replace(/^#/, '').split('&').filter(Boolean).map((part) => {
    const [key, ...rest] = part.split('=');
    return [key, decoded(rest.join('='))];
}));

/**
 * A value in the address of this window; empty if it is missing.
 * @type {(name: string) => string}
 */
export const inAddress = (name) => valuesOf(location.hash).get(name) ?? '';

/** Tells whether a name is in the address of this window. @type {(name: string) => boolean} */
export const isInAddress = (name) => valuesOf(location.hash).has(name);

/**
 * Replaces the address of this window, and clears the state of its entry in the browser's history: by default the
 * address ends before the #.
 * @type {(hash?: string) => void}
 */
export const setAddress = (hash = '') => history.replaceState(null, '', hash || location.pathname);

/** @type {(value: string) => string} */
function decoded(value) {
    try {
        return decodeURIComponent(value);
    } catch {
        return value;
    }
}
