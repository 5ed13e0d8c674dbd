const every = 5 * 60 * 1000;

/**
 * In a practice, a session ends when nobody is there for a while. Whoever talks over a map may ask the server nothing for long; so
 * it is told, now and then, that somebody is at the page.
 */
export function tellPresence({ store, api, now = () => Date.now() }) {
    let last = now();

    function here() {
        const { account, practice } = store.get();
        if (account && practice && now() - last >= every) {
            last = now();
            api.session().catch(() => {}); // the next request that matters hears of it
        }
    }

    ['pointerdown', 'pointermove', 'keydown', 'wheel'].forEach((sign) => addEventListener(sign, here, { passive: true }));
}
