import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { day } from '../../i18n/i18n.js';
import { nameOf, withNames, withNamesOf } from '../../ui/names.js';
import { withheldWords } from './withheld-text.js';

/**
 * The notice over the map about a proposal that waits for the owner's answer.
 * @type {(state: MapState, actions: PageActions, t: Translate) => Shown | null}
 */
export function proposalNotice({ proposals, laterProposals, map, dialog, present, guide, preview }, actions, t) {
    const waiting = proposals.find(({ proposed }) => !laterProposals.includes(proposed.version));
    return waiting && !dialog && !present && !guide && !preview ? keyed(waiting.terms, html`
        <div class="notice proposal" role="region" aria-labelledby="proposal-ask">
            ${words(waiting, map, t, 'proposal-ask')}
            <div class="form-foot">
                ${answers(waiting, actions, t)}
                <button type="button" class="quiet" id="proposal-later"
                    @click=${() => actions.answerLater()}>${t('proposal.later')}</button>
            </div>
        </div>`) : null;
}

/**
 * The proposals among the shares.
 * @type {(proposals: Proposal[], map: SupportMap, actions: PageActions, t: Translate) => Shown}
 */
export function proposalList(proposals, map, actions, t) {
    return proposals.length === 0 ? nothing : html`
        <ul class="shares" aria-label=${t('proposal.list')}>${proposals.map((one) => keyed(one.terms, html`
            <li class="share proposal">${words(one, map, t)}<div
                class="share-do">${answers(one, actions, t)}</div></li>`))}
        </ul>`;
}

/**
 * The proposal in words, with the parts of the map that the colleague would see.
 * @type {(proposal: Proposal, map: SupportMap, t: Translate, id?: string) => Template}
 */
function words({ coach, proposed, share, keptBefore }, map, t, id) {
    const { kind, until, colleague } = proposed;
    const names = { coach: coach.name, colleague: colleague.name };
    /** @type {(words: string) => Shown} */
    const named = (words) => withNames(words, [coach.name, colleague.name]);
    const kept = share ? withheldWords(share.withheld ?? {}, map, t) : [];
    return html`
        <div class="proposal-words">
            <p id=${id ?? nothing}>${named(t(`proposal.ask.${kind}`, { ...names, until: until ? day(until) : '' }))}</p>
            ${share ? html`
                <p class="soft">${named(t(`proposal.may.${share.edit ? 'edit' : 'see'}${keptBefore ? '.before' : ''}`,
                    names))} ${kept.length === 0 ? t('proposal.all')
                        : withNamesOf(t('sharing.kept', { kept }), map)} ${t('proposal.hard-day')}
                    ${share.until && share.until !== until ? t('proposal.ends', { until: day(share.until) })
                        : nothing}</p>` : html`
                <p class="soft">${named(t('proposal.known', names))}</p>`}
        </div>`;
}

/**
 * The buttons for yes and no. They are recreated for each proposal, and quick presses are counted, so that no press
 * answers a proposal that was not read.
 * @type {(proposal: Proposal, actions: PageActions, t: Translate) => Template}
 */
function answers(one, actions, t) {
    const about = html`<span class="hidden-text">: ${nameOf(one.proposed.colleague.name)}</span>`;
    /** @type {(accepted: boolean) => (event: MouseEvent) => unknown} */
    const answer = (accepted) => ({ detail }) => actions.answerProposal(one, accepted, detail);
    return html`
        <button type="button" class="button proposal-yes" @click=${answer(true)}>${t('proposal.yes')}${about}</button>
        <button type="button" class="button proposal-no" @click=${answer(false)}>${t('proposal.no')}${about}</button>`;
}
