/**
 * The values in the address after its #, as in `#map=noor&card=bo` or `#sign-in=TOKEN`; a name alone, as in `#clients`, has an empty one.
 * @type {(hash: string) => Map<string, string>}
 */
export const valuesOf = (hash) => new Map(hash.replace(/^#/, '').split('&').filter(Boolean).map((part) => {
    const [key, ...rest] = part.split('=');
    return [key, decoded(rest.join('='))];
}));

/**
 * A value in the address of this window; empty if it is not there.
 * @type {(name: string) => string}
 */
export const inAddress = (name) => valuesOf(location.hash).get(name) ?? '';

/** Whether a name is in the address of this window. @type {(name: string) => boolean} */
export const isInAddress = (name) => valuesOf(location.hash).has(name);

/**
 * Replaces the address of this window, and forgets what its entry in the browser's history held: by default nothing is left after the #.
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
