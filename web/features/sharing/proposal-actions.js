import { openMap } from '../../state.js';
import { focusOn } from '../../lib/focus.js';

/**
 * A coach proposes a colleague to the owner of the open map, who decides.
 * @param {PageContext & {shares: ReturnType<SharingActions>}} context
 */
export function proposalActions({ store, api, t, announce, afterPaint, shares, inNotice, inDialog }) {
    const id = () => openMap(store).id;
    /** @type {(selector: string) => void} */
    const focus = (selector) => afterPaint(() => focusOn(selector));

    /** Reads what the coach has proposed, and whom they can propose. */
    async function read() {
        const [{ proposal = null }, coaches] = await Promise.all([api.proposal(id()), api.coaches()]);
        store.update({ ownProposal: { proposed: proposal, coaches, form: { colleague: '', kind: 'cover', until: '' } } });
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

    const noticeActions = inNotice({
        /** @type {(proposal: Proposal, accepted: boolean) => Promise<void>} */
        async answerProposal({ coach, proposed }, accepted) {
            try {
                await api.answerProposal(id(), coach.id, { accepted, version: proposed.version });
            } finally {
                await shares.read(); // it may have been changed or taken back meanwhile
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
            await read();
        },
        async propose() {
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
            await api.propose(id(), { ...form, until: form.kind === 'cover' ? form.until : null });
            await read();
            announce(t('said.proposed'));
            focus('#proposal-take-back');
        },
        async takeProposalBack() {
            try {
                await api.takeProposalBack(id());
            } finally {
                await read();
            }
            announce(t('said.proposal-taken-back'));
            focus('#proposal-colleague');
        },
    });

    return { actions: [plainActions, noticeActions, dialogActions] };
}
