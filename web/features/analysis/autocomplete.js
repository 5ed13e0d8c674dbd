/** Completions from the live schema and from the text so far. Pure. */
import { keywords } from './cypher-language.js';

const word = '[\\p{L}\\p{N}_]*';
const [behindDollar, behindDot, plainWord] = [`\\$(${word})$`, `([\\p{L}_]${word})\\.(${word})$`, `([\\p{L}_]${word})$`]
    .map((pattern) => new RegExp(pattern, 'u'));
const behindColon = new RegExp(`[:|&!](?:\\s*)(${word})$`, 'u');
const inMap = new RegExp(`[{,]\\s*(${word})$`, 'u');

/**
 * The completions; null if there are none. `before` is the statement up to the cursor, `all` the whole of it.
 * @type {(before: string, all: string, known: {schema: CopySchema | null, parameters?: string[]}) => {typed: string,
 *     options: Completion[]} | null}
 */
export function offered(before, all, { schema, parameters = [] }) {
    const { labels = [], types = [], functions = [] } = schema ?? {};
    const bracket = innermost(before);
    const dollar = before.match(behindDollar);
    if (dollar) {
        return { typed: dollar[1], options: parameters.map((name) => ({ label: name, kind: 'parameter' })) };
    }
    const colon = behindColon.exec(before);
    if (
        colon && (bracket === '[' || bracket === '(' || /[\p{L}_]\s*:\s*[\p{L}\p{N}_|&!]*$/u.test(before))
        && !(bracket === '{' && !/^\s*\{/.test(before))
    ) {
        return {
            typed: colon[1],
            options: (bracket === '[' ? types : labels).map(({ name, count }) => ({
                label: name,
                kind: bracket === '[' ? 'type' : 'label',
                detail: String(count ?? ''),
            })),
        };
    }
    const dot = before.match(behindDot);
    if (dot) {
        return { typed: dot[2], options: properties(labels, types, meant(all, dot[1])) };
    }
    if (bracket === '{' && inMap.test(before)) {
        return { typed: before.match(inMap)?.[1] ?? '', options: properties(labels, types, null) };
    }
    const start = before.match(plainWord);
    const variables = [
        ...new Set(
            [...all.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*[:)\]]|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu)].map(([, a,
                b]) => a ?? b),
        ),
    ].filter((name) => name !== start?.[1]);
    return {
        typed: start?.[1] ?? '',
        options: [
            ...named('variable', variables),
            ...named('keyword', keywords),
            ...named('function', functions),
        ],
    };
}

/** @type {(kind: Completion['kind'], labels: string[]) => Completion[]} */
const named = (kind, labels) => labels.map((label) => ({ label, kind }));

/**
 * The bracket around the cursor: '(' | '[' | '{' | ''.
 * @type {(before: string) => string}
 */
function innermost(before) {
    /** @type {string[]} */
    const open = [];
    for (const sign of before.replace(/'[^']*'|"[^"]*"/g, '')) {
        if ('([{'.includes(sign)) {
            open.push(sign);
        } else if (')]}'.includes(sign)) {
            open.pop();
        }
    }
    return open.at(-1) ?? '';
}

/**
 * The labels or types of a variable.
 * @type {(all: string, variable: string) => string[] | null}
 */
function meant(all, variable) {
    const found = all.match(new RegExp(`[(\\[]\\s*${variable}\\s*:\\s*([\\p{L}\\p{N}_:|&! ]+)`, 'u'));
    return found ? found[1].split(/[:|&! ]+/).filter(Boolean) : null;
}

/** @type {(labels: SchemaPart[], types: SchemaPart[], names: string[] | null) => Completion[]} */
function properties(labels, types, names) {
    const owners = [...labels, ...types];
    const fitting = names ? owners.filter(({ name }) => names.includes(name)) : [];
    /** @type {Map<string, Completion>} */
    const byName = new Map();
    for (const { name, type, about } of (fitting.length > 0 ? fitting : owners).flatMap((owner) => owner.properties
        ?? [])) {
        byName.set(name, { label: name, kind: 'property', detail: type, about });
    }
    return [...byName.values()];
}
