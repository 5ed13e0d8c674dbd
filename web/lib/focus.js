/**
 * The focus is never lost: what had it before the page was painted has it afterwards, and where that is gone, whoever it was about
 * in the list, or the words beside the map.
 */
export function keepingFocus(paint, fallback) {
    const held = document.activeElement;
    paint();
    if (held === document.body || document.activeElement !== document.body) {
        return;
    }
    const { alter } = held.dataset;
    const again = held.id ? document.getElementById(held.id) : alter && document.querySelector(`.tree [data-alter="${CSS.escape(alter)}"]`);
    (again ?? fallback).focus({ preventScroll: true });
}
