import { inAddress } from '../address.js';

/** Signing in by the link of the terminal, and out. */
export function sessionActions({ store, api, maps }) {
    let token = '';

    /** Asks who is here. A token leaves the address at once, and is kept until the server has heard of it. */
    async function start() {
        token = inAddress('sign-in') || token;
        if (token) {
            history.replaceState(null, '', location.pathname);
            try {
                await api.signIn(token);
            } catch (problem) {
                if (problem.passing) {
                    throw problem;
                }
                // A used link does no harm to somebody who is signed in already: the session decides.
                store.update({ door: 'refused' });
            }
            token = '';
        }
        const session = await api.session();
        store.update({ account: session.account, practice: Boolean(session.practice), door: null });
        await maps.loadAll();
    }

    return {
        start,

        async signOut() {
            await api.signOut();
            store.update({ view: 'sign-in', door: 'signed-out', account: null, map: null, maps: [], insights: null });
        },
    };
}
