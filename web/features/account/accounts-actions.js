/**
 * Actions of administrators and coaches on other accounts, and on invitations.
 * @param {PageContext} context
 */
export function accountsActions({ store, api, t, afterPaint, inDialog }) {
    /** @type {(id: string) => void} */
    const focus = (id) => afterPaint(() => document.getElementById(id)?.focus());

    async function readAccounts() {
        const [accounts, invitations] = await Promise.all([
            store.get().account?.roles.includes('administrator') ? api.accounts() : [],
            api.invitations(),
        ]);
        store.update({ accounts, invitations });
    }

    /**
     * @template {unknown[]} P
     * @param {(...given: P) => Promise<unknown>} task
     * @returns {(...given: P) => Promise<void>}
     */
    const thenRead = (task) => async (...given) => {
        await task(...given);
        await readAccounts();
    };

    /** @type {(made: {token: string, expires: string}, name?: string, passkeysLost?: boolean) => void} */
    const show = ({ token, expires }, name, passkeysLost = false) =>
        store.update({ newLink: { address: `${location.origin}/#invitation=${token}`, expires, name, passkeysLost,
            copied: false } });

    /** @type {(id: string) => boolean} */
    const isActiveCoach = (id) =>
        store.get().accounts.some((one) => one.id === id && one.active && one.roles?.includes('coach'));

    /** @type {(endingShares: EndingShares) => void} */
    function askToEndShares(endingShares) {
        store.update({ endingShares });
        focus('end-shares');
    }

    const plainActions = {
        /** @type {(accountFilter: string) => void} */
        filterAccounts: (accountFilter) => store.update({ accountFilter }),
        leaveShares: () => store.update({ endingShares: null }),
        /** @type {(erasing: string | null) => void} */
        askToErase: (erasing) => store.update({ erasing }),
    };

    const dialogActions = inDialog({
        readAccounts,

        async openAccounts() {
            store.update({
                dialog: 'accounts', dialogProblem: null, newLink: null, erasing: null, accountFilter: '', accounts: [],
                invitations: [],
            });
            await readAccounts();
        },

        invite: thenRead(
            /**
             * @type {(roles: string[], label: string, map?: string | null, forgetHistory?: boolean) => Promise<void>}
             */
            async (roles, label, map = null, forgetHistory = false) => {
                if (roles.length === 0) {
                    store.update({ dialogProblem: t('invite.roles.needed') });
                    return;
                }
                show(await api.invite({ roles, label, map, ...(map && forgetHistory ? { forgetHistory } : {}) }));
                focus('made-link');
            },
        ),

        recover: thenRead(
            /** @type {(account: string, name: string, passkeysLost?: boolean) => Promise<void>} */
            async (account, name, passkeysLost = false) => {
                show(await api.invite({ account, ...(passkeysLost ? { passkeysLost } : {}) }), name, passkeysLost);
                focus('made-link');
            },
        ),

        async copyInvitation() {
            const { newLink } = store.get();
            if (newLink) {
                await navigator.clipboard?.writeText(newLink.address);
                store.update({ newLink: { ...newLink, copied: true } });
            }
        },

        withdraw: thenRead((/** @type {string} */ id) => api.withdrawInvitation(id)),

        /**
         * Shows the new roles at once, then loads the server's state, even if the server refused them. If a coach's
         * shares would end, the user is asked to confirm first.
         * @type {(id: string, roles: string[], sure?: boolean) => Promise<void>}
         */
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
            store.update(({ accounts }) => ({
                accounts: accounts.map((one) => (one.id === id ? { ...one, roles } : one)),
            }));
            try {
                await api.changeAccount(id, { roles });
                store.update(({ account }) => (id === account?.id ? { account: { ...account, roles } } : {}));
            } finally {
                await readAccounts();
            }
        },

        setActive: thenRead(
            /** @type {(id: string, active: boolean, sure?: boolean) => Promise<void>} */
            async (id, active, sure = false) => {
                if (!sure && !active && isActiveCoach(id)) {
                    askToEndShares({ id, active });
                    return;
                }
                await api.changeAccount(id, { active });
                store.update({ endingShares: null });
            },
        ),
        eraseAccount: thenRead(async (/** @type {string} */ id) => {
            await api.eraseAccount(id);
            store.update({ erasing: null });
            focus('dialog-accounts-title');
        }),
    });

    return { openAccounts: dialogActions.openAccounts, actions: [plainActions, dialogActions] };
}
