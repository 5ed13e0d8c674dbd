// Makes room: all alters begin at their anchors, and alters that are too close push each other apart, in small steps
// and only as far as needed. So a new alter shifts its neighbours a little, those further away hardly, and all others
// not at all. Alters placed by hand make room only for each other.
//
// Two alters push each other in the direction in which their anchors lie, wherever they are by now: no alter is pushed
// past another, so a slightly different push never makes two of them change places. Only symbols that still touch in
// the end are pushed apart from where they are.
import { clampTo, depthOf } from './cell.js';
import { shareOf } from './id-hash.js';
import { GAP } from './sizes.js';

const ROUNDS = 60;
/** The number of the last rounds, in which only symbols push, and nothing is drawn to its anchor. */
const AT_LAST = 90;
/** The strength with which an alter is drawn to its anchor. */
const PULL = 0.1;
/** The share of an overlap that one round corrects. */
const STEP = 0.9;

/**
 * The largest distance from an anchor, as a share of the map's radius and of a symbol: from one side to the other it is
 * less than a symbol.
 */
const FURTHEST = 0.07;
const WITHIN = 0.47;

/**
 * @typedef {{alter: MeasuredAlter, anchor: Point, depth: number,
 *     move: Point}} Body `depth`: the room in px from ring to ring
 */

/**
 * Sets x and y of all alters, starting at their anchors. A symbol of `symbol` px would like `width` × `height` px of
 * room, including its name.
 * @type {(alters: MeasuredAlter[], size: Size & {symbol: number}, reach: number, stretch: number) => void}
 */
export function makeRoom(alters, { symbol, width, height }, reach, stretch) {
    const furthest = Math.min(FURTHEST * reach, WITHIN * symbol);
    /** @type {Body[]} */
    const bodies = alters.map((alter) => {
        const [low, high] = depthOf(alter.ring, alter.symbol);
        return { alter, anchor: { x: alter.x, y: alter.y }, depth: Math.max(0, high - low), move: { x: 0, y: 0 } };
    });
    /** @type {(near: (a: Size, b: Size) => Size, pull: number, byAnchors: boolean) => void} */
    const round = (near, pull, byAnchors) => {
        bodies.forEach((a, i) => {
            for (let j = i + 1; j < bodies.length; j++) {
                push(a, bodies[j], near(a.alter.symbol, bodies[j].alter.symbol), byAnchors);
            }
        });
        for (const { alter, anchor, move } of bodies) {
            alter.x += move.x + pull * (anchor.x - alter.x);
            alter.y += move.y + pull * (anchor.y - alter.y);
            [move.x, move.y] = [0, 0];
            const off = Math.hypot(alter.x - anchor.x, alter.y - anchor.y);
            if (off > furthest) {
                Object.assign(alter, {
                    x: anchor.x + ((alter.x - anchor.x) * furthest) / off,
                    y: anchor.y + ((alter.y - anchor.y) * furthest) / off,
                });
            }
            Object.assign(alter, clampTo(alter, alter, stretch));
        }
    };
    const wished = { width, height };
    for (let i = 0; i < ROUNDS; i++) round(() => wished, PULL, true);
    for (let i = 0; i < AT_LAST; i++) {
        round((a, b) => ({ width: (a.width + b.width) / 2 + GAP, height: (a.height + b.height) / 2 + GAP }), 0, false);
    }
}

/**
 * Adds a push to the moves of two alters that are closer than an ellipse of that size allows: in the direction of their
 * anchors, or of their current places.
 * @type {(a: Body, b: Body, near: Size, byAnchors: boolean) => void}
 */
function push(a, b, { width, height }, byAnchors) {
    const [dx, dy] = [(a.alter.x - b.alter.x) / width, (a.alter.y - b.alter.y) / height];
    if (Math.abs(dx) >= 1 || Math.abs(dy) >= 1) return;
    const distance = Math.hypot(dx, dy);
    if (distance >= 1) return;
    const [ux, uy] = byAnchors || distance < 1e-6 ? direction(a, b, width, height) : [dx / distance, dy / distance];
    const by = STEP * (1 - distance);
    const share = a.alter.place === undefined
        ? (b.alter.place === undefined ? 0.5 : 1)
        : b.alter.place === undefined
        ? 0
        : 0.5;
    a.move.x += ux * width * by * share;
    a.move.y += uy * height * by * share;
    b.move.x -= ux * width * by * (1 - share);
    b.move.y -= uy * height * by * (1 - share);
}

/**
 * The direction from the anchor of b to the anchor of a, of length 1 when measured in widths and heights. The thinner
 * the ring, the more it runs along the ring, because no alter can leave it.
 * @type {(a: Body, b: Body, width: number, height: number) => [x: number, y: number]}
 */
function direction(a, b, width, height) {
    let [dx, dy] = [a.anchor.x - b.anchor.x, a.anchor.y - b.anchor.y];
    if (Math.hypot(dx, dy) < 1e-6) dx = shareOf(a.alter.id, 'side') < shareOf(b.alter.id, 'side') ? -1e-3 : 1e-3;
    if (a.alter.ring === b.alter.ring) {
        const [mx, my] = [a.anchor.x + b.anchor.x, a.anchor.y + b.anchor.y];
        const length = Math.hypot(mx, my) || 1;
        const out = (dx * mx + dy * my) / length;
        const around = (dy * mx - dx * my) / length || 1e-3;
        const kept = (out * a.depth) / (a.depth + height);
        [dx, dy] = [(kept * mx - around * my) / length, (kept * my + around * mx) / length];
    }
    const length = Math.hypot(dx / width, dy / height);
    return [dx / width / length, dy / height / length];
}

/**
 * The distance to the nearest other symbol, as a share of the distance at which the two would touch; by id.
 * @type {(alters: MeasuredAlter[]) => Map<string, number>}
 */
export function nearest(alters) {
    const found = new Map(alters.map(({ id }) => [id, Infinity]));
    alters.forEach((a, i) => {
        for (let j = i + 1; j < alters.length; j++) {
            const b = alters[j];
            const near = Math.hypot(
                (a.x - b.x) / ((a.symbol.width + b.symbol.width) / 2),
                (a.y - b.y) / ((a.symbol.height + b.symbol.height) / 2),
            );
            for (const { id } of [a, b]) found.set(id, Math.min(found.get(id) ?? near, near));
        }
    });
    return found;
}
