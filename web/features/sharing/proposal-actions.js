import { isOpen, openMap } from '../../core/open-map.js';
import { focusOn } from '../../lib/focus.js';

/**
 * A coach's proposal of a colleague to the owner of the open map, and the owner's answer.
 * @param {PageContext & {shares: ReturnType<SharingActions>}} context
 */
export function proposalActions({ store, api, t, announce, afterPaint, shares, inNotice, inDialog }) {
    const id = () => openMap(store).id;
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    /**
     * Loads the coach's proposal and the colleagues that can be proposed, unless another map was opened meanwhile.
     * Returns whether the map is still open.
     * @type {(map: string) => Promise<boolean>}
     */
    async function read(map) {
        const { proposal = null, coaches, ends } = await api.proposal(map);
        if (!isOpen(store, map)) {
            return false;
        }
        store.update({
            ownProposal: { proposed: proposal, coaches, ends, form: { colleague: '', kind: 'cover', until: '' } },
        });
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
            store.update(({ ownProposal }) => ({
                ownProposal: ownProposal && { ...ownProposal, form: { ...ownProposal.form, ...fields } },
                dialogProblem: null,
            }));
        },
        /**
         * Postpones the answers. The proposals are shown again when the map is reopened, and in the dialog about
         * sharing.
         */
        answerLater() {
            store.update(({ proposals }) => ({ laterProposals: proposals.map(({ proposed }) => proposed.version) }));
        },
    };

    let answering = false;

    const noticeActions = inNotice({
        /**
         * Sends an answer. Only the first of several quick presses counts, because the others could apply to the next
         * proposal, or to one already answered.
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
                // The proposal may have been changed or withdrawn meanwhile.
                await shares.read(map).finally(() => { answering = false; });
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
