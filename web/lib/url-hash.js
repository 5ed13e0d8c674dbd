/** What the address says after its #, as in `#map=noor` or `#sign-in=TOKEN`; empty when it says nothing of it. */
export function inAddress(name) {
    const [key, ...rest] = location.hash.slice(1).split('=');
    const value = key === name ? rest.join('=') : '';
    try {
        return decodeURIComponent(value);
    } catch {
        return value;
    }
}
