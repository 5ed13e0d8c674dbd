// Puts everybody on a good spot of their own cell (ring × sector): first one after the other from the inside outwards; then, in a few
// sweeps, each moves to the spot where they disturb least. Costs are px; an overlap costs more than everything else together.
//
// This is the innermost loop of the layout, run for many spots, people and sizes: it works on plain numbers and creates no objects.
//
// Alters that a person placed by hand come before all others, and move aside only for others that were placed by hand.
import { depthOf, isWhole, pointOf, spanOf } from './cell.js';
import { nameGap } from '../render/labels.js';

/**
 * The parts that never move.
 * @typedef {{captions: Box[], stretch: number, centre: number}} Ground
 *
 * Possible spots as numbers in a row, and the alters that stand on them.
 * @typedef {{x: Float64Array, y: Float64Array, price: Float64Array}} Spots
 * @typedef {{alter: MeasuredAlter, x: number, y: number, cost: number, spot: number, spots: Spots | null, supports: boolean,
 *     width: number, height: number, nameWidth: number, nameHeight: number, below: number}} Body
 */

const OVERLAP = 1000;
const SWEEPS = 8;
/** The cost of standing in somebody's line of support. */
const IN_THE_WAY = 14;
/** px kept free around every name and symbol. */
const GAP = 3;
/** The share of alters without a free spot beyond which more sweeps do not help. */
const HOPELESS = 0.34;
const MANY = 90;
/** The most spots of a cell: from ring to ring, and along the ring. */
const ROWS = 9;
const COLUMNS = 60;
/** Buffers in which the spots of a cell are computed before they are sorted; reused for every cell. */
const drafts = {
    x: new Float64Array(ROWS * COLUMNS), y: new Float64Array(ROWS * COLUMNS), price: new Float64Array(ROWS * COLUMNS), order: new Uint16Array(ROWS * COLUMNS),
};
/**
 * How far (px) an alter placed by hand gives way to another: the step of a round, the last round, and the distance from which a smaller
 * size is better.
 */
const ASIDE = 6;
const ROUNDS = 18;
const FAR = 42;

/**
 * Sets x and y of every alter and returns those for whom no free spot was found.
 * @type {(alters: MeasuredAlter[], ground: Ground) => MeasuredAlter[]}
 */
export function place(alters, ground) {
    const inOrder = [...alters].sort((a, b) =>
        b.closeness - a.closeness || a.wanted - b.wanted || (a.id < b.id ? -1 : 1));
    const bodies = inOrder.map((alter) => body(alter, ground, alters.length));
    const set = bodies.filter(({ alter }) => alter.place).sort((a, b) => (a.alter.id < b.alter.id ? -1 : 1));
    const free = bodies.filter(({ alter }) => !alter.place);
    set.forEach((own, i) => settle(own, set.slice(0, i), ground));
    const standing = [...set, ...free];
    free.forEach((own, i) => move(own, standing, set.length + i));
    let crowded = bodies.filter(isCrowded).length;
    for (let sweep = 0; sweep < SWEEPS && crowded <= HOPELESS * bodies.length; sweep++) {
        let moved = false;
        for (const own of free) moved = move(own, standing, standing.length) || moved;
        const now = bodies.filter(isCrowded).length;
        if (!moved || (now > 0 && now >= crowded)) break;
        crowded = now;
    }
    for (const { alter, x, y } of bodies) Object.assign(alter, { x, y });
    return bodies.filter(isCrowded).map(({ alter }) => alter);
}

/** @type {(body: Body) => boolean} */
const isCrowded = ({ cost }) => cost >= OVERLAP;

/**
 * An alter as numbers: half sizes of symbol and name, how far below the name stands, and the spots of its cell, cheapest first.
 * @type {(alter: MeasuredAlter, ground: Ground, crowd: number) => Body}
 */
function body(alter, ground, crowd) {
    const { symbol, name } = alter;
    /** @type {Body} */
    const own = {
        alter, x: 0, y: 0, cost: 0, spot: -1, spots: null,
        supports: alter.supports && crowd <= MANY, // among so many lines it is impossible to keep clear of all
        width: symbol.width / 2 + 2, height: symbol.height / 2 + 2,
        nameWidth: name.width / 2, nameHeight: name.height / 2, below: symbol.height / 2 + nameGap(alter) + name.height / 2,
    };
    own.spots = alter.place ? null : spotsOf(own, ground, crowd > MANY ? 12 : crowd > 35 ? 9 : 7);
    return own;
}

/**
 * Puts an alter where a person placed them by hand, or as near as those who stand there already allow.
 * @type {(own: Body, others: Body[], ground: Ground) => void}
 */
