import { whileBusy } from '../../core/busy.js';
import { latestRequest } from '../../core/latest.js';
import { clearStorage } from './clear-page.js';
import { showingProblems } from './field-problems.js';
import { problemWords } from '../../core/error-messages.js';
import { fileName, save } from '../../lib/download.js';
import { readable } from './data-export.js';

const pause = 350;

/**
 * Actions of a user on their own account.
 * @param {AccountContext} context
 */
export function accountActions({ store, api, t, afterPaint, session, inNotice }) {
    const passwordChecks = latestRequest();
    let waiting = 0;

    /** @type {(id: string) => void} */
    const focus = (id) => afterPaint(() => document.getElementById(id)?.focus());

    /**
     * The field that a message is about; a message about no field is shown at the last one.
     * @type {(problem: ApiProblem, fallback?: keyof FieldProblems) => keyof FieldProblems}
     */
    function fieldOf({ code }, fallback = 'password') {
        switch (code) {
            case 'unfit-name': case 'name-taken': return 'name';
            case 'weak-password': return 'password';
            default: return fallback;
        }
    }

    /**
     * Runs a form's request; an error is shown at its field, which gets the focus.
     * @type {(where: ProblemPlace, prefix: string, task: () => Promise<unknown>, fallback?: keyof FieldProblems) =>
     *     Promise<boolean>}
     */
    async function tried(where, prefix, task, fallback) {
        store.update({ ...showingProblems(where, null), accountDone: null });
        try {
            await whileBusy(store, where, task);
            return true;
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem) || (problem.status === 401 && where !== 'signInProblem')) {
                throw problem;
            }
            const field = fieldOf(problem, fallback);
            store.update(showingProblems(where, { [field]: problemWords(t, problem) }));
            focusField(prefix, field);
            return false;
        }
    }

    /** @type {(prefix: string, field: string) => void} */
    const focusField = (prefix, field) =>
        focus(`${prefix}-${prefix === 'account' && field === 'password' ? 'new' : field}`);

    /** @type {(where: ProblemPlace, prefix: string, fields: Record<string, string>) => boolean} */
    function required(where, prefix, fields) {
        const missing = Object.keys(fields).find((field) => !fields[field].trim());
        if (missing) {
            store.update(
                showingProblems(where, {
                    [missing]: t(missing === 'name' ? 'account.name.needed' : 'password.needed'),
                }),
            );
            focusField(prefix, missing);
        }
        return !missing;
    }

    function cancelPasswordCheck() {
        clearTimeout(waiting);
        return passwordChecks.begin();
    }

    const plainActions = {
        /** @type {(leavingForGood: boolean) => void} */
        askToLeave(leavingForGood) {
            store.update({ confirmingErasure: leavingForGood, accountProblem: null });
            focus(leavingForGood ? 'erase-me-erase' : 'leave-for-good');
        },

        /**
         * Rates a password shortly after the last keystroke. It blocks nothing, and failures are ignored.
         * @type {(password: string, about: {invitation?: string, name?: string}) => void}
         */
        checkPassword(password, about) {
            const isLatest = cancelPasswordCheck();
            store.update(({ signInProblem, accountProblem }) => ({
                signInProblem: signInProblem && { ...signInProblem, password: null },
                accountProblem: accountProblem && { ...accountProblem, password: null },
            }));
            if (!password) {
                store.update({ weakness: null });
                return;
            }
            waiting = setTimeout(async () => {
                const weakness = await api.passwordHint(password, about).catch(() => null);
                if (isLatest()) {
                    store.update({ weakness });
                }
            }, pause);
        },

        aboutMeAddress: api.aboutMeAddress,
    };

    const noticeActions = inNotice({
        /** @type {(name: string, password: string) => Promise<void>} */
        async signInByName(name, password) {
            if (required('signInProblem', 'sign-in', { name, password })
                && await tried('signInProblem', 'sign-in', () => api.signInByName(name, password))) {
                await session.start();
            }
        },

        /** @type {(name: string, password: string, roles: string[]) => Promise<void>} */
        async acceptInvitation(name, password, roles) {
            const { invitation } = store.get();
            if (!invitation) {
                return;
            }
            cancelPasswordCheck(); // the invitation is about to be used up
            /** @type {Record<string, string>} */
            const needed = invitation.kind === 'recovery' ? { password } : { name, password };
            if (
                required('signInProblem', 'invitation', needed)
                && await tried('signInProblem', 'invitation', () =>
                    api.acceptInvitation(invitation.token, name, password, roles))
            ) {
                clearStorage({ keepUnsent: true }); // the data of the person who was signed in here before
                store.update({ view: 'loading', invitation: null, weakness: null });
                await session.start();
            }
        },

        /** @type {(name: string) => Promise<void>} */
        async renameAccount(name) {
            if (
                required('accountProblem', 'account', { name })
                && await tried('accountProblem', 'account', () => api.renameAccount(name), 'name')
            ) {
                const { account } = await api.session();
                store.update({ account, accountDone: 'name' });
            }
        },

        /** @type {(current: string, password: string) => Promise<boolean>} */
        async changePassword(current, password) {
            const done = required('accountProblem', 'account', { current, password })
                && await tried('accountProblem', 'account', () => api.changePassword(current, password), 'current');
            if (done) {
                store.update({ accountDone: 'password', weakness: null, ownAccount: await api.mine() });
            }
            return done;
        },

        /**
         * Erases the account for good. The page then shows the sign-in form.
         * @type {(current: string) => Promise<void>}
         */
        async eraseMe(current) {
            if (!current) {
                store.update({ accountProblem: { erase: t('password.needed') } });
                focus('erase-me-erase');
            } else if (await tried('accountProblem', 'erase-me', () => api.eraseMe(current), 'erase')) {
                session.leave('erased');
            }
        },

        async openAccount() {
            store.update({
                dialog: 'account', ownAccount: null, accountProblem: null, accountDone: null, weakness: null,
                confirmingErasure: false, passkeyForm: null,
            });
            store.update({ ownAccount: await api.mine() });
        },

        /** @type {(id: string) => Promise<void>} */
        async endSession(id) {
            await api.endSession(id);
            store.update({ ownAccount: await api.mine() });
        },

        async signOutEverywhere() {
            await api.signOutEverywhere();
            session.leave();
        },

        async saveAboutMe() {
            const all = await api.aboutMe();
            save(
                new Blob([await readable(all, t, store.get().language)], { type: 'text/html' }),
                `${fileName(`Kithmap ${all.account.name}`, t('app.name'))}.html`,
            );
        },
    });

    return { actions: [plainActions, noticeActions] };
}
