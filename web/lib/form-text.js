/**
 * The text of a field of a form; '' if it is empty or missing.
 * @type {(form: FormData, name: string) => string}
 */
export const textOf = (form, name) => String(form.get(name) ?? '');
