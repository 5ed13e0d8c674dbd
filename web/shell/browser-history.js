import { latestRequest } from '../core/latest.js';
import { focusOnPage } from '../lib/focus.js';
import { isInAddress, setAddress } from '../lib/url-hash.js';
import { fromAddress, groundIn, placeOf, toAddress } from '../core/address.js';
import { openPopover, returning } from './return-to-place.js';
import { change, written } from './trail.js';

/** The longest time in ms that the browser takes to go back. */
const longestWay = 1500;

/** The dialogs without a form, which a reload opens again. */
const shown = ['table', 'history', 'hard-day'];

/**
 * Keeps the browser's history and address in step with the page: a part that is opened gets an entry, a part that is
 * closed loses it; Back, Forward, a reload or another address lead to the place they name. An entry belongs to one
 * account, and is emptied for another one.
 * @param {FollowingContext} context
 */
export function browserHistory(context) {
    const { store, afterPaint, followLink, resumed } = context;
    const narrow = matchMedia('(max-width: 819px)');
    const { toGround, toPlace } = returning({ ...context, narrow });
    /** @type {Place[]} */
    let trail = [];
    let at = 0;
    let arrived = false;
    let moving = 0; // the timer while the page itself goes back
    let way = 0; // the number of entries it goes back
    let overtaken = 0; // the same, after an address was typed before the browser arrived
    let forgetting = 0;
    const turns = latestRequest();
    let turning = false;

    const here = () => placeOf(store.get(), { narrow: narrow.matches, menu: openPopover()?.id ?? null });
    const owner = () => store.get().account?.id ?? '';
    /** @type {(entry: HistoryEntry | null) => entry is HistoryEntry} */
    const isOurs = (entry) => entry?.of === owner();

    /** Tells whether a dialog with irreplaceable content stays open. @type {(state: State) => boolean} */
    const isPinned = ({ dialog, recoveryCode }) =>
        dialog === 'unsaved' || (dialog === 'passphrase' && recoveryCode !== null);

    /** @type {(entry: HistoryEntry | null) => void} */
    function adopt(entry) {
        [trail, at] = isOurs(entry) ? [entry.trail, entry.at] : [[], 0];
    }

    /** @type {(place: Place, write: 'replace' | 'push') => void} */
    function put(place, write) {
        const entry = { of: owner(), at: at + (write === 'push' ? 1 : 0), trail: written(trail, place, write) };
        if (record(entry, write, toAddress(place) || location.pathname)) {
            ({ at, trail } = entry);
        } else { // the current entry holds both places until the next one is written
            trail = written(trail, place, 'replace');
        }
    }

    /** @type {(entry: HistoryEntry, write: 'replace' | 'push', address: string) => boolean} */
    function record(entry, write, address) {
        try {
            history[`${write}State`](entry, '', address);
            return true;
        } catch { // Safari refuses the 101st entry within 30 seconds
            return false;
        }
    }

    /** @type {(by: number) => void} */
    function go(by) {
        clearTimeout(moving);
        // The entry does not exist; another attempt might go too far.
        moving = setTimeout(() => stand(null), longestWay);
        way = by;
        history.go(by);
    }

    /** Returns the browser to the entry of the page, which stays as it is. @type {(by: number) => void} */
    function stay(by) {
        return by === 0 ? follow() : go(-by); // a move by 0 would reload the page
    }

    /** Ends a move at this entry, or with null at a new one. @type {(entry: HistoryEntry | null) => void} */
    function stand(entry) {
        clearTimeout(moving);
        moving = 0;
        adopt(entry);
        follow();
    }

    /** Handles an address typed while the page goes back, because the browser may still do so from the new entry. */
    function overtake() {
        if (moving) {
            clearTimeout(moving);
            moving = 0;
            overtaken = way;
            clearTimeout(forgetting);
            forgetting = setTimeout(() => { overtaken = 0; }, longestWay);
        }
    }

    /** Writes the current place of the page into the history. */
    function follow() {
        const place = here();
        if (!place) {
            leave();
        } else if (!arrived) {
            arrive(place);
        } else if (!moving && !turning) {
            const { back, write, place: next } = change(trail, place);
            if (back > 0) {
                go(-back);
            } else if (write !== 'nothing') {
                put(next, write);
                follow();
            }
        }
    }

    /** Empties the entry of an account that has signed out. A visitor's address stays until after signing in. */
    function leave() {
        if (store.get().view !== 'loading') {
            arrived = false;
            if (history.state) {
                setAddress();
            }
        }
    }

    /** Shows the first place, with the parts that the address names over it. @type {(place: Place) => void} */
    function arrive(place) {
        arrived = true;
        const isAgain = isOurs(history.state);
        adopt(history.state);
        const wished = fromAddress(location.hash);
        const { dialog } = trail.at(-1) ?? {};
        if (groundIn(wished) !== groundIn(place)) {
            follow();
            return;
        }
        const again = {
            ...wished, panel: wished.panel ?? (isAgain ? undefined : place.panel),
            dialog: place.dialog ?? (dialog && shown.includes(dialog) ? dialog : undefined),
        };
        void turnTo(async (isLatest) => {
            if (again.talk) {
                await resumed();
            }
            await toPlace(again, isLatest); // begins without waiting, so that the page is painted only once
        }).then((done) => done && follow());
    }

    /**
     * Runs a turn, during which no entry is written. Returns whether no later turn replaced it.
     * @type {(by: (isLatest: () => boolean) => Promise<void>) => Promise<boolean>}
     */
    async function turnTo(by) {
        const isLatest = turns.begin();
        turning = true;
        try {
            await by(isLatest);
        } finally {
            if (isLatest()) {
                turning = false;
            }
        }
        return isLatest();
    }

    /**
     * Shows the place of an entry. An entry whose map is gone is skipped; if the place cannot be reached now, the entry
     * stays, and the browser goes back.
     * @type {(place: Place, by: number) => Promise<void>}
     */
    async function returnTo(place, by) {
        let ground = /** @type {Awaited<ReturnType<typeof toGround>>} */ ('missed');
        const isEntered = enter();
        const done = await turnTo(async (isLatest) => {
            ground = await toGround(place);
            if (ground === 'open') {
                await resumed();
                await (isLatest() ? toPlace(place, isLatest) : null);
            }
        });
        const now = here();
        if (!done) {
            return;
        }
        if (isEntered) {
            afterPaint(focusOnPage);
        }
        if (!now || ground === 'open') {
            follow();
        } else if (ground === 'missed') {
            stay(by);
        } else {
            put(now, 'replace');
            if (by < 0 && trail.length > 1) {
                history.back();
            }
        }
    }

    /** Enters text that is being typed, and focuses the page. Returns whether there was any. */
    function enter() {
        const held = document.activeElement;
        const isText = held instanceof HTMLInputElement || held instanceof HTMLTextAreaElement;
        if (isText) {
            held.blur();
            focusOnPage();
        }
        return isText;
    }

    addEventListener('popstate', ({ state: entry }) => {
        if (moving && entry) {
            stand(entry);
        } else if (entry && entry.at === at + overtaken && overtaken !== 0) {
            go(-overtaken);
            overtaken = 0;
        } else if (isInAddress('sign-in') || isInAddress('invitation')) {
            followLink();
        } else if (!here()) {
            adopt(entry);
            leave();
        } else if (entry ? !isOurs(entry) : !location.hash) { // an entry of another account, or an emptied one
            stand(null);
        } else if (isPinned(store.get())) {
            stay(entry ? entry.at - at : 1);
        } else if (entry) {
            const by = entry.at - at;
            adopt(entry);
            returnTo(trail[trail.length - 1], by);
        } else { // an address that was typed, or a link
            overtake();
            const place = fromAddress(location.hash);
            // The browser adds no second entry for the same address.
            const by = location.hash === toAddress(trail.at(-1) ?? {}) ? 0 : 1;
            trail = by ? written(trail, place, 'push') : trail;
            at += by;
            record({ of: owner(), at, trail }, 'replace', location.hash);
            returnTo(place, by);
        }
    });
    document.addEventListener(
        'toggle', ({ target }) => target instanceof HTMLElement && target.popover !== null && follow(), true,
    );

    return { follow };
}
