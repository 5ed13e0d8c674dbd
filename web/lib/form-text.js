/**
 * The text of a field of a form; '' if it is empty or not there.
 * @type {(form: FormData, name: string) => string}
 */
export const textOf = (form, name) => String(form.get(name) ?? '');
