/**
 * Which way an arrow key goes along the line of text: on (1), back (-1), or neither (0). Where text runs from right to left, on is left.
 * @type {(event: KeyboardEvent) => -1 | 0 | 1}
 */
export function alongLine({ key, target }) {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') {
        return 0;
    }
    const on = target instanceof Element && getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    return key === on ? 1 : -1;
}
