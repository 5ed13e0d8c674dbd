/**
 * The positions of everybody in many networks: each ego in the middle of their network, with space for every name.
 * Pure.
 */

export const BETWEEN = 46; // px between two networks
const MIN_DISTANCE = 52; // px from an ego to its alters
const [NODE, OWN, LINE, AWAY, AIR] = [20, 30, 14, 4, 4]; // px: dots of alters and of an ego, and their names
const STEP = 3; // px along the circle, to find the next place that is free

/**
 * The place of a name beside its dot: outwards, so that no line runs through it.
 * @type {(place: NamedPlace, width: number, node?: number) => [dot: Box, name: Box]}
 */
export function boxesOf({ x, y, side }, width, node = NODE) {
    const half = node / 2;
    const dot = { left: x - half, right: x + half, top: y - half, bottom: y + half };
    const across = { left: x - width / 2, right: x + width / 2 };
    const name = {
        top: { ...across, top: y - half - AWAY - LINE, bottom: y - half - AWAY },
        bottom: { ...across, top: y + half + AWAY, bottom: y + half + AWAY + LINE },
        left: { left: x - half - AWAY - width, right: x - half - AWAY, top: y - LINE / 2, bottom: y + LINE / 2 },
        right: { left: x + half + AWAY, right: x + half + AWAY + width, top: y - LINE / 2, bottom: y + LINE / 2 },
    }[side];
    return [dot, name];
}

/** @type {(one: Box, other: Box, air?: number) => boolean} */
export const overlap = (one, other, air = 0) =>
    one.left < other.right + air && other.left < one.right + air && one.top < other.bottom + air
    && other.top < one.bottom + air;

/**
 * The places, by id; null if there is no ego. `widthOf` is the width of a name in px, `wide` the ratio of the picture's
 * width to its height.
 * @type {(nodes: Map<string, Pick<NodeCell, '$node' | 'labels'>>, lines: {from: string, to: string}[],
 *     widthOf: (id: string) => number, wide?: number) => Map<string, PlacedNode> | null}
 */
export function placed(nodes, lines, widthOf, wide = 1.5) {
    const egos = [...nodes.values()].filter(({ labels }) => labels.includes('Ego')).map(({ $node: id }) => id);
    if (egos.length === 0) {
        return null;
    }
    /** @type {Map<string, string[]>} */
    const around = new Map(egos.map((ego) => [ego, []]));
    const taken = new Set(egos);
    for (const { from, to } of lines) {
        const [ego, other] = around.has(from) ? [from, to] : [to, from];
        if (around.has(ego) && nodes.has(other) && !taken.has(other)) {
            taken.add(other);
            around.get(ego)?.push(other);
        }
    }
    const circles = egos.map((ego) => circle(ego, around.get(ego) ?? [], widthOf));
    /** @type {Map<string, PlacedNode>} */
    const at = new Map();
    const below = pack(circles, wide, at);
    layRest([...nodes.keys()].filter((id) => !taken.has(id)), widthOf, wide, below, at);
    return at;
}

/**
 * One network around 0, 0: on the smallest circle on which no two names touch, or on a slightly larger one with even
 * spacing.
 * @type {(ego: string, others: string[], widthOf: (id: string) => number) => NetworkCircle}
 */
function circle(ego, others, widthOf) {
    const widths = others.map(widthOf);
    const own = boxesOf({ x: 0, y: 0, side: 'bottom' }, widthOf(ego), OWN);
    /** @type {{radius: number, angles: number[]} | null} */
    let close = null;
    for (let radius = Math.max(MIN_DISTANCE, widthOf(ego) / 2 + NODE); ; radius *= 1.06) {
        const angles = evenly(widths, radius, own);
        const chosen = angles ? { radius, angles } : close && radius > close.radius * 1.2 ? close : null;
        if (chosen) {
            const all = others.map((id, i) => ({ id, ...on(chosen.radius, chosen.angles[i]) }));
            const whole = [...own, ...all.flatMap((one, i) => boxesOf(one, widths[i]))];
            const [left, top] = [Math.min(...whole.map((box) => box.left)), Math.min(...whole.map((box) => box.top))];
            const right = Math.max(...whole.map((box) => box.right));
            /** @type {PlacedNode} */
            const middle = {
                id: ego, x: 0, y: 0, side: 'bottom', room: 2 * Math.min(-left, right) + BETWEEN / 2,
                drop: Math.max(OWN / 2, ...all.map(({ y }) => y + NODE / 2)) - OWN / 2,
            };
            return {
                all: [middle, ...all], left, top, width: right - left,
                height: Math.max(...whole.map((box) => box.bottom)) - top,
            };
        }
        /** @type {number[] | null} */
        const found = close ? null : closely(widths, radius, own);
        close ??= found && { radius, angles: found };
    }
}

