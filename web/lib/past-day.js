/**
 * Whether a field holds no day that is still to come; otherwise the browser says so at the field. A year that is being typed, such as 0020, is none yet.
 * @type {(field: HTMLInputElement, t: Translate) => boolean}
 */
export function isPast(field, t) {
    field.setCustomValidity(field.value > field.max ? t('day.still-to-come') : '');
    return !field.validity.rangeUnderflow && field.reportValidity();
}
