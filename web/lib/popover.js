/**
 * Closes the popover that an element is in.
 * @type {(inside: Element) => void}
 */
export function closePopover(inside) {
    const popover = inside.closest('[popover]');
    if (popover instanceof HTMLElement) {
        popover.hidePopover();
    }
}