/** @type {(radius: number, angle: number) => NamedPlace} */
const on = (radius, angle) => ({ x: radius * Math.sin(angle), y: -radius * Math.cos(angle), side: sideOf(angle) });

/**
 * At the top and the bottom a name is centred on its dot, elsewhere beside it.
 * @type {(angle: number) => NameSide}
 */
const sideOf = (angle) => (Math.abs(Math.sin(angle)) > 0.5
    ? (Math.sin(angle) > 0 ? 'right' : 'left')
    : Math.cos(angle) > 0
    ? 'top'
    : 'bottom');

/** @type {(widths: number[], radius: number, middle: Box[]) => number[] | null} */
function evenly(widths, radius, middle) {
    const angles = widths.map((_, i) => (i / widths.length) * 2 * Math.PI);
    return stands(angles, widths, radius, middle) ? angles : null;
}

/**
 * The angles of the names: each at the first free place, from the top on, then spread as far apart as possible; null if
 * the circle is too small.
 * @type {(widths: number[], radius: number, middle: Box[]) => number[] | null}
 */
function closely(widths, radius, middle) {
    /** @type {number[]} */
    const angles = [];
    /** @type {Box[][]} */
    const boxes = [];
    let angle = 0;
    for (const width of widths) {
        let mine = boxesOf(on(radius, angle), width);
        while (!(boxes.every((others) => clear(mine, others)) && clear(mine, middle))) {
            angle += STEP / radius;
            if (angle >= 2 * Math.PI) {
                return null;
            }
            mine = boxesOf(on(radius, angle), width);
        }
        angles.push(angle);
        boxes.push(mine);
    }
    const spare = (2 * Math.PI - angle - (NODE + AIR) / radius) / widths.length;
    return [1, 0.75, 0.5, 0.25].map((share) => angles.map((one, i) => one + i * spare * share)).find((loose) =>
        stands(loose, widths, radius, middle)
    ) ?? angles;
}

/** @type {(angles: number[], widths: number[], radius: number, middle: Box[]) => boolean} */
const stands = (angles, widths, radius, middle) =>
    apart(angles.map((angle, i) => boxesOf(on(radius, angle), widths[i])), middle);
/** @type {(mine: Box[], others: Box[]) => boolean} */
const clear = (mine, others) => mine.every((one) => others.every((other) => !overlap(one, other, AIR)));
/** @type {(boxes: Box[][], middle: Box[]) => boolean} */
const apart = (boxes, middle) =>
    boxes.every((mine, i) => clear(mine, middle) && boxes.slice(i + 1).every((others) => clear(mine, others)));

/**
 * Packs networks into a picture about as wide as the screen: the largest first, each as high up as it fits. Returns
 * their lower end.
 * @type {(circles: NetworkCircle[], wide: number, at: Map<string, PlacedNode>) => number}
 */
function pack(circles, wide, at) {
    const area = circles.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0);
    const limit = Math.max(Math.sqrt(area * wide * 1.1), ...circles.map(({ width }) => width + BETWEEN));
    let ledge = [{ from: 0, to: limit, y: 0 }]; // the occupied depth, from left to right
    for (const { all, left, top, width, height } of circles.toSorted((a, b) => b.height - a.height)) {
        const [wholly, tall] = [width + BETWEEN, height + BETWEEN];
        const spots = ledge.filter(({ from }) => from + wholly <= limit + 1e-6)
            .map(({ from }) => ({
                x: from,
                y: Math.max(
                    ...ledge.filter((one) => one.from < from + wholly - 1e-6 && one.to > from).map((one) => one.y),
                ),
            }));
        const { x, y } = spots.reduce((best, spot) => (spot.y < best.y ? spot : best));
        all.forEach((one) => at.set(one.id, { ...one, x: x + one.x - left, y: y + one.y - top }));
        const kept = ledge.flatMap((one) => [{ ...one, to: Math.min(one.to, x) },
            { ...one, from: Math.max(one.from, x + wholly) }]).filter(({ from, to }) => to - from > 1e-6);
        ledge = [...kept, { from: x, to: x + wholly, y: y + tall }].sort((a, b) => a.from - b.from);
    }
    return Math.max(...ledge.map(({ y }) => y));
}

/**
 * @type {(rest: string[], widthOf: (id: string) => number, wide: number, below: number, at: Map<string, PlacedNode>) =>
 *     void}
 */
function layRest(rest, widthOf, wide, below, at) {
    const step = Math.max(NODE, ...rest.map(widthOf)) + 2 * AIR;
    const line = NODE + AWAY + LINE + 2 * AIR;
    const abreast = Math.max(1, Math.ceil(Math.sqrt((rest.length * wide * line) / step)));
    rest.forEach((id, i) =>
        at.set(id, { id, x: (i % abreast) * step, y: below + NODE + Math.floor(i / abreast) * line, side: 'bottom' })
    );
}
