import { groundIn, isWithin, same } from '../core/address.js';

/**
 * The entries of the page in the browser's history, the current one last, and their changes when the place changes.
 * Pure.
 */

/**
 * The sequences of screens. Each screen has an entry, so that Back leads to the previous one.
 * @type {readonly (keyof Place)[]}
 */
const rows = ['guide', 'talk'];

/** The largest number of entries that are remembered. */
const most = 60;

/**
 * The next step to write a place: the number of entries to go back, and the entry to write then, if any. It is computed
 * again until nothing is left to do. An opened part is a new entry. A closed part disappears from the history: Back
 * leads to the place before it was opened. A part that replaces another, such as the next card, takes over its entry. A
 * map that is opened together with the questions has its own entry, so that Back leads from the first question to the
 * map.
 * @type {(trail: Place[], place: Place) => {back: number, write: 'nothing' | 'replace' | 'push', place: Place}}
 */
export function change(trail, place) {
    const last = trail.length - 1;
    const { back, write } = last < 0
        ? /** @type {const} */ ({ back: 0, write: 'replace' })
        : same(trail[last], place)
        ? nothing(0)
        : step(trail, place);
    const under = trail.at(write === 'push' ? last : -2);
    const { guide: _guide, talk: _talk, ...map } = place;
    return { back, write, place: under && groundIn(under) === groundIn(place) ? place : map };
}

/** @type {(back: number) => {back: number, write: 'nothing'}} */
const nothing = (back) => ({ back, write: 'nothing' });

/** @type {(trail: Place[], place: Place) => {back: number, write: 'nothing' | 'replace' | 'push'}} */
function step(trail, place) {
    const last = trail.length - 1;
    const kept = lastKept(trail, place);
    const before = trail[kept - 1];
    if (kept >= 0 && same(trail[kept], place)) {
        return nothing(last - kept);
    }
    if (before && same(before, place) && rows.some((row) => same(trail[kept], place, [row]))) {
        return nothing(last - kept + 1);
    }
    return kept === last ? { back: 0, write: 'push' } : { back: last - kept - 1, write: 'replace' };
}

/**
 * The index of the last entry that stays before the new place; -1 if none does.
 * @type {(trail: Place[], place: Place) => number}
 */
function lastKept(trail, place) {
    const ground = groundIn(trail[trail.length - 1]);
    const first = trail.findLastIndex((entry) => groundIn(entry) !== ground) + 1;
    const stays = ground === groundIn(place)
        ? /** @type {(entry: Place) => boolean} */ (entry) => isWithin(entry, place, rows) || leadsOn(entry, place)
        : isLeft(trail[first], trail[first - 1], place)
        ? () => false
        : isLasting;
    let at = trail.length - 1;
    while (at >= first && !stays(trail[at])) {
        at--;
    }
    return at;
}

/**
 * Tells whether a card was opened from the table, so that Back leads to the table.
 * @type {(entry: Place, place: Place) => boolean}
 */
const leadsOn = ({ dialog, card }, place) => dialog === 'table' && !card && place.card !== undefined;

/**
 * Tells whether an entry is kept when the map changes: not a menu, or a form that was sent.
 * @type {(entry: Place) => boolean}
 */
const isLasting = ({ dialog, menu, form, preview, present, tying, choosing }) =>
    [dialog, menu, form, preview, present, tying, choosing].every((one) => one === undefined);

/**
 * Tells whether the new place ends a visit: the welcome ends with the first map; the example and the workbench end with
 * the place that was open before.
 * @type {(from: Place, before: Place | undefined, place: Place) => boolean}
 */
const isLeft = (from, before, place) => (groundIn(from) === '' && place.map !== undefined)
    || ((from.example ?? from.workbench) !== undefined && before !== undefined && groundIn(before) === groundIn(place));

/**
 * The entries after a place has been written.
 * @type {(trail: Place[], place: Place, write: 'replace' | 'push') => Place[]}
 */
export const written = (trail, place, write) =>
    [...(write === 'push' ? trail : trail.slice(0, -1)), place].slice(-most);
