const domains = ['living', 'learning', 'financial', 'leisure', 'work', 'wellbeing', 'intimacy', 'spirituality'];
const kinds = ['person', 'person', 'person', 'pet', 'place', 'thing', 'group', 'belief'];
const phases = ['present', 'present', 'present', 'past', 'hoped'];

export const shapes = ['mixed', 'long names', 'one ring', 'one area', 'unanswered', 'no support'];

/**
 * A map with a number of alters, of one of the shapes. The result depends on the arguments only.
 * @type {(count: number, shape: string) => PartialMap & {supports: Support[], ties: Tie[]}}
 */
export function generatedMap(count, shape) {
    let seed = 7;
    /** @type {(n: number) => number} */
    const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
    /** @type {(i: number) => string} */
    const idOf = (i) => `a${String(i).padStart(3, '0')}`;
    const alters = Array.from({ length: count }, (_, i) => ({
        id: idOf(i),
        name: shape === 'long names' ? `Somebody with a very long name number ${i}` : `Name ${i}`,
        kind: kinds[next(8)], phase: phases[next(5)], relations: next(2) ? ['friend'] : ['family'],
        closeness: closenessOf(shape, next),
    }));
    /** @type {Support[]} */
    const supports = shape === 'no support' ? [] : alters.filter(() => next(3)).map(({ id }) => ({
        alter: id, direction: next(3) ? 'received' : 'given', type: 'emotional',
        domain: shape === 'one area' ? 'work' : domains[next(8)],
    }));
    const ties = alters.slice(1).map(({ id }, i) => ({ a: idOf(next(i + 1)), b: id })).filter(({ a, b }) => a !== b);
    return { id: 'me', name: 'Me', alters, supports, ties };
}

/** @type {(shape: string, next: (n: number) => number) => number | undefined} */
function closenessOf(shape, next) {
    if (shape === 'one ring') {
        return 3;
    }
    return shape === 'unanswered' ? undefined : [undefined, 1, 2, 3, 4, 5][next(6)];
}
