import { beginAgain } from '../features/account/clear-page.js';
import { whileBusy } from '../core/busy.js';
import { problemWords } from '../core/error-messages.js';
import { onSessionEnded } from '../state.js';

/**
 * Returns a function that wraps a group of actions, so that their failures are shown to the user as text. `where` is
 * the key of the state that shows it ('notice', 'dialogProblem' or 'lockProblem'). An ended session leads to the
 * sign-in page. Errors that are not problem documents of the server are bugs and are rethrown. A form waits until its
 * own request is answered.
 * @type {(page: Pick<PageContext, 'store' | 'api' | 't'>, where: 'notice' | 'dialogProblem' | 'lockProblem') =>
 *     ShowFailures}
 */
export function showingFailures({ store, api, t }, where) {
    async function hasOtherRoles() {
        const { account } = await api.session().catch(() => store.get());
        return String(account?.roles) !== String(store.get().account?.roles);
    }

    /** @type {(text: string | null, retry?: () => void) => Partial<State>} */
    function shown(text, retry) {
        switch (where) {
            case 'notice': return { notice: text === null ? null : { text, retry } };
            case 'dialogProblem': return { dialogProblem: text };
            default: return { lockProblem: text };
        }
    }

    /**
     * @template {unknown[]} P
     * @template R
     * @param {string} name
     * @param {(...given: P) => R | Promise<R>} action
     * @returns {(...given: P) => Promise<R | undefined>}
     */
    const wrap = (name, action) => async function attempt(...given) {
        store.update({ problemOf: null, ...shown(null) });
        try {
            return await (where === 'notice' ? action(...given) : whileBusy(store, name, () => action(...given)));
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem)) {
                throw problem;
            }
            if (problem.status === 401) {
                store.update(onSessionEnded(problem));
                return undefined;
            }
            // A role was added or removed since.
            if (problem.code === 'passkey-needed' || (problem.code === 'not-allowed' && await hasOtherRoles())) {
                beginAgain();
                return undefined;
            }
            if (problem.status === 423) {
                return undefined; // the lock screen appears
            }
            store.update(shown(problemWords(t, problem), problem.passing ? () => attempt(...given) : undefined));
            return undefined;
        }
    };

    /**
     * @template {Record<string, Action>} A
     * @param {A} actions
     */
    return (actions) => /** @type {Noticed<A>} */ (Object.fromEntries(
        Object.entries(actions).map(([name, action]) => [name, wrap(name, action)]),
    ));
}
