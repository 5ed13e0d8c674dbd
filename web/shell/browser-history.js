import { latestRequest } from '../core/latest.js';
import { focusOnPage } from '../lib/focus.js';
import { isInAddress, setAddress } from '../lib/url-hash.js';
import { fromAddress, groundIn, placeOf, toAddress } from '../core/address.js';
import { openPopover, returning } from './return-to-place.js';
import { change, written } from './trail.js';

/** ms that the browser takes to go back, at the most. */
const longestWay = 1500;

/** Dialogs that only show something: a reload opens them again. */
const shown = ['table', 'history', 'hard-day'];

/**
 * Keeps the history of the browser and its address in step with the page: what is opened gets an entry, what is closed loses it, and Back, Forward, a
 * reload or another address lead to the place they name. An entry belongs to one account and is emptied when another one comes upon it.
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
    let moving = 0; // the page itself goes back
    let way = 0; // by how many entries
    let overtaken = 0; // the same, if an address was typed before the browser got there
    let forgetting = 0;
    const turns = latestRequest();
    let turning = false;

    const here = () => placeOf(store.get(), { narrow: narrow.matches, menu: openPopover()?.id ?? null });
    const owner = () => store.get().account?.id ?? '';
    /** @type {(entry: HistoryEntry | null) => entry is HistoryEntry} */
    const isOurs = (entry) => entry?.of === owner();

    /** What closes by its own button only stays: it shows what cannot be shown again. @type {(state: State) => boolean} */
    const isPinned = ({ dialog, recoveryCode }) => dialog === 'unsaved' || (dialog === 'passphrase' && recoveryCode !== null);

    /** @type {(entry: HistoryEntry | null) => void} */
    function adopt(entry) {
        [trail, at] = isOurs(entry) ? [entry.trail, entry.at] : [[], 0];
    }

    /** @type {(place: Place, write: 'replace' | 'push') => void} */
    function put(place, write) {
        const entry = { of: owner(), at: at + (write === 'push' ? 1 : 0), trail: written(trail, place, write) };
        if (record(entry, write, toAddress(place) || location.pathname)) {
            ({ at, trail } = entry);
        } else { // the present entry stands for both until the next one is written
            trail = written(trail, place, 'replace');
        }
    }

    /** Safari refuses the 101st within 30 seconds. @type {(entry: HistoryEntry, write: 'replace' | 'push', address: string) => boolean} */
    function record(entry, write, address) {
        try {
            history[`${write}State`](entry, '', address);
            return true;
        } catch {
            return false;
        }
    }

    /** @type {(by: number) => void} */
    function go(by) {
        clearTimeout(moving);
        moving = setTimeout(() => stand(null), longestWay); // there is no such entry; another attempt might go too far
        way = by;
        history.go(by);
    }

    /** The page stays as it is: the browser goes back to its entry. @type {(by: number) => void} */
    function stay(by) {
        if (by === 0) { // would reload the page
            follow();
        } else {
            go(-by);
        }
    }

    /** The browser arrived at an entry that the page sent it to, or at one that is written from here on. @type {(entry: HistoryEntry | null) => void} */
    function stand(entry) {
        clearTimeout(moving);
        moving = 0;
        adopt(entry);
        follow();
    }

    /** An address was typed while the page goes back: the browser may still do that, from the entry of the address. */
    function overtake() {
        if (moving) {
            clearTimeout(moving);
            moving = 0;
            overtaken = way;
            clearTimeout(forgetting);
            forgetting = setTimeout(() => {
                overtaken = 0;
            }, longestWay);
        }
    }

    /** Writes where the page is now. */
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

    /** Nobody is signed in: an entry of somebody who was is emptied. The address that a visitor came by stays for after signing in. */
    function leave() {
        if (store.get().view !== 'loading') {
            arrived = false;
            if (history.state) {
                setAddress();
            }
        }
    }

    /** The first place after loading the page: what the address says is open over it is opened. @type {(place: Place) => void} */
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
        const again = { ...wished, panel: wished.panel ?? (isAgain ? undefined : place.panel), dialog: place.dialog ?? (dialog && shown.includes(dialog) ? dialog : undefined) };
        void turnTo(async (isLatest) => {
            if (again.talk) {
                await resumed();
            }
            await toPlace(again, isLatest); // begins at once, so that the page is painted once
        }).then((done) => done && follow());
    }

    /**
     * Meanwhile nothing is written. Returns whether no later turn took over.
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
     * The browser went to an entry. One whose map is gone is passed over; one that cannot be reached now stays, and the browser goes back from it.
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

    /** A text in the middle of a line counts as entered; its page gets the focus. Returns whether there was one. */
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
        } else if (entry ? !isOurs(entry) : !location.hash) { // of another account, or emptied
            stand(null);
        } else if (isPinned(store.get())) {
            stay(entry ? entry.at - at : 1);
        } else if (entry) {
            const by = entry.at - at;
            adopt(entry);
            returnTo(trail[trail.length - 1], by);
        } else { // an address that was typed or pressed
            overtake();
            const place = fromAddress(location.hash);
            const by = location.hash === toAddress(trail.at(-1) ?? {}) ? 0 : 1; // the browser has no second entry for the same address
            trail = by ? written(trail, place, 'push') : trail;
            at += by;
            record({ of: owner(), at, trail }, 'replace', location.hash);
            returnTo(place, by);
        }
    });
    document.addEventListener('toggle', ({ target }) => target instanceof HTMLElement && target.popover !== null && follow(), true);

    return { follow };
}
