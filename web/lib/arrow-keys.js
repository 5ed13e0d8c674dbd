/**
 * The direction of an arrow key along the line of text: forwards (1), backwards (-1), or neither (0). Where text runs
 * from right to left, the left arrow goes forwards.
 * @type {(event: KeyboardEvent) => -1 | 0 | 1}
 */
export function alongLine({ key, target }) {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') {
        return 0;
    }
    const on = target instanceof Element && getComputedStyle(target).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    return key === on ? 1 : -1;
}
