import { focusOn } from '../../lib/focus.js';

const lasts = 8000; // ms, not counting the time with the pointer or the focus on the offer

/**
 * Offers Undo for a while after an alter was removed from the map. The current view stays.
 * @param {{store: {update(change: Pick<State, 'undoOffer'>): void}, afterPaint: PageContext['afterPaint']}} context
 */
export function undoOffer({ store, afterPaint }) {
    let timer = 0;
    let left = lasts;
    let since = 0;

    function run() {
        clearTimeout(timer);
        since = Date.now();
        timer = setTimeout(() => store.update({ undoOffer: null }), left);
    }

    /** @type {(change: string, text: string) => void} */
    function offerUndo(change, text) {
        left = lasts;
        store.update({ undoOffer: { change, text } });
        run();
    }

    const plainActions = {
        holdOffer() {
            clearTimeout(timer);
            left = Math.max(1000, left - (Date.now() - since));
            since = Date.now();
        },
        releaseOffer: run,
        endOffer() {
            clearTimeout(timer);
            store.update({ undoOffer: null });
            afterPaint(() => focusOn('#panel', { preventScroll: true }));
        },
    };

    return { offerUndo, actions: [plainActions] };
}
