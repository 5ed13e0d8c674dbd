import { mayAnalyse } from '../access.js';
import { inAddress } from '../address.js';
import { nobody } from '../state.js';

/** Signing in by a link, and out. */
export function sessionActions({ store, api, maps, bench }) {
    let token = '';

    /** Asks who is here. A token leaves the address at once, and is kept until the server has heard of it. */
    async function start() {
        if (inAddress('invitation')) {
            return invited(inAddress('invitation'));
        }
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
        const { account, practice } = await api.session();
        store.update({ account, practice, door: null, doorProblem: null });
        // Whoever neither draws nor coaches has no map to see.
        if (account.roles?.some((role) => role === 'person' || role === 'coach')) {
            await maps.loadAll();
        } else if (mayAnalyse(store.get())) {
            bench.openWorkbench();
        } else {
            store.update({ view: 'desk', map: null });
        }
    }

    /** An invitation is looked at, and used when its form is sent. One that is gone leads on to whoever is signed in. */
    async function invited(wished) {
        try {
            const invitation = { ...await api.lookAtInvitation(wished), token: wished };
            history.replaceState(null, '', location.pathname);
            store.update({ ...nobody, view: 'invitation', invitation, practice: true });
            return;
        } catch (problem) {
            if (problem.passing) {
                throw problem;
            }
            history.replaceState(null, '', location.pathname);
            store.update({ door: 'refused' });
        }
        await start();
    }

    function leave(door = 'signed-out') {
        store.update({ ...nobody, view: 'sign-in', door });
    }

    return {
        start,
        leave,

        async signOut() {
            await api.signOut();
            leave();
        },
    };
}
