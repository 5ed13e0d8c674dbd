// Who stands beside whom: people who know each other stand near each other, so that ties stay short.

/**
 * An angle for everybody (0 … 2π), from the two slowest ways in which a walk along the ties forgets where it began: the second and third
 * eigenvectors of the lazy random walk. Groups that know each other come to stand together. No chance is involved: the
 * start depends on the order of ids only.
 * @param ids sorted
 * @param ties [{a, b, weight}] among them
 */
export function anglesByTies(ids, ties) {
    const { first, second } = slowest(ids, ties);
    return new Map(ids.map((id, i) => [id, Math.atan2(second[i], first[i])]));
}

/** The ids in a row, by the slowest of these ways; those without ties in the end, by id. */
export function rowByTies(ids, ties) {
    const { first, degree } = slowest(ids, ties);
    const rank = new Map(ids.map((id, i) => [id, degree[i] > 0 ? first[i] : Infinity]));
    return [...ids].sort((a, b) => Math.sign(rank.get(a) - rank.get(b)) || (a < b ? -1 : 1));
}

function slowest(ids, ties) {
    const index = new Map(ids.map((id, i) => [id, i]));
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
    for (let round = 0; round < 160; round++) {
        first = unit(away(step(first, near, degree), [], mass), mass);
        second = unit(away(step(second, near, degree), [first], mass), mass);
    }
    return { first, second, degree };
}

const step = (v, near, degree) =>
    v.map((own, i) => (degree[i] ? (own + near[i].reduce((sum, [j, w]) => sum + w * v[j], 0) / degree[i]) / 2 : 0));

/** What is left of a vector without its constant part and without `others`. */
function away(v, others, mass) {
    let rest = v;
    for (const other of [v.map(() => 1), ...others]) {
        const share = dot(rest, other, mass) / (dot(other, other, mass) || 1);
        rest = rest.map((x, i) => x - share * other[i]);
    }
    return rest;
}

function unit(v, mass) {
    const length = Math.sqrt(dot(v, v, mass)) || 1;
    return v.map((x) => x / length);
}

const dot = (v, w, mass) => v.reduce((sum, x, i) => sum + x * w[i] * mass[i], 0);
