import { whileBusy } from '../../core/busy.js';
import { makePasskey, usePasskey } from './webauthn.js';
import { showingProblems } from './field-problems.js';
import { focusOn } from '../../lib/focus.js';
import { problemWords } from '../../core/error-messages.js';

/**
 * Signing in with a passkey, and managing the user's passkeys. Adding or removing one requires reauthentication by the
 * password or a passkey.
 * @param {AccountContext} context
 */
export function passkeyActions({ store, api, t, afterPaint, session, inNotice }) {
    /** @type {(id: string) => void} */
    const focus = (id) => afterPaint(() => document.getElementById(id)?.focus());
    /** @type {(where: ProblemPlace, words: FieldProblems) => void} */
    const show = (where, words) => store.update((state) => showingProblems(where, { ...state[where], ...words }));

    /**
     * Runs a form's request; an error is shown beside the button, or at the password if it is about that.
     * @type {(where: ProblemPlace, from: string, task: () => Promise<unknown>) => Promise<boolean>}
     */
    async function tried(where, from, task) {
        store.update({ ...showingProblems(where, null), accountDone: null });
        try {
            await whileBusy(store, where, task);
            return true;
        } catch (problem) {
            if (problem instanceof DOMException) { // from the browser: closed, timed out, or already registered
                show(where, {
                    passkey: t(
                        problem.name === 'InvalidStateError'
                            ? 'problem.code.passkey-known'
                            : store.get().passkeyNeeded
                            ? 'passkey.needed.not-used'
                            : 'passkey.not-used',
                    ),
                });
                focus(from);
                return false;
            }
            if (!(problem instanceof api.ApiProblem) || (problem.status === 401 && where !== 'signInProblem')) {
                throw problem;
            }
            const atPassword = problem.code === 'wrong-password';
            show(where, { [atPassword ? 'key' : 'passkey']: problemWords(t, problem) });
            focus(atPassword ? 'passkey-key' : from);
            return false;
        }
    }

    /**
     * The proof of a user: by the password, or by a passkey if that is null.
     * @type {(current: string | null) => Promise<object>}
     */
    const proof = async (current) => (current === null ? { passkey: await usePasskey(await api.passkeyToProve()) }
        : { current });

    /** @type {(current: string | null) => boolean} */
    function given(current) {
        if (current === '') {
            store.update({ accountProblem: { key: t('password.needed') }, accountDone: null });
            focus('passkey-key');
        }
        return current !== '';
    }

    /** @type {(accountDone: State['accountDone']) => Promise<void>} */
    async function done(accountDone) {
        store.update({ passkeyForm: null, accountDone, ownAccount: await api.mine() });
        focus('passkey-add');
    }

    const noticeActions = inNotice({
        async signInByPasskey() {
            const letIn = async () => api.signInByPasskey(await usePasskey(await api.passkeyToSignIn()));
            if (await tried('signInProblem', 'sign-in-passkey', letIn)) {
                await session.start();
            }
        },

        /** @type {(passkeyForm: PasskeyForm | null) => void} */
        openPasskeyForm(passkeyForm) {
            store.update({ passkeyForm, accountProblem: null, accountDone: null });
            focus(passkeyForm?.adding ? 'passkey-name' : passkeyForm ? 'passkey-key' : 'passkey-add');
        },

        /** @type {(name: string, current: string | null) => Promise<void>} */
        async addPasskey(name, current) {
            const add = async () =>
                api.addPasskey(name, await makePasskey(await api.passkeyOptions(await proof(current))));
            if (given(current) && await tried('accountProblem', 'passkey-act', add)) {
                await done('passkey');
            }
        },

        /**
         * Adds the first passkey, which the role requires.
         * @type {(current: string) => Promise<void>}
         */
        async addNeededPasskey(current) {
            const add = async () => api.addPasskey('', await makePasskey(await api.passkeyOptions({ current })));
            if (given(current) && await tried('accountProblem', 'passkey-needed', add)) {
                await session.start();
                afterPaint(() =>
                    document.activeElement === document.body && focusOn('h1[tabindex], #panel, .gate-sheet button')
                );
            }
        },

        /** @type {(id: string, current: string | null) => Promise<void>} */
        async removePasskey(id, current) {
            const remove = async () => api.removePasskey(id, await proof(current));
            if (given(current) && await tried('accountProblem', 'passkey-act', remove)) {
                await done('passkey-removed');
            }
        },
    });

    return { actions: [noticeActions] };
}
