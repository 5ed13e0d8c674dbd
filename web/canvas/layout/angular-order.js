// The order around the circle: people who know each other stand near each other, so that ties stay short.

const ROUNDS = 160;

/**
 * An angle for everybody (0 … 2π), from the two slowest ways in which a walk along the ties forgets where it began: the second and third
 * eigenvectors of the lazy random walk. Groups that know each other end up together. There is no randomness: the
 * start depends only on the order of ids.
 * The ids are sorted, the ties among them.
 * @type {(ids: string[], ties: Tie[]) => Map<string, number>}
 */
export function anglesByTies(ids, ties) {
    const { first, second } = slowest(ids, ties);
    return new Map(ids.map((id, i) => [id, Math.atan2(second[i], first[i])]));
}

/**
 * The ids in a row, by the slowest of these ways; those without ties at the end, by id.
 * @type {(ids: string[], ties: Tie[]) => string[]}
 */
export function rowByTies(ids, ties) {
    const { first, degree } = slowest(ids, ties);
    const rank = new Map(ids.map((id, i) => [id, degree[i] > 0 ? first[i] : Infinity]));
    return [...ids].sort((a, b) => Math.sign((rank.get(a) ?? 0) - (rank.get(b) ?? 0)) || (a < b ? -1 : 1));
}

/** @type {(ids: string[], ties: Tie[]) => {first: number[], second: number[], degree: number[]}} */
function slowest(ids, ties) {
    const index = new Map(ids.map((id, i) => [id, i]));
    /** @type {[number, number][][]} */
    const near = ids.map(() => []);
    for (const { a, b, weight } of ties) {
        const [i, j] = [index.get(a), index.get(b)];
        if (i === undefined || j === undefined || i === j) continue;
        near[i].push([j, weight ?? 1]);
        near[j].push([i, weight ?? 1]);
    }
    for (const list of near) list.sort((x, y) => x[0] - y[0]);
    const degree = near.map((list) => list.reduce((sum, [, weight]) => sum + weight, 0));
    const mass = degree.map((d) => d || 1e-9);
    let first = ids.map((_, i) => Math.cos(i + 1));
    let second = ids.map((_, i) => Math.sin(2 * i + 1));
    const constant = ids.map(() => 1);
    for (let round = 0; round < ROUNDS; round++) {
        first = step(first, near, degree);
        without(first, constant, mass);
        unit(first, mass);
        second = step(second, near, degree);
        without(second, constant, mass);
        without(second, first, mass);
        unit(second, mass);
    }
    return { first, second, degree };
}

/** @type {(v: number[], near: [number, number][][], degree: number[]) => number[]} */
const step = (v, near, degree) => v.map((own, i) => {
    if (degree[i] === 0) return 0;
    let sum = 0;
    for (const [j, weight] of near[i]) sum += weight * v[j];
    return (own + sum / degree[i]) / 2;
});

/**
 * Removes from a vector its component along another.
 * @type {(v: number[], other: number[], mass: number[]) => void}
 */
function without(v, other, mass) {
    const share = dot(v, other, mass) / (dot(other, other, mass) || 1);
    for (let i = 0; i < v.length; i++) v[i] -= share * other[i];
}

/** @type {(v: number[], mass: number[]) => void} */
function unit(v, mass) {
    const length = Math.sqrt(dot(v, v, mass)) || 1;
    for (let i = 0; i < v.length; i++) v[i] /= length;
}

/** @type {(v: number[], w: number[], mass: number[]) => number} */
function dot(v, w, mass) {
    let sum = 0;
    for (let i = 0; i < v.length; i++) sum += v[i] * w[i] * mass[i];
    return sum;
}
