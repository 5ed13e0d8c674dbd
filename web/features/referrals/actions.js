import { focusOn } from '../../lib/focus.js';

/**
 * The referral list: groups, activities and events that people can join.
 * @param {PageContext} context
 */
export function referralActions({ store, api, t, announce, afterPaint, inDialog }) {
    let asked = false;

    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    async function read() {
        store.update({ referrals: await api.referrals() });
    }

    /**
     * Loads the list once it is needed for ideas. If it cannot be loaded, the other ideas are still shown.
     * @type {(state: State) => void}
     */
    function whenLookedAt({ map, panelTab, referrals }) {
        if (map && panelTab === 'steps' && !referrals && !asked) {
            asked = true;
            read().catch(() => {}).finally(() => {
                asked = false;
            });
        }
    }

    const plainActions = {
        /** @type {(referralArea: string) => void} */
        showReferralsOf: (referralArea) => store.update({ referralArea }),
        /** @type {(referralInterest: string) => void} */
        showReferralsAbout: (referralInterest) => store.update({ referralInterest }),

        /**
         * Opens the form: for a new entry or an existing one.
         * @type {(referral?: Referral | null) => void}
         */
        writeReferral(referral = null) {
            store.update({
                referralForm: { referral, now: null, domains: referral?.domains ?? [], removing: false },
                dialogProblem: null,
            });
            focus('#referral-name');
        },
        leaveReferral() {
            const id = store.get().referralForm?.referral?.id;
            store.update({ referralForm: null, dialogProblem: null });
            focus(id ? `[data-referral="${id}"] button` : '#referral-new');
        },
        /** @type {(domain: string) => void} */
        toggleReferralArea(domain) {
            store.update(({ referralForm: form }) => ({
                referralForm: form && {
                    ...form,
                    domains: form.domains.includes(domain)
                        ? form.domains.filter((one) => one !== domain)
                        : [...form.domains, domain],
                },
            }));
        },

        /** @type {(referral: Referral | null) => void} */
        askToRemoveReferral(referral) {
            store.update({
                referralForm: referral && { referral, now: null, domains: referral.domains, removing: true },
                dialogProblem: null,
            });
            focus(referral ? '#referral-remove' : '#referral-new');
        },
    };

    const dialogActions = inDialog({
        /** @type {(area?: string) => Promise<void>} */
        async openReferrals(area = '') {
            store.update({
                dialog: 'referrals', dialogProblem: null, referralForm: null, referralArea: area, referralInterest: '',
            });
            await read();
        },

        /**
         * Saves an entry. If another user has changed it meanwhile, that version is shown beside this one, and saving
         * again replaces it.
         * @type {(fields: ReferralText) => Promise<void>}
         */
        async saveReferral(fields) {
            const form = store.get().referralForm;
            if (!form) {
                return;
            }
            const { referral, now, domains } = form;
            const missing = !fields.name.trim() ? 'name' : domains.length === 0 ? 'domains' : null;
            if (missing) {
                store.update({ dialogProblem: t(`unfit-referral.${missing}`) });
                focus(missing === 'name' ? '#referral-name' : '#referral-areas button');
                return;
            }
            const values = { ...fields, domains };
            try {
                const { id } = referral
                    ? await api.changeReferral(referral.id, { ...values, version: (now ?? referral).version })
                    : await api.addReferral(values);
                await read();
                store.update({ referralForm: null });
                announce(t('referral.said.saved', { name: fields.name.trim() }));
                focus(`[data-referral="${id}"] button`);
            } catch (problem) {
                changedMeanwhile(problem);
            }
        },
        async removeReferral() {
            const { referral, now } = store.get().referralForm ?? {};
            if (!referral) {
                return;
            }
            try {
                await api.removeReferral(referral.id, (now ?? referral).version);
                await read();
                store.update({ referralForm: null });
                announce(t('referral.said.removed', { name: referral.name }));
                focus('#referral-new');
            } catch (problem) {
                changedMeanwhile(problem);
            }
        },
    });

    return { whenLookedAt, actions: [plainActions, dialogActions] };

    /** @type {(problem: unknown) => void} */
    function changedMeanwhile(problem) {
        if (!(problem instanceof api.ApiProblem) || problem.code !== 'referral-changed') {
            throw problem;
        }
        store.update(({ referralForm }) => ({ referralForm: referralForm && { ...referralForm, now: problem.now } }));
        focus('#referral-now');
    }
}
