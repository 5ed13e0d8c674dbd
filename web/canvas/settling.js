// When a picture is complete: everybody has arrived and every small drawing is there.

/** Moves nodes to their new places; resolves when all have arrived. */
export async function animate(moved, duration) {
    if (duration === 0 || moved.length === 0) {
        for (const [node, position] of moved) node.position({ ...position });
        return;
    }
    const arrive = ([node, position]) =>
        node.animation({ position: { ...position } }, { duration, easing: 'ease-in-out-cubic' }).play().promise('complete');
    await Promise.race([Promise.all(moved.map(arrive)), wait(duration + 400)]);
    for (const [node, position] of moved) if (node.inside()) node.position({ ...position });
}

/** Resolves when the small drawings of all nodes can be painted, and were. */
export async function pictures(cy) {
    const addresses = new Set();
    for (const node of cy.nodes('[icon], [image]').toArray()) {
        for (const address of [node.data('icon'), node.data('image')]) if (address?.startsWith('data:')) addresses.add(address);
    }
    await Promise.all([...addresses].map((address) => {
        const image = new Image();
        image.src = address;
        return image.decode().catch(() => {});
    }));
    await frame();
    cy.style().update();
    await frame();
    await frame();
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const frame = () => new Promise((done) => requestAnimationFrame(done));
