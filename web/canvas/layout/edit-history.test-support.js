import { domains } from '../../core/vocabularies.js';
import { generatedMap } from './generated-map.test-support.js';

/** @typedef {ReturnType<typeof generatedMap>} Drawn */
/** @typedef {(n: number) => number} Random */
/** @typedef {'add' | 'remove' | 'closeness' | 'area' | 'answer'} Edited */

/** @type {Edited[]} */
const kinds = ['add', 'remove', 'closeness', 'area', 'answer'];

/**
 * A map, and the same map after each of so many random edits, with the kind of each and who was edited; the same each time.
 * @type {(count: number, shape: string, edits: number, seed: number) => {map: Drawn, edit: Edited | null, touched: string | null}[]}
 */
export function editHistory(count, shape, edits, seed) {
    const next = random(seed);
    let map = generatedMap(count, shape);
    /** @type {ReturnType<typeof editHistory>} */
    const history = [{ map, edit: null, touched: null }];
    for (let i = 0; i < edits; i++) {
        const edit = map.alters.length <= count / 2 || map.alters.length < 6 ? 'add' : kinds[next(kinds.length)];
        const touched = edit === 'add' ? `b${seed}-${i}` : map.alters[next(map.alters.length)].id;
        map = edited[edit](map, touched, next);
        history.push({ map, edit, touched });
    }
    return history;
}

/**
 * A map on which no area of life is named yet, and the same map after each alter's area was named, one after the other.
 * @type {(count: number) => ReturnType<typeof editHistory>}
 */
export function namingOfAreas(count) {
    const next = random(count);
    let map = generatedMap(count, 'no support');
    /** @type {ReturnType<typeof editHistory>} */
    const history = [{ map, edit: null, touched: null }];
    for (const { id } of map.alters) {
        map = edited.area(map, id, next);
        history.push({ map, edit: 'area', touched: id });
    }
    return history;
}

/** @type {Record<Edited, (map: Drawn, id: string, next: Random) => Drawn>} */
const edited = {
    add: (map, id, next) => ({ ...map, alters: [...map.alters, { id, name: `Somebody new ${id}`, kind: 'person', phase: 'present', relations: ['friend'], closeness: [undefined, 1, 2, 3, 4, 5][next(6)] }] }),
    remove: (map, id) => ({
        ...map, alters: map.alters.filter((alter) => alter.id !== id), supports: map.supports.filter(({ alter }) => alter !== id),
        ties: map.ties.filter(({ a, b }) => a !== id && b !== id),
    }),
    closeness: (map, id, next) => answered(map, id, { closeness: 1 + next(5) }),
    area: (map, id, next) => ({ ...map, supports: [...map.supports.filter(({ alter }) => alter !== id), { alter: id, direction: 'received', type: 'emotional', domain: domains[next(8)] }] }),
    answer: (map, id, next) => answered(map, id, [{ phase: 'past' }, { name: 'Another name' }, { strained: true }, { kind: 'group' }][next(4)]),
};

/** @type {(map: Drawn, id: string, answer: Partial<Alter>) => Drawn} */
const answered = (map, id, answer) => ({ ...map, alters: map.alters.map((alter) => (alter.id === id ? { ...alter, ...answer } : alter)) });

/** @type {(seed: number) => Random} */
function random(seed) {
    let now = seed * 7919 + 17;
    return (n) => (now = (now * 48271) % 2147483647) % n;
}
