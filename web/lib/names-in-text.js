// Where names are in a text.

/**
 * Whole names, the longest first; null if there is none.
 * @type {(names: readonly (string | null | undefined)[]) => RegExp | null}
 */
export function patternOf(names) {
    const all = [...new Set(names.map((name) => name?.trim()).filter((name) => name))].sort((a = '', b = '') => b.length - a.length);
    const escaped = all.map((name) => name?.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
    return all.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/**
 * A text in parts; every other one is a name.
 * @type {(text: string, pattern: RegExp | null) => string[]}
 */
export const splitAt = (text, pattern) => (pattern ? text.split(pattern) : [text]);
