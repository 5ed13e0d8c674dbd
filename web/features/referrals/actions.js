/** The referral list: groups, activities and events for everybody who would like to join. */
export function referralActions({ store, api, t, announce, afterPaint, inDialog }) {
    let asked = false;

    const focus = (selector) => afterPaint(() => document.querySelector(selector)?.focus());

    async function read() {
        store.update({ referrals: await api.referrals() });
    }

    /** Ideas use the list, long after the page has opened. If it cannot be loaded, there are the other ideas. */
    function whenLookedAt({ map, tab, referrals }) {
        if (map && tab === 'steps' && !referrals && !asked) {
            asked = true;
            read().catch(() => {}).finally(() => {
                asked = false;
            });
        }
    }

    const plainActions = {
        showReferralsOf: (referralArea) => store.update({ referralArea }),

        /** Opens the form: for a new entry or an existing one. */
        writeReferral(referral = null) {
            store.update({ referralForm: { referral, now: null, domains: referral?.domains ?? [], removing: false }, dialogProblem: null });
            focus('#referral-name');
        },
        leaveReferral() {
            const id = store.get().referralForm?.referral?.id;
            store.update({ referralForm: null, dialogProblem: null });
            focus(id ? `[data-referral="${id}"] button` : '#referral-new');
        },
        toggleReferralArea(domain) {
            store.update(({ referralForm: form }) => ({ referralForm: {
                ...form, domains: form.domains.includes(domain) ? form.domains.filter((one) => one !== domain) : [...form.domains, domain],
            } }));
        },

        askToRemoveReferral(referral) {
            store.update({ referralForm: referral && { referral, now: null, domains: referral.domains, removing: true }, dialogProblem: null });
            focus(referral ? '#referral-remove' : '#referral-new');
        },
    };

    const dialogActions = inDialog({
        async openReferrals() {
            store.update({ dialog: 'referrals', dialogProblem: null, referralForm: null, referralArea: '' });
            await read();
        },

        /** Somebody else's concurrent version is shown beside this one; saving again replaces it. */
        async saveReferral(fields) {
            const { referral, now, domains } = store.get().referralForm;
            const missing = !fields.name.trim() ? 'name' : domains.length === 0 ? 'domains' : null;
            if (missing) {
                store.update({ dialogProblem: t(`unfit-referral.${missing}`) });
                focus(missing === 'name' ? '#referral-name' : '#referral-areas button');
                return;
            }
            const wish = { ...fields, domains };
            try {
                const { id } = referral ? await api.changeReferral(referral.id, { ...wish, version: (now ?? referral).version }) : await api.addReferral(wish);
                await read();
                store.update({ referralForm: null });
                announce(t('referral.said.saved', { name: fields.name.trim() }));
                focus(`[data-referral="${id}"] button`);
            } catch (problem) {
                changedMeanwhile(problem);
            }
        },
        async removeReferral() {
            const { referral, now } = store.get().referralForm;
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

    function changedMeanwhile(problem) {
        if (problem.code !== 'referral-changed') {
            throw problem;
        }
        store.update(({ referralForm }) => ({ referralForm: { ...referralForm, now: problem.now } }));
        focus('#referral-now');
    }
}
