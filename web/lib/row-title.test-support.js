import { inspect } from 'node:util';

/**
 * The name of a test that is one row of a table: its values, the expected one last.
 * @type {(...values: unknown[]) => string}
 */
export function rowTitle(...values) {
    return values.map((value) => inspect(value, { breakLength: Infinity, depth: Infinity })).join(' → ');
}
