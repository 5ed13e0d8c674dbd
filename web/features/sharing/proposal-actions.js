import { isOpen, openMap } from '../../core/open-map.js';
import { focusOn } from '../../lib/focus.js';

/**
 * A coach proposes a colleague to the owner of the open map, who decides.
 * @param {PageContext & {shares: ReturnType<SharingActions>}} context
 */
export function proposalActions({ store, api, t, announce, afterPaint, shares, inNotice, inDialog }) {
    const id = () => openMap(store).id;
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    /**
     * Reads what the coach has proposed, and whom they can propose, unless another map is open by now. Returns whether
     * it still is the open one.
     * @type {(map: string) => Promise<boolean>}
     */
    async function read(map) {
        const { proposal = null, coaches, ends } = await api.proposal(map);
        if (!isOpen(store, map)) {
            return false;
        }
        store.update({ ownProposal: { proposed: proposal, coaches, ends, form: { colleague: '', kind: 'cover', until: '' } } });
        return true;
    }

    /** @type {(text: string, selector: string) => void} */
    function explain(text, selector) {
        store.update({ dialogProblem: text });
        focus(selector);
    }

    const plainActions = {
        /** @type {(fields: Partial<ProposalForm>) => void} */
        changeProposal(fields) {
            store.update(({ ownProposal }) => ({ ownProposal: ownProposal && { ...ownProposal, form: { ...ownProposal.form, ...fields } }, dialogProblem: null }));
        },
        /** The proposals are shown again when the map is opened the next time, and with the shares. */
        answerLater() {
            store.update(({ proposals }) => ({ laterProposals: proposals.map(({ proposed }) => proposed.version) }));
        },
    };

    let answering = false;

    const noticeActions = inNotice({
        /**
         * Of presses in quick succession only the first counts: the others could meet the next proposal, or one that is
         * answered already.
         * @type {(proposal: Proposal, accepted: boolean, presses?: number) => Promise<void>}
         */
        async answerProposal({ coach, proposed, terms }, accepted, presses = 1) {
            if (answering || presses > 1) {
                return;
            }
            const map = id();
            answering = true;
            try {
                await api.answerProposal(map, coach.id, { accepted, terms });
            } finally {
                await shares.read(map).finally(() => { answering = false; }); // it may have been changed or taken back meanwhile
            }
            announce(accepted ? t('said.shared', { name: proposed.colleague.name }) : t('said.proposal-declined'));
            if (store.get().dialog === 'sharing') {
                focus('#dialog-sharing-title');
            }
        },
    });

    const dialogActions = inDialog({
        async openProposal() {
            store.update({ dialog: 'proposal', ownProposal: null, dialogProblem: null });
            await read(id());
        },
        async propose() {
            const map = id();
            const form = store.get().ownProposal?.form;
            if (!form) {
                return;
            }
            if (!form.colleague) {
                explain(t('proposal.whom.missing'), '#proposal-colleague');
                return;
            }
            if (form.kind === 'cover' && !form.until) {
                explain(t('proposal.until.missing'), '#proposal-until');
                return;
            }
            await api.propose(map, { ...form, until: form.kind === 'cover' ? form.until : null });
            if (await read(map)) {
                announce(t('said.proposed'));
                focus('#proposal-take-back');
            }
        },
        async takeProposalBack() {
            const map = id();
            let isStill = false;
            try {
                await api.takeProposalBack(map);
            } finally {
                isStill = await read(map);
            }
            if (isStill) {
                announce(t('said.proposal-taken-back'));
                focus('#proposal-colleague');
            }
        },
    });

    return { actions: [plainActions, noticeActions, dialogActions] };
}
