// The places of names in a text that contains them.
import { closed } from './bidi.js';

/**
 * @typedef {{pattern: RegExp | null, isolated: Set<string>}} NamesToFind names as they stand,
 *     and as they are isolated from the text around them
 */

/** @type {(names: readonly (string | null | undefined)[]) => NamesToFind} */
export function namesToFind(names) {
    const all = [...new Set(names.flatMap((name) => name?.trim() || []))].sort((a, b) => b.length - a.length);
    const escaped = all.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
    return {
        pattern: all.length === 0
            ? null
            : new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
        isolated: new Set(names.map((name) => closed(name ?? ''))),
    };
}

/**
 * Splits a text into parts, every second of which is a name. An isolated part is a name as a whole, or none.
 * @type {(text: string, names: NamesToFind) => string[]}
 */
export function splitAtNames(text, { pattern, isolated }) {
    const parts = [''];
    for (const [at, run] of isolatedRuns(text).entries()) {
        const [first, ...rest] = at % 2 === 0 ? run.split(pattern ?? /$^/u) : isolated.has(run) ? ['', run, ''] : [run];
        parts.push(`${parts.pop()}${first}`, ...rest);
    }
    return parts;
}

/** Splits a text into parts, every second of which is isolated. @type {(text: string) => string[]} */
function isolatedRuns(text) {
    const runs = [''];
    let open = 0;
    for (const sign of text) {
        const opens = /[\u2066-\u2068]/u.test(sign);
        if (opens && open === 0) {
            runs.push('');
        }
        open += opens ? 1 : sign === '\u2069' ? -1 : 0;
        runs[runs.length - 1] += sign;
        if (sign === '\u2069' && open === 0) {
            runs.push('');
        }
        open = Math.max(0, open);
    }
    return runs;
}