function settle(own, others, ground) {
    const { place, ring, symbol, limit } = own.alter;
    if (!place) return;
    const { stretch } = ground;
    const wished = pointOf(place, own.alter, stretch);
    const [low, high] = depthOf(ring, symbol);
    let least = Infinity;
    /** @type {(x: number, y: number, off: number) => void} */
    const attempt = (x, y, off) => {
        let cost = (off > FAR ? OVERLAP : 0) + off + onGround(own, x, y, ground, limit);
        for (const other of others) cost += collision(own, x - other.x, y - other.y, other);
        if (cost < least) [least, own.x, own.y] = [cost, x, y];
    };
    attempt(wished.x, wished.y, 0);
    for (let round = 1; round <= ROUNDS && least > round * ASIDE; round++) {
        for (let i = 0; i < 6 * round; i++) {
            const turn = (i / (6 * round)) * 2 * Math.PI;
            const [x, y] = [wished.x + Math.cos(turn) * round * ASIDE, wished.y + Math.sin(turn) * round * ASIDE];
            const radius = Math.hypot(x, y / stretch);
            if (radius >= low && radius <= high && isInSector(own.alter, x, y / stretch, radius)) attempt(x, y, round * ASIDE);
        }
    }
    own.cost = least;
}

/** @type {(cell: Cell, x: number, y: number, radius: number) => boolean} */
function isInSector({ from, to, symbol }, x, y, radius) {
    if (isWhole(from, to)) return true;
    const [first, last] = spanOf(from, to, symbol, radius);
    const off = Math.atan2(x, -y) - (first + last) / 2;
    return Math.abs(Math.atan2(Math.sin(off), Math.cos(off))) <= (last - first) / 2;
}

/**
 * The spots of an alter's cell, the cheapest first: {x, y, price} as numbers in a row.
 * @type {(own: Body, ground: Ground, step: number) => Spots}
 */
function spotsOf(own, ground, step) {
    const { ring, from, to, wanted, symbol, limit } = own.alter;
    const { stretch } = ground;
    const depth = ring.outer - ring.inner;
    const [low, high] = depthOf(ring, symbol);
    const rows = Math.max(1, Math.min(ROWS, Math.round((high - low) / step) + 1));
    const whole = isWhole(from, to);
    let count = 0;
    for (let row = 0; row < rows; row++) {
        const radius = rows === 1 ? (low + high) / 2 : low + ((high - low) * row) / (rows - 1);
        const [first, last] = spanOf(from, to, symbol, radius);
        const span = last - first;
        const columns = Math.max(3, Math.min(COLUMNS, Math.round((span * radius) / step) + 1));
        for (let column = 0; column < columns; column++) {
            const angle = first + (span * column) / (whole ? columns : columns - 1);
            const x = radius * Math.sin(angle);
            const y = -radius * stretch * Math.cos(angle);
            let off = Math.abs(angle - wanted);
            if (whole) off = Math.min(off, 2 * Math.PI - off);
            const offMiddle = (radius - (low + high) / 2) / depth;
            const wish = 26 * (off / Math.max(0.5, whole ? 1 : to - from)) ** 2 + 30 * offMiddle ** 2;
            drafts.x[count] = x;
            drafts.y[count] = y;
            drafts.price[count] = wish + onGround(own, x, y, ground, limit);
            drafts.order[count] = count;
            count += 1;
        }
    }
    const order = drafts.order.subarray(0, count).sort((i, j) => drafts.price[i] - drafts.price[j] || i - j);
    const spots = { x: new Float64Array(count), y: new Float64Array(count), price: new Float64Array(count) };
    for (let i = 0; i < count; i++) {
        spots.x[i] = drafts.x[order[i]];
        spots.y[i] = drafts.y[order[i]];
        spots.price[i] = drafts.price[order[i]];
    }
    return spots;
}

/**
 * The cost of a spot because of the parts that never move: the ego, the names of the rings, the rim.
 * @type {(own: Body, x: number, y: number, ground: Ground, limit: number) => number}
 */
function onGround(own, x, y, ground, limit) {
    return boxOnGround(x, y, own.width, own.height, ground, limit) + boxOnGround(x, y + own.below, own.nameWidth, own.nameHeight, ground, limit);
}

