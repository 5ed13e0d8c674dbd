// Puts everybody on a good spot of their own cell (ring × sector): first one after the other from the inside outwards, then, in a few
// sweeps, each again where they disturb least. Costs are px; an overlap costs more than everything else together.
import { at, box, overlap, overlapOfDisc, rayMeets } from './geometry.js';
import { nameGap } from './labels.js';

const OVERLAP = 1000;
const SWEEPS = 8;
const GAP = 3;
/** The share without a free spot beyond which more sweeps are in vain. */
const HOPELESS = 0.34;

/**
 * Sets x and y of every alter and returns those for whom no free spot was found.
 * @param alters with ring, from, to, wanted, symbol and name
 */
export function place(alters, scene) {
    const inOrder = [...alters].sort((a, b) =>
        b.closeness - a.closeness || a.wanted - b.wanted || (a.id < b.id ? -1 : 1));
    const dense = alters.length > 90;
    const spots = new Map(inOrder.map((alter) => [alter, spotsOf(alter, scene, dense)]));
    const settled = [];
    for (const alter of inOrder) {
        move(alter, spots.get(alter), settled);
        settled.push(alter);
    }
    let crowded = inOrder.filter(isCrowded).length;
    for (let sweep = 0; sweep < SWEEPS && crowded <= HOPELESS * alters.length; sweep++) {
        let moved = false;
        for (const alter of inOrder) moved = move(alter, spots.get(alter), settled) || moved;
        const now = inOrder.filter(isCrowded).length;
        if (!moved || (now > 0 && now >= crowded)) break;
        crowded = now;
    }
    return inOrder.filter(isCrowded);
}

const isCrowded = ({ cost }) => cost >= OVERLAP;

/** Every spot of the cell that is looked at, with what it costs whoever else is there. */
function spotsOf(alter, { captions, stretch, centre }, dense) {
    const { ring, from, to, wanted, symbol, name } = alter;
    const half = symbol.height / 2;
    const margin = Math.min(half + 3, (ring.outer - ring.inner) * 0.24);
    const low = ring.inner + margin;
    const high = ring.outer - margin;
    const rows = Math.max(1, Math.min(dense ? 6 : 9, Math.round((high - low) / (dense ? 12 : 7)) + 1));
    const spots = [];
    for (let row = 0; row < rows; row++) {
        const radius = rows === 1 ? (low + high) / 2 : low + ((high - low) * row) / (rows - 1);
        const whole = to - from > 6.2;
        const edge = whole ? 0 : Math.min((symbol.width / 2 + 2) / radius, (to - from) * 0.4);
        const arc = (to - from - 2 * edge) * radius;
        const columns = Math.max(3, Math.min(dense ? 40 : 48, Math.round(arc / (dense ? 12 : 9)) + 1));
        for (let column = 0; column < columns; column++) {
            const angle = from + edge + ((to - from - 2 * edge) * column) / (whole ? columns : columns - 1);
            const spot = { ...at(angle, radius, stretch), boxes: null, cost: 0 };
            spot.boxes = boxes(spot, symbol, name, alter);
            let off = Math.abs(angle - wanted);
            if (whole) off = Math.min(off, Math.PI * 2 - off);
            const offMiddle = (radius - (low + high) / 2) / (ring.outer - ring.inner);
            spot.cost = 26 * (off / Math.max(0.5, whole ? 1 : to - from)) ** 2 + 30 * offMiddle ** 2
                + ground(spot.boxes, { captions, stretch, centre, limit: alter.limit });
            spots.push(spot);
        }
    }
    // Cheapest first: the search can stop at the first spot that costs more by itself than the best one found.
    return spots.sort((a, b) => a.cost - b.cost);
}

function boxes({ x, y }, symbol, name, alter) {
    return [
        box(x, y, symbol.width + 4, symbol.height + 4),
        box(x, y + symbol.height / 2 + nameGap(alter) + name.height / 2, name.width, name.height),
    ];
}

/** What a spot costs because of what never moves: the ego, the names of the rings, the rim. */
function ground(parts, { captions, stretch, centre, limit }) {
    let cost = 0;
    for (const part of parts) {
        const middle = overlapOfDisc(part, centre);
        if (middle > 0) cost += OVERLAP + middle * 20;
        for (const caption of captions) {
            const by = overlap(part, caption, 2);
            if (by > 0) cost += OVERLAP + by * 20;
        }
        for (const x of [part.left, part.right]) {
            for (const y of [part.top, part.bottom]) {
                const over = Math.hypot(x, y / stretch) - limit;
                if (over > 0) cost += OVERLAP + over * 20;
            }
        }
    }
    return cost;
}

function move(alter, spots, others) {
    let best = null;
    let least = Infinity;
    for (const spot of spots) {
        let cost = spot.cost;
        if (cost >= least) break;
        for (const other of others) {
            if (other !== alter) cost += between(alter, spot, other, least - cost);
            if (cost >= least) break;
        }
        if (cost < least) {
            least = cost;
            best = spot;
        }
    }
    const moved = alter.spot !== best;
    Object.assign(alter, { spot: best, x: best.x, y: best.y, boxes: best.boxes, cost: least });
    return moved;
}

function between(alter, spot, other, least) {
    let cost = 0;
    const dx = Math.abs(spot.x - other.x);
    const dy = Math.abs(spot.y - other.y);
    if (dx < 170 && dy < 130) {
        for (const mine of spot.boxes) {
            for (const theirs of other.boxes) {
                const by = overlap(mine, theirs, GAP);
                if (by > 0) cost += OVERLAP + by * 20;
            }
        }
        // Air: near neighbours push each other away a little.
        const near = 1 - Math.hypot(dx, dy * 1.2) / 130;
        if (near > 0) cost += 16 * near * near;
    }
    if (cost >= least) return cost;
    // A line of support should not run through somebody else.
    if (alter.supports && crosses(spot, other.boxes)) cost += 9;
    if (other.supports && crosses(other, spot.boxes)) cost += 9;
    return cost;
}

const crosses = (end, parts) => parts.some((part) => rayMeets(end, part));
