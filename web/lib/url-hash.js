/**
 * A value in the address after its #, as in `#map=noor` or `#sign-in=TOKEN`; empty if it is not there.
 * @type {(name: string) => string}
 */
export function inAddress(name) {
    const [key, ...rest] = location.hash.slice(1).split('=');
    const value = key === name ? rest.join('=') : '';
    try {
        return decodeURIComponent(value);
    } catch {
        return value;
    }
}