/** @type {(x: number, y: number, w: number, h: number, ground: Ground, limit: number) => number} */
function boxOnGround(x, y, w, h, { captions, stretch, centre }, limit) {
    let cost = 0;
    const nearX = Math.max(x - w, Math.min(0, x + w));
    const nearY = Math.max(y - h, Math.min(0, y + h));
    if (nearX * nearX + nearY * nearY < centre * centre) cost += OVERLAP + 20 * (centre - Math.hypot(nearX, nearY));
    for (let i = 0; i < captions.length; i++) {
        const { left, right, top, bottom } = captions[i];
        cost += clash(x - (left + right) / 2, y - (top + bottom) / 2, w + (right - left) / 2, h + (bottom - top) / 2);
    }
    const corner = Math.hypot(Math.abs(x) + w, (Math.abs(y) + h) / stretch);
    return corner > limit ? cost + OVERLAP + 20 * (corner - limit) : cost;
}

/**
 * The cost of an overlap of two boxes that are dx and dy apart and whose half sizes add up to w and h.
 * @type {(dx: number, dy: number, w: number, h: number) => number}
 */
function clash(dx, dy, w, h) {
    const inX = w + GAP - Math.abs(dx);
    if (inX <= 0) return 0;
    const inY = h + GAP - Math.abs(dy);
    return inY <= 0 ? 0 : OVERLAP + 20 * Math.min(inX, inY);
}

/**
 * Moves an alter to the spot that costs least given the first `count` others.
 * @type {(own: Body, others: Body[], count: number) => boolean}
 */
function move(own, others, count) {
    let best = 0;
    let least = Infinity;
    if (!own.spots) return false;
    const { x: xs, y: ys, price } = own.spots;
    for (let i = 0; i < xs.length; i++) {
        if (price[i] >= least) break;
        const x = xs[i];
        const y = ys[i];
        let cost = price[i];
        for (let j = 0; j < count && cost < least; j++) {
            if (others[j] !== own) cost += between(own, x, y, others[j]);
        }
        if (cost < least) [best, least] = [i, cost];
    }
    const moved = own.spot !== best;
    own.spot = best;
    own.cost = least;
    own.x = xs[best];
    own.y = ys[best];
    return moved;
}

/** @type {(own: Body, x: number, y: number, other: Body) => number} */
function between(own, x, y, other) {
    const dx = x - other.x;
    const dy = y - other.y;
    let cost = 0;
    if (dx < 170 && dx > -170 && dy < 130 && dy > -130) {
        cost += collision(own, dx, dy, other);
        // Spacing: near neighbours push each other away a little.
        const near = 1 - Math.sqrt(dx * dx + 1.44 * dy * dy) / 130;
        if (near > 0) cost += 16 * near * near;
    }
    // A line of support should not run through somebody else.
    if (own.supports && inTheWay(x, y, other, other.x, other.y)) cost += IN_THE_WAY;
    if (other.supports && inTheWay(other.x, other.y, own, x, y)) cost += IN_THE_WAY;
    return cost;
}

/**
 * The cost of an overlap of two alters, dx and dy apart, with symbol or name.
 * @type {(own: Body, dx: number, dy: number, other: Body) => number}
 */
function collision(own, dx, dy, other) {
    return clash(dx, dy, own.width + other.width, own.height + other.height)
        + clash(dx, dy - other.below, own.width + other.nameWidth, own.height + other.nameHeight)
        + clash(dx, dy + own.below, own.nameWidth + other.width, own.nameHeight + other.height)
        + clash(dx, dy + own.below - other.below, own.nameWidth + other.nameWidth, own.nameHeight + other.nameHeight);
}

/**
 * Whether an alter at (x, y) stands in the line from (endX, endY) to the ego; symbol and name count as one upright box.
 * @type {(endX: number, endY: number, body: Body, x: number, y: number) => boolean}
 */
function inTheWay(endX, endY, { width, height, nameWidth, nameHeight, below }, x, y) {
    if (endX * x + endY * y <= 0) return false; // on the other side of the ego
    const half = Math.max(width, nameWidth);
    const left = x - half;
    const right = x + half;
    const top = y - height;
    const bottom = y + below + nameHeight;
    if (left > Math.max(0, endX) || right < Math.min(0, endX) || top > Math.max(0, endY) || bottom < Math.min(0, endY)) return false;
    let from = 0;
    let to = 1;
    if (endX === 0) {
        if (left > 0 || right < 0) return false;
    } else {
        from = Math.max(from, Math.min(left / endX, right / endX));
        to = Math.min(to, Math.max(left / endX, right / endX));
        if (from > to) return false;
    }
    if (endY === 0) return top <= 0 && bottom >= 0;
    return Math.max(from, Math.min(top / endY, bottom / endY)) <= Math.min(to, Math.max(top / endY, bottom / endY));
}
