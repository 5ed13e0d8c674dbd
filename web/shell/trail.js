import { groundIn, isWithin, same } from '../core/address.js';

/**
 * The entries that the page has in the history of the browser, the current one last, and how a change of place is
 * written there: pure.
 */

/** Screens in a row: each has an entry, so that Back leads to the one before. @type {readonly (keyof Place)[]} */
const rows = ['guide', 'talk'];

/** As many are remembered, of a long visit. */
const most = 60;

/**
 * How many entries to go back, and what to write then, if anything; asked again until nothing is left to do. What was
 * opened is a new entry. What was closed is gone from the history: Back leads to what was there before it was opened.
 * What takes the place of another, such as the next card, has its entry. A map that is opened together with the
 * questions has an entry of its own, so that Back leads from the first question to the map.
 * @type {(trail: Place[], place: Place) => {back: number, write: 'nothing' | 'replace' | 'push', place: Place}}
 */
export function change(trail, place) {
    const last = trail.length - 1;
    const { back, write } = last < 0 ? /** @type {const} */ ({ back: 0, write: 'replace' }) : same(trail[last], place) ? nothing(0) : step(trail, place);
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
 * The index of the last entry that stays behind the new place; -1 if none does.
 * @type {(trail: Place[], place: Place) => number}
 */
function lastKept(trail, place) {
    const ground = groundIn(trail[trail.length - 1]);
    const first = trail.findLastIndex((entry) => groundIn(entry) !== ground) + 1;
    const stays = ground === groundIn(place) ? /** @type {(entry: Place) => boolean} */ (entry) => isWithin(entry, place, rows) || leadsOn(entry, place)
        : isLeft(trail[first], trail[first - 1], place) ? () => false
            : isLasting;
    let at = trail.length - 1;
    while (at >= first && !stays(trail[at])) {
        at--;
    }
    return at;
}

/** A person is opened from the table: Back leads to it. @type {(entry: Place, place: Place) => boolean} */
const leadsOn = ({ dialog, card }, place) => dialog === 'table' && !card && place.card !== undefined;

/** Not a form that was sent, or a menu. @type {(entry: Place) => boolean} */
const isLasting = ({ dialog, menu, form, preview, present, tying, choosing }) => [dialog, menu, form, preview, present, tying, choosing].every((one) => one === undefined);

/**
 * Whether the new place ends a visit: the welcome ends with the first map; the example and the workbench are left for
 * what was open before.
 * @type {(from: Place, before: Place | undefined, place: Place) => boolean}
 */
const isLeft = (from, before, place) => (groundIn(from) === '' && place.map !== undefined)
    || ((from.example ?? from.workbench) !== undefined && before !== undefined && groundIn(before) === groundIn(place));

/**
 * The entries after a place was written.
 * @type {(trail: Place[], place: Place, write: 'replace' | 'push') => Place[]}
 */
export const written = (trail, place, write) => [...(write === 'push' ? trail : trail.slice(0, -1)), place].slice(-most);
