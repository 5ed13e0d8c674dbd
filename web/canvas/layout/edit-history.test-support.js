import { domains } from '../../core/vocabularies.js';
import { apply } from '../../model/apply-edits.js';
import { add, remove, setFields, support, tie } from '../../model/edits.js';
import { keyOf } from '../../model/elements.js';
import { mapOf } from '../../model/sample-maps.test-support.js';
import { allMoved, intoGroup } from '../../model/several.js';
import { generatedMap } from './generated-map.test-support.js';

/** @typedef {(n: number) => number} Random */
/**
 * @typedef {'add' | 'remove' | 'closeness' | 'area' | 'answer' | 'tie' | 'move' | 'together' | 'join' | 'group'} Edited
 */
/**
 * A map after a change, and the alters that the change touched.
 * @typedef {{map: SupportMap, edits: Edit[], edit: Edited | null, touched: Set<string>}} Changed
 */
/**
 * @typedef {{edits: Edit[], touched?: string[]}} Made `touched`: alters that are touched besides the edited one
 */

/** @type {Edited[]} */
const kinds = ['add', 'remove', 'closeness', 'area', 'answer', 'tie', 'move', 'together', 'join', 'group'];

/**
 * A map, and the same map after each of a number of random changes, made as the page makes them. The result depends on
 * the arguments only.
 * @type {(count: number, shape: string, changes: number, seed: number) => Changed[]}
 */
export function editHistory(count, shape, changes, seed) {
    const next = random(seed);
    let map = mapOf(generatedMap(count, shape));
    /** @type {Changed[]} */
    const history = [{ map, edits: [], edit: null, touched: new Set() }];
    for (let i = 0; i < changes; i++) {
        const edit = map.alters.length <= count / 2 || map.alters.length < 6 ? 'add' : kinds[next(kinds.length)];
        const id = edit === 'add' ? `b${seed}-${i}` : map.alters[next(map.alters.length)].id;
        const { edits, touched = [] } = edited[edit](map, id, next);
        map = apply(map, edits, refuse);
        history.push({ map, edits, edit, touched: new Set([id, ...touched]) });
    }
    return history;
}

/**
 * A map without any named area of life, and the same map after each alter's area was named, one after the other.
 * @type {(count: number) => Changed[]}
 */
export function namingOfAreas(count) {
    const next = random(count);
    let map = mapOf(generatedMap(count, 'no support'));
    /** @type {Changed[]} */
    const history = [{ map, edits: [], edit: null, touched: new Set() }];
    for (const { id } of map.alters) {
        const { edits } = edited.area(map, id, next);
        map = apply(map, edits, refuse);
        history.push({ map, edits, edit: 'area', touched: new Set([id]) });
    }
    return history;
}

/** @type {Record<Edited, (map: SupportMap, id: string, next: Random) => Made>} */
const edited = {
    add: (_, id, next) => ({
        edits: [
            add('alter', {
                id, name: `Somebody new ${id}`, relations: ['friend'], closeness: [undefined, 1, 2, 3, 4, 5][next(6)],
            }),
        ],
    }),
    remove: (map, id) => ({ edits: remove(map, 'alter', id), touched: belonging(map, id) }),
    closeness: (map, id, next) => ({ edits: setFields(map, 'alter', id, { closeness: 1 + next(5) }) }),
    area(map, id, next) {
        const before = map.supports.filter(({ alter }) => alter === id).flatMap((one) =>
            support(map, keyOf('support', one), null)
        );
        return {
            edits: [
                ...before,
                ...support(apply(map, before), {
                    alter: id, direction: 'received', type: 'emotional', domain: domains[next(8)],
                }),
            ],
        };
    },
    answer(map, id, next) {
        const answer = [{ phase: 'past' }, { name: 'Another name' }, { strained: true }, { kind: 'group' }][next(4)];
        return {
            edits: setFields(map, 'alter', id, answer),
            touched: 'kind' in answer ? tiedTo(map, id) : belonging(map, id),
        };
    },
    tie(map, id, next) {
        const others = map.alters.filter((alter) => alter.id !== id);
        const other = others[next(others.length)].id;
        const isThere = map.ties.some(({ a, b }) => [id, other].includes(a) && [id, other].includes(b));
        return { edits: tie(map, id, other, isThere ? null : {}), touched: [other] };
    },
    move(map, id, next) {
        const places = Object.fromEntries(
            ['domain', 'relation', 'group', 'free'].map((view) => [view, [next(1000) / 1000, next(1000) / 1000]]),
        );
        return { edits: setFields(map, 'alter', id, { places, closeness: 1 + next(5) }) };
    },
    together(map, id, next) {
        const ids = [...new Set([id, ...[1, 2].map(() => map.alters[next(map.alters.length)].id)])];
        const place = (/** @type {string} */ view) => ({ view, along: next(1000) / 1000, across: next(1000) / 1000 });
        return {
            edits: allMoved(
                map,
                ids.map((one) => ({ id: one, to: { closeness: 1 + next(5), place: place('domain') } })),
            ),
            touched: ids,
        };
    },
    join(map, id, next) {
        const groups = map.alters.filter((alter) => alter.kind === 'group' && alter.id !== id);
        const group = groups[next(groups.length || 1)]?.id;
        return group ? { edits: intoGroup(map, [id], group), touched: [group] } : { edits: [] };
    },
    group(map, id, next) {
        const [group, other] = [`g${next(1e6)}`, map.alters[next(map.alters.length)].id];
        const edits = [add('alter', { id: group, name: 'A new group', kind: 'group' })];
        return {
            edits: [...edits, ...intoGroup(apply(map, edits), [...new Set([id, other])], group)],
            touched: [other, group],
        };
    },
};

/** @type {(map: SupportMap, id: string) => string[]} */
const tiedTo = ({ ties }, id) => ties.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []));

/** The members of an alter that is a group. @type {(map: SupportMap, id: string) => string[]} */
const belonging = (map, id) =>
    (map.alters.some((alter) => alter.id === id && alter.kind === 'group') ? tiedTo(map, id) : []);

function refuse() {
    throw new Error('refused');
}

/** @type {(seed: number) => Random} */
function random(seed) {
    let now = seed * 7919 + 17;
    return (n) => (now = (now * 48271) % 2147483647) % n;
}
