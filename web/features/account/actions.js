import { clearStorage } from './clear-page.js';
import { problemWords } from '../../core/error-messages.js';
import { fileName, save } from '../../lib/download.js';
import { readable } from './data-export.js';

const pause = 350;

/** Actions of a user on their own account, and of administrators and coaches on other accounts. */
export function accountActions({ store, api, t, afterPaint, session, inNotice, inDialog }) {
    let turn = 0;
    let waiting = null;

    const focus = (id) => afterPaint(() => document.getElementById(id)?.focus());

    /** Messages at their fields: `{name, password, current}`. A message about no field is shown at the last one. */
    function atField(problem, fallback = 'password') {
        const field = { 'unfit-name': 'name', 'name-taken': 'name', 'weak-password': 'password' }[problem.code] ?? fallback;
        return { [field]: problemWords(t, problem) };
    }

    /** Runs a form's request; an error is shown at its field, which gets the focus. */
    async function tried(where, prefix, task, fallback) {
        store.update({ busy: true, [where]: null, accountDone: null });
        try {
            await task();
            return true;
        } catch (problem) {
            if (!(problem instanceof api.ApiProblem) || (problem.status === 401 && where !== 'doorProblem')) {
                throw problem;
            }
            const words = atField(problem, fallback);
            store.update({ [where]: words });
            focus(`${prefix}-${{ password: prefix === 'account' ? 'new' : 'password' }[Object.keys(words)[0]] ?? Object.keys(words)[0]}`);
            return false;
        } finally {
            store.update({ busy: false });
        }
    }

    function required(where, prefix, fields) {
        const missing = Object.entries(fields).find(([, value]) => !value.trim());
        if (missing) {
            store.update({ [where]: { [missing[0]]: t(missing[0] === 'name' ? 'account.name.needed' : 'password.needed') } });
            focus(`${prefix}-${prefix === 'account' && missing[0] === 'password' ? 'new' : missing[0]}`);
        }
        return !missing;
    }

    function weighNothing() {
        clearTimeout(waiting);
        return ++turn;
    }

    async function readAccounts() {
        const [accounts, invitations] = await Promise.all([
            store.get().account.roles.includes('administrator') ? api.accounts() : [],
            api.invitations(),
        ]);
        store.update({ accounts, invitations });
    }

    const thenRead = (task) => async (...given) => {
        await task(...given);
        await readAccounts();
    };

    const show = ({ token, expires }, name, passkeysLost = false) =>
        store.update({ made: { address: `${location.origin}/#invitation=${token}`, expires, name, passkeysLost, copied: false } });

    const isActiveCoach = (id) => store.get().accounts.some((one) => one.id === id && one.active && one.roles?.includes('coach'));

    function askToEndShares(endingShares) {
        store.update({ endingShares });
        focus('end-shares');
    }

    const plainActions = {
        askToLeave(leavingForGood) {
            store.update({ leavingForGood, accountProblem: null });
            focus(leavingForGood ? 'erase-me-erase' : 'leave-for-good');
        },

        /** Rates a password shortly after the last key. Nobody has to wait for it, and failures are ignored. */
        weighPassword(password, about) {
            const mine = weighNothing();
            store.update(({ doorProblem, accountProblem }) => ({
                doorProblem: doorProblem && { ...doorProblem, password: null },
                accountProblem: accountProblem && { ...accountProblem, password: null },
            }));
            if (!password) {
                store.update({ weakness: null });
                return;
            }
            waiting = setTimeout(async () => {
                const weakness = await api.passwordHint(password, about).catch(() => null);
                if (mine === turn) {
                    store.update({ weakness });
                }
            }, pause);
        },

        filterAccounts: (accountFilter) => store.update({ accountFilter }),
        leaveShares: () => store.update({ endingShares: null }),
        askToErase: (erasing) => store.update({ erasing }),
        aboutMeAddress: api.aboutMeAddress,
    };

    const noticeActions = inNotice({
        async signInByName(name, password) {
            if (required('doorProblem', 'sign-in', { name, password })
                && await tried('doorProblem', 'sign-in', () => api.signInByName(name, password))) {
                await session.start();
            }
        },

        async acceptInvitation(name, password, roles) {
            const { invitation } = store.get();
            weighNothing(); // the invitation is about to be used up
            const needed = invitation.kind === 'recovery' ? { password } : { name, password };
            if (required('doorProblem', 'invitation', needed)
                && await tried('doorProblem', 'invitation', () => api.acceptInvitation(invitation.token, name, password, roles))) {
                clearStorage({ keepUnsent: true }); // those of the person who was signed in here before
                store.update({ view: 'loading', invitation: null, weakness: null });
                await session.start();
            }
        },

        async renameAccount(name) {
            if (required('accountProblem', 'account', { name }) && await tried('accountProblem', 'account', () => api.renameAccount(name), 'name')) {
                const { account } = await api.session();
                store.update({ account, accountDone: 'name' });
            }
        },

        async changePassword(current, password) {
            const done = required('accountProblem', 'account', { current, password })
                && await tried('accountProblem', 'account', () => api.changePassword(current, password), 'current');
            if (done) {
                store.update({ accountDone: 'password', weakness: null, mine: await api.mine() });
            }
            return done;
        },

        /** Erases the account for good. The page then shows the sign-in form. */
        async eraseMe(current) {
            if (!current) {
                store.update({ accountProblem: { erase: t('password.needed') } });
                focus('erase-me-erase');
            } else if (await tried('accountProblem', 'erase-me', () => api.eraseMe(current), 'erase')) {
                session.leave('erased');
            }
        },

        async openAccount() {
            store.update({ dialog: 'account', mine: null, accountProblem: null, accountDone: null, weakness: null, leavingForGood: false, passkeyForm: null });
            store.update({ mine: await api.mine() });
        },

        async endSession(id) {
            await api.endSession(id);
            store.update({ mine: await api.mine() });
        },

        async signOutEverywhere() {
            await api.signOutEverywhere();
            session.leave();
        },

        async saveAboutMe() {
            const all = await api.aboutMe();
            save(new Blob([await readable(all, t, store.get().language)], { type: 'text/html' }), `${fileName(`Kithmap ${all.account.name}`, t('app.name'))}.html`);
        },
    });

    const dialogActions = inDialog({
        readAccounts,

        async openAccounts() {
            store.update({ dialog: 'accounts', dialogProblem: null, made: null, erasing: null, accountFilter: '', accounts: [], invitations: [] });
            await readAccounts();
        },

        invite: thenRead(async (roles, label, map = null, forgetHistory = false) => {
            if (roles.length === 0) {
                store.update({ dialogProblem: t('invite.roles.needed') });
                return;
            }
            show(await api.invite({ roles, label, map, ...(map && forgetHistory ? { forgetHistory } : {}) }));
            focus('made-link');
        }),

        recover: thenRead(async (account, name, passkeysLost = false) => {
            show(await api.invite({ account, ...(passkeysLost ? { passkeysLost } : {}) }), name, passkeysLost);
            focus('made-link');
        }),

        async copyInvitation() {
            const { made } = store.get();
            await navigator.clipboard?.writeText(made.address);
            store.update({ made: { ...made, copied: true } });
        },

        withdraw: thenRead((id) => api.withdrawInvitation(id)),

        /** Shown at once; the server's state is loaded afterwards, whether it agreed or not. The end of a coach's shares is asked for first. */
        async setRoles(id, roles, sure = false) {
            if (roles.length === 0) {
                store.update({ dialogProblem: t('invite.roles.needed'), problemOf: id });
                return;
            }
            if (!sure && isActiveCoach(id) && !roles.includes('coach')) {
                askToEndShares({ id, roles });
                return;
            }
            store.update({ endingShares: null });
            store.update(({ accounts }) => ({ accounts: accounts.map((one) => (one.id === id ? { ...one, roles } : one)) }));
            try {
                await api.changeAccount(id, { roles });
                store.update(({ account }) => (id === account.id ? { account: { ...account, roles } } : {}));
            } finally {
                await readAccounts();
            }
        },

        setActive: thenRead(async (id, active, sure = false) => {
            if (!sure && !active && isActiveCoach(id)) {
                askToEndShares({ id, active });
                return;
            }
            await api.changeAccount(id, { active });
            store.update({ endingShares: null });
        }),
        eraseAccount: thenRead(async (id) => {
            await api.eraseAccount(id);
            store.update({ erasing: null });
        }),
    });

    return { actions: [plainActions, noticeActions, dialogActions] };
}
