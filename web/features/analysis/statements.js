/** Several statements in one text, parted by semicolons that stand in no text, name or comment. Pure. */

const skipped = /'(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?|`(?:[^`]|``)*`?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;/g;

/** All of them that say something: [{text, from, to}], without the space around them. */
export function statements(text) {
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

/** The one the cursor stands in, or behind; of none, an empty one. */
export function statementAt(text, at) {
    const all = statements(text);
    return all.find(({ to }) => at <= to + 1) ?? all.at(-1) ?? { text: '', from: 0, to: 0 };
}

/** Without comments: what is nothing but remarks is no statement. */
const bare = (text) => text.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, '').trim();

function trimmed(text, start, end) {
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    return { text: part.trim(), from, to: from + part.trim().length };
}
