import { beginAgain } from '../features/account/clear-page.js';
import { problemWords } from './error-messages.js';
import { onSessionEnded } from '../state.js';

/**
 * @typedef {(...given: any[]) => any} Action
 * @typedef {Record<string, Action>} Actions
 */

/**
 * Returns a function that wraps a group of actions, so that their failures are shown as text where the user looks: `where` is the key of
 * the state that shows it ('notice', 'dialogProblem' or 'lockProblem'). A lost session leads to the sign-in page. Errors that are not
 * problem documents of the server are bugs and are thrown on. A form waits until its own request is answered, and for nothing else.
 * @type {(page: {store: any, api: typeof import('./api.js'), t: Translate}, where: 'notice' | 'dialogProblem' | 'lockProblem') => (actions: Actions) => Actions}
 */
export function showingFailures({ store, api, t }, where) {
    async function hasOtherRoles() {
        const { account } = await api.session().catch(() => store.get());
        return String(account?.roles) !== String(store.get().account?.roles);
    }

    /** @type {(action: Action) => Action} */
    const wrap = (action) => async function attempt(/** @type {any[]} */ ...given) {
        store.update({ busy: where !== 'notice', problemOf: null, [where]: null });
        try {
            return await action(...given);
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem)) {
                throw problem;
            }
            if (problem.status === 401) {
                store.update(onSessionEnded(problem));
                return undefined;
            }
            if (problem.code === 'passkey-needed' || (problem.code === 'not-allowed' && await hasOtherRoles())) { // a role was given or taken since
                beginAgain();
                return undefined;
            }
            if (problem.status === 423) {
                return undefined; // the lock screen appears
            }
            const text = problemWords(t, problem);
            const retry = problem.passing ? () => attempt(...given) : undefined;
            store.update({ [where]: where === 'notice' ? { text, retry } : text });
            return undefined;
        } finally {
            store.update({ busy: false });
        }
    };
    return (actions) => Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, wrap(action)]));
}
