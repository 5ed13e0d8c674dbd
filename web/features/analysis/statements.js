/** Several statements in one text, separated by semicolons outside texts, names and comments. Pure. */

/** @typedef {{text: string, from: number, to: number}} Statement */

const skipped = /'(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?|`(?:[^`]|``)*`?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;/g;

/**
 * All statements that are not empty: [{text, from, to}], without the space around them.
 * @type {(text: string) => Statement[]}
 */
export function statements(text) {
    /** @type {[from: number, to: number][]} */
    const parts = [];
    let from = 0;
    for (const { 0: found, index } of text.matchAll(skipped)) {
        if (found === ';') {
            parts.push([from, index]);
            from = index + 1;
        }
    }
    parts.push([from, text.length]);
    return parts.map(([start, end]) => trimmed(text, start, end)).filter(({ text: said }) => said && bare(said));
}

/**
 * The statement at or before the cursor; an empty one if there is none.
 * @type {(text: string, at: number) => Statement}
 */
export function statementAt(text, at) {
    const all = statements(text);
    return all.find(({ to }) => at <= to + 1) ?? all.at(-1) ?? { text: '', from: 0, to: 0 };
}

/**
 * Removes comments, because a text of only comments is not a statement.
 * @type {(text: string) => string}
 */
const bare = (text) => text.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, '').trim();

/** @type {(text: string, start: number, end: number) => Statement} */
function trimmed(text, start, end) {
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    return { text: part.trim(), from, to: from + part.trim().length };
}
