/** An answer about one person's network, as the map that the page's own canvas draws. Pure. */
import { plain } from './values.js';

const kinds = ['person', 'pet', 'place', 'thing', 'group', 'belief'];

/**
 * The arrangement of the map: by areas of life only if the query returned support, because otherwise every area would
 * look empty.
 * @type {(map: Pick<SupportMap, 'supports'>) => string}
 */
export const arrangement = ({ supports }) => (supports.length > 0 ? 'domain' : 'relation');

/**
 * The map, or null if the answer is not about exactly one ego and people around them; `call` gives a person without a
 * name one made of their relation or kind and a number.
 * @type {(graph: AnswerGraph, call: (word: string, n: number, isKind: boolean) => string) => SupportMap | null}
 */
export function rowsToMap({ nodes, ties }, call) {
    const egos = [...nodes.values()].filter(({ labels }) => labels.includes('Ego'));
    const around = [...nodes.values()].filter(({ labels }) => labels.includes('Alter'));
    if (egos.length !== 1 || around.length === 0 || around.length + 1 !== nodes.size) {
        return null;
    }
    const ego = egos[0].$node;
    if (![...ties.values()].some(({ from, to }) => from === ego || to === ego)) {
        return null; // closeness was not part of the query, which is not the same as unanswered
    }
    const known = [...ties.values()].filter(({ type }) => type === 'KNOWS');
    const toEgo = new Map(known.filter(({ from }) => from === ego).map((tie) => [tie.to, tie]));
    /** @type {Map<string, number>} */
    const counted = new Map();
    const alters = around.map((node) => {
        const own = values(node.properties);
        const tie = values(toEgo.get(node.$node)?.properties);
        const kind = kinds.find((one) => node.labels.some((label) => label.toLowerCase() === one)) ?? 'person';
        const word = tie.relations?.[0] ?? kind;
        const n = (counted.get(word) ?? 0) + 1;
        counted.set(word, n);
        return {
            ...tie, id: node.$node, kind, name: own.name ?? call(word, n, word === kind),
            ...(own.symbol ? { symbol: own.symbol } : {}),
        };
    });
    const ids = new Set(alters.map(({ id }) => id));
    return {
        id: ego, name: values(egos[0].properties).name ?? '', alters,
        ties: known.filter(({ from, to }) => ids.has(from) && ids.has(to)).map(({ from, to }) => ({ a: from, b: to })),
        supports: [...ties.values()].filter(({ type }) => type === 'SUPPORTS').flatMap(({ from, to, properties }) => {
            const alter = to === ego ? from : from === ego ? to : null;
            /** @type {Direction} */
            const direction = to === ego ? 'received' : 'given';
            return alter !== null && ids.has(alter) ? [{ ...values(properties), alter, direction }] : [];
        }),
        reflections: [], steps: [], contacts: [], views: [],
    };
}

/**
 * The properties of the copy are those of the model.
 * @type {(properties?: Record<string, AnswerCell>) => Partial<Alter & Support>}
 */
const values = (properties = {}) =>
    /** @type {Partial<Alter & Support>} */ (Object.fromEntries(Object.entries(properties).map(([key, value]) =>
        [key, plain(value)]).filter(([, value]) => value !== null)));
