// The alters inside a line that was drawn around them.

/**
 * The ids of the alters whose place is inside a line. The line is closed by joining its ends. A point is inside if a
 * ray from it crosses the line an odd number of times.
 * @type {(line: Point[], places: Iterable<[id: string, at: Point]>) => string[]}
 */
export function enclosed(line, places) {
    return line.length < 3 ? [] : [...places].filter(([, at]) => isInside(line, at)).map(([id]) => id);
}

/** @type {(line: Point[], at: Point) => boolean} */
function isInside(line, { x, y }) {
    let inside = false;
    line.forEach((a, i) => {
        const b = line[(i + 1) % line.length];
        if ((a.y > y) !== (b.y > y) && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    });
    return inside;
}
