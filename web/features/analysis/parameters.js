/** Values for the parameters of a query, as they are typed and as they are sent. Pure. */

export const kinds = ['text', 'number', 'yesno', 'date', 'list'];

/**
 * The kind of a parameter or column, from its type in the library.
 * @type {(type: unknown) => string}
 */
export function kindFor(type) {
    const said = String(type ?? '').toLowerCase();
    return /list|strings|numbers|\[/.test(said)
        ? 'list'
        : /int|num|float|share|double|percent/.test(said)
        ? 'number'
        : /bool/.test(said)
        ? 'yesno'
        : /date/.test(said)
        ? 'date'
        : 'text';
}

/**
 * A value as it is written into its field.
 * @type {(value: any) => string}
 */
export function saidOf(value) {
    return Array.isArray(value)
        ? value.join(', ')
        : value === undefined || value === null
        ? ''
        : String(value?.$date ?? value);
}

/**
 * The value to send; undefined if it cannot be read.
 * @type {(parameter: {kind: string, said: string}) => unknown}
 */
export function valueOf({ kind, said }) {
    const text = said.trim();
    switch (kind) {
        case 'number':
            return text !== '' && Number.isFinite(Number(text.replace(',', '.')))
                ? Number(text.replace(',', '.'))
                : undefined;
        case 'yesno':
            return text === 'true';
        case 'date':
            return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? { $date: text } : undefined;
        case 'list':
            return listOf(text);
        default:
            return said;
    }
}

/**
 * A list is written with commas; if all its elements are numbers, it is a list of numbers.
 * @type {(text: string) => string[] | number[]}
 */
function listOf(text) {
    const all = text.split(/[,\n]/).map((one) => one.trim().replace(/^(['"])(.*)\1$/, '$2')).filter(Boolean);
    return all.length > 0 && all.every((one) => /^-?\d+(\.\d+)?$/.test(one)) ? all.map(Number) : all;
}
