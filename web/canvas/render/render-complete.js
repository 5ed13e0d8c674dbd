// The moment at which a picture is complete: all alters have arrived and have been painted.

/**
 * Moves nodes to their new places, around the middle rather than through it; resolves when all have arrived.
 * @param {import('cytoscape').Core} cy
 * @param {MovedNode[]} moved
 * @param {number} duration in ms; 0 = at once
 * @param {() => boolean} current tells whether this movement is still wanted
 */
export async function walk(cy, moved, duration, current) {
    /** @type {[node: import('cytoscape').NodeSingular, along: (share: number) => Point][]} */
    const paths = moved.map(([node, to]) => [node, path({ ...node.position() }, to)]);
    const started = performance.now();
    for (let share = duration === 0 ? 1 : 0; ; share = Math.min(1, (performance.now() - started) / duration)) {
        const eased = share * share * (3 - 2 * share);
        cy.batch(() => paths.forEach(([node, along]) => node.inside() && node.position(along(eased))));
        if (share === 1) return;
        await frame();
        if (!current()) return;
    }
}

/**
 * A path between two places, turning around the ego in the shorter direction.
 * @type {(from: Point, to: Point) => (share: number) => Point}
 */
function path(from, to) {
    const [r, s] = [Math.hypot(from.x, from.y), Math.hypot(to.x, to.y)];
    const start = Math.atan2(from.y, from.x);
    const turn = Math.atan2(Math.sin(Math.atan2(to.y, to.x) - start), Math.cos(Math.atan2(to.y, to.x) - start));
    return (share) => {
        if (share === 1) return { ...to };
        const radius = r + (s - r) * share;
        return { x: radius * Math.cos(start + turn * share), y: radius * Math.sin(start + turn * share) };
    };
}

/** Resolves when the changes have been painted. */
export async function painted() {
    await frame();
    await frame();
}

const frame = () => new Promise((done) => requestAnimationFrame(done));
