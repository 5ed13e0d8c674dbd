/**
 * Tells whether a field contains no future day; otherwise the browser shows a message at the field. A year that is
 * still being typed, such as 0020, is not valid yet.
 * @type {(field: HTMLInputElement, t: Translate) => boolean}
 */
export function isPast(field, t) {
    field.setCustomValidity(field.value > field.max ? t('day.still-to-come') : '');
    return !field.validity.rangeUnderflow && field.reportValidity();
}
