/**
 * Printing draws the map for paper first: light, at the size of the page. The button waits until the picture is
 * complete; the browser's own key cannot wait and prints the colours of the screen.
 */
export async function printMap(canvas) {
    const { dataset } = document.documentElement;
    const chosen = dataset.theme;
    dataset.theme = 'light';
    await settled(canvas);
    window.print();
    if (chosen) {
        dataset.theme = chosen;
    } else {
        delete dataset.theme;
    }
}

async function settled(canvas) {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let frames = 0; frames < 3 || (canvas.dataset.settled === 'false' && frames < 60); frames += 1) {
        await frame();
    }
}
