import { latestRequest } from '../../core/latest.js';
import { mayAnalyse } from '../../core/permissions.js';
import { focusOn } from '../../lib/focus.js';
import { inAddress, setAddress } from '../../lib/url-hash.js';
import { beginAgain, clearPage, clearStorage, ownTab } from './clear-page.js';
import * as outbox from '../../model/outbox.js';
import * as pages from '../hard-day/drafts.js';
import { waiting as waitingConversations } from '../conversation/save.js';
import { onMapClosed, onSignedOut } from '../../state.js';

/**
 * Signing in by a link, and out.
 * @param {SessionContext} context
 */
export function sessionActions(
    {
        store, api, t, announce, afterPaint, maps, workbench, edits, conversations, sendDrafts, know, openAccounts,
        inNotice,
    },
) {
    let token = '';
    const starts = latestRequest();
    let cleared = false;
    let here = false; // a user has signed in since the page was loaded

    /**
     * Tells whether the server refused a link for good.
     * @type {(problem: unknown) => boolean}
     */
    const isRefusal = (problem) => problem instanceof api.ApiProblem && !problem.passing;

    /**
     * Asks the server who is signed in. A token leaves the address at once, and is kept until the server has answered.
     * If another link is opened meanwhile, that link counts: answers to earlier requests are ignored.
     */
    async function start() {
        const isLatest = starts.begin();
        const late = () => !isLatest();
        try {
            if (inAddress('invitation')) {
                if (await invited(inAddress('invitation'), late)) {
                    return;
                }
            } else {
                await signedIn(late);
            }
            const current = late() ? null : await api.session();
            if (current && !late()) {
                const { account, practice, passwordLink = null, passkeyNeeded = null } = current;
                store.update({
                    account, practice, passwordLink, passkeyNeeded, signInReason: null, signInProblem: null,
                });
                if (!practice) {
                    await know();
                }
                await begin(account);
            }
        } catch (problem) {
            if (!late()) {
                throw problem;
            }
        }
    }

    /** @type {(late: () => boolean) => Promise<void>} */
    async function signedIn(late) {
        token = inAddress('sign-in') || token;
        if (!token) {
            return;
        }
        setAddress();
        try {
            await api.signIn(token);
        } catch (problem) {
            if (!isRefusal(problem) || late()) {
                throw problem;
            }
            // A used link does no harm if the user is signed in already: the session decides.
            store.update({ signInReason: 'refused' });
        }
        if (!late()) {
            token = '';
        }
    }

    /** @type {(account: Account) => Promise<void>} */
    async function begin(account) {
        if (store.get().passkeyNeeded) {
            store.update({ ...onMapClosed(), view: 'passkey' });
            afterPaint(() => focusOn('#passkey-needed-title'));
            return;
        }
        ownTab(account.id);
        sendDrafts();
        // An account that neither draws maps nor coaches has no map to see; an administrator begins at the accounts.
        if (account.roles?.some((role) => role === 'person' || role === 'coach')) {
            await maps.loadAll();
        } else if (mayAnalyse(store.get())) {
            workbench.openWorkbench();
        } else {
            store.update({ ...onMapClosed(), view: 'desk' });
            if (!store.get().dialog) { // after a reload, what was open is open again
                await openAccounts();
            }
        }
    }

    /**
     * Shows an invitation; sending its form uses it up. An invitation that no longer exists leads to the signed-in
     * account. Returns true if the invitation decides what the page shows.
     * @type {(wished: string, late: () => boolean) => Promise<boolean>}
     */
    async function invited(wished, late) {
        // The address may hold another link by now.
        const leaveAddress = () => inAddress('invitation') === wished && setAddress();
        try {
            const invitation = { ...await api.lookAtInvitation(wished), token: wished };
            if (!late()) {
                leaveAddress();
                store.update({ ...onSignedOut(), view: 'invitation', invitation, practice: true });
            }
            return true;
        } catch (problem) {
            if (!isRefusal(problem) || late()) {
                throw problem;
            }
            leaveAddress();
            store.update({ signInReason: 'refused' });
            return false;
        }
    }

    /** @type {(reason?: SignInReason) => void} */
    function leave(reason = 'signed-out') {
        store.update({ ...onSignedOut(), view: 'sign-in', signInReason: reason });
    }

    async function signOutAnyway() {
        await api.signOut();
        leave();
    }

    /** Reads the notice about a link for a new password, which was made, or dismissed in another window. */
    async function readPasswordLink() {
        const { passwordLink = null } = await api.session();
        store.update({ passwordLink });
    }

    /** Starts with the roles that the account has now. */
    async function readAccount() {
        const { account, passkeyNeeded = null } = await api.session();
        store.update({ account, passkeyNeeded, clients: null, retained: null });
        await begin(account);
    }

    /**
     * Follows a link in the address. If a user is signed in, the page is reloaded, so that none of their data stays
     * behind the form.
     */
    async function follow() {
        if (here) {
            beginAgain();
        } else {
            await start();
        }
    }

    /**
     * Removes the data of a session from the browser, however the session ended.
     * @type {(state: State) => void}
     */
    function clearWhenLeft({ account, view, signInReason }) {
        if (account) {
            here = true;
        } else if (view === 'sign-in' && here) {
            [here, cleared] = [false, true];
            clearPage(signInReason ?? 'signed-out', { keepUnsent: signInReason === 'ended' });
        } else if (view === 'sign-in' && !cleared) {
            cleared = true; // an earlier visit may have left data
            clearStorage({ keepUnsent: true });
        }
    }

    const noticeActions = inNotice({
        /** Signs out once everything is saved; changes that cannot be saved are announced first. */
        async signOut() {
            await Promise.all([conversations.sendConversation(), store.get().outbox.length > 0 ? edits.flush() : null]);
            const n = outbox.waiting() + pages.waiting() + waitingConversations();
            if (n > 0) {
                store.update({
                    notice: { text: t('sign-out.unsaved', { n }), act: 'signOutAnyway', label: t('sign-out.anyway') },
                });
                return;
            }
            await signOutAnyway();
        },
        signOutAnyway,

        /** @type {(withdraw: boolean) => Promise<void>} */
        async dismissPasswordLink(withdraw) {
            await api.dismissPasswordLink(withdraw);
            store.update({
                passwordLink: null, ...(withdraw ? { notice: { text: t('password-link.withdrawn') } } : {}),
            });
            if (!withdraw) {
                announce(t('password-link.dismissed'));
            }
            afterPaint(() => focusOn(withdraw ? '#notice .plain' : '.toolbar-menu'));
        },
    });

    return {
        start, leave, readPasswordLink, readAccount, follow, clearWhenLeft, signOutAnyway, actions: [noticeActions],
    };
}
