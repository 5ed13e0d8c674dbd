/**
 * Keeps the focus across repaints: the focused element is focused again; if it was removed, the same alter in the list
 * or the panel beside the map is.
 * @type {(paint: () => void, fallback: HTMLElement) => void}
 */
export function keepingFocus(paint, fallback) {
    const held = document.activeElement;
    paint();
    if (held === document.body || document.activeElement !== document.body) {
        return;
    }
    const alter = held instanceof HTMLElement && held.dataset.alter;
    /** @type {Element | null} */
    const again = held?.id
        ? document.getElementById(held.id)
        : alter
        ? document.querySelector(`.tree [data-alter="${CSS.escape(alter)}"]`)
        : null;
    (again instanceof HTMLElement ? again : fallback).focus({ preventScroll: true });
}

/**
 * Moves the focus to the first element that matches a selector, if there is one.
 * @type {(selector: string, options?: FocusOptions) => void}
 */
export function focusOn(selector, options) {
    const element = document.querySelector(selector);
    if (element instanceof HTMLElement) {
        element.focus(options);
    }
}

/**
 * Moves the focus, if no element has it, to the place where reading begins: the panel beside the map, or the title of a
 * page without one.
 */
export function focusOnPage() {
    for (const selector of ['#panel', '.gate h1', '#workbench-title']) {
        if (document.activeElement === document.body) {
            focusOn(selector, { preventScroll: true });
        }
    }
}
