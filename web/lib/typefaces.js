/** Waits for the two typefaces, for a moment at most, so that nothing moves when they arrive. */
export function typefaces() {
    const faces = ['600 20px "Source Serif 4"', '400 16px "Source Sans 3"'].map((face) => document.fonts.load(face));
    return Promise.race([Promise.all(faces), new Promise((done) => setTimeout(done, 1200))]).catch(() => {});
}
