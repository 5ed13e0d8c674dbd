// The highlighting of Cypher in the editor: by keywords, without a grammar. The server reports errors.
import { StreamLanguage, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** @typedef {import('@codemirror/language').StringStream} Stream */
/**
 * @typedef {{within: string | null, after: string}} LexerState the mark that ends a text or comment,
 *     and the character before
 */

export const keywords = [
    'MATCH', 'OPTIONAL MATCH', 'WHERE', 'RETURN', 'WITH', 'ORDER BY', 'SKIP', 'OFFSET', 'LIMIT', 'UNWIND', 'UNION',
    'UNION ALL', 'CALL', 'DISTINCT', 'AS', 'AND', 'OR', 'XOR', 'NOT', 'IN', 'STARTS WITH', 'ENDS WITH', 'CONTAINS',
    'IS NULL', 'IS NOT NULL', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'EXISTS', 'COUNT', 'COLLECT', 'ASC', 'DESC',
    'TRUE', 'FALSE', 'NULL', 'SHORTEST', 'ALL SHORTEST', 'ANY', 'ALL', 'NONE', 'SINGLE',
];
const others = [
    'OPTIONAL', 'ORDER', 'BY', 'STARTS', 'ENDS', 'IS', 'ASCENDING', 'DESCENDING', 'YIELD', 'FINISH', 'FILTER', 'LET',
    'NEXT', 'GROUPS', 'PATHS', 'WALK', 'ACYCLIC', 'TRAIL', 'INSERT', 'LIMIT', 'CREATE', 'MERGE', 'DELETE', 'DETACH',
    'SET', 'REMOVE', 'FOREACH', 'LOAD', 'CSV', 'USE', 'TRANSACTIONS', 'OF', 'ROWS', 'NAN', 'INF', 'TYPED', 'NORMALIZED',
];
const known = new Set([...keywords.flatMap((word) => word.split(' ')), ...others]);

const language = StreamLanguage.define({
    name: 'cypher',
    /** @type {() => LexerState} */
    startState: () => ({ within: null, after: '' }),
    token(stream, state) {
        if (state.within === '*/') {
            stream.skipTo('*/') ? (stream.pos += 2, state.within = null) : stream.skipToEnd();
            return 'comment';
        }
        if (state.within) {
            return closed(stream, state);
        }
        if (stream.eatSpace()) {
            return null;
        }
        const before = state.after;
        state.after = '';
        if (stream.match('//')) {
            stream.skipToEnd();
            return 'comment';
        }
        if (stream.match('/*')) {
            state.within = '*/';
            return 'comment';
        }
        if (stream.match(/^['"`]/)) {
            state.within = stream.current();
            return closed(stream, state);
        }
        if (stream.match(/^\$\w*/)) {
            return 'variableName.special';
        }
        if (stream.match(/^(?:0x[\da-f]+|0o[0-7]+|\d+(?:\.(?!\.)\d+)?(?:e[+-]?\d+)?)/i)) {
            return 'number';
        }
        if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
            return kindOf(stream.current(), before, stream);
        }
        state.after = stream.next() ?? '';
        return /[-<>=+*/%^|&!~?:]/.test(state.after) ? 'operator' : null;
    },
    languageData: {
        commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
        closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
    },
});

/** @type {(stream: Stream, state: LexerState) => string} */
function closed(stream, state) {
    const mark = state.within;
    while (!stream.eol()) {
        const next = stream.next();
        if (next === '\\' && mark !== '`') {
            stream.next();
        } else if (next === mark) {
            state.within = null;
            break;
        }
    }
    return mark === '`' ? 'typeName' : 'string';
}

/** @type {(word: string, before: string, stream: Stream) => string} */
function kindOf(word, before, stream) {
    if (before === ':' || before === '|' || before === '&' || before === '!') {
        return 'typeName';
    }
    if (before === '.') {
        return stream.match(/^\s*\(/, false) ? 'variableName.function' : 'propertyName';
    }
    if (stream.match(/^\s*\(/, false) && !known.has(word.toUpperCase())) {
        return 'variableName.function';
    }
    return known.has(word.toUpperCase()) ? 'keyword' : 'variableName';
}

const colours = HighlightStyle.define([
    { tag: tags.keyword, color: 'var(--teal-deep)', fontWeight: '600' },
    { tag: tags.string, color: 'var(--amber-deep)' },
    { tag: tags.number, color: 'var(--amber-deep)' },
    { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
    { tag: tags.typeName, color: 'var(--teal)', fontWeight: '600' },
    { tag: tags.propertyName, color: 'var(--ink)' },
    { tag: tags.function(tags.variableName), color: 'var(--teal)' },
    { tag: tags.special(tags.variableName), color: 'var(--amber-deep)', fontWeight: '600' },
    { tag: tags.operator, color: 'var(--ink-soft)' },
]);

export const cypher = [language, syntaxHighlighting(colours)];
