// The changes around the map that require it to be redrawn.

/**
 * Calls back when the theme changes, by the page's setting or the system's. Returns a function that stops it.
 * @type {(changed: () => void) => () => void}
 */
export function watchTheme(changed) {
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', changed);
    return () => {
        observer.disconnect();
        dark.removeEventListener('change', changed);
    };
}

/**
 * Calls back when the element's size changes, but not for its initial size. Returns a function that stops it.
 * @type {(element: Element, changed: () => void) => () => void}
 */
export function watchSize(element, changed) {
    let [width, height] = [element.clientWidth, element.clientHeight];
    const observer = new ResizeObserver(() => {
        if (element.clientWidth === width && element.clientHeight === height) return;
        [width, height] = [element.clientWidth, element.clientHeight];
        changed();
    });
    observer.observe(element);
    return () => observer.disconnect();
}
