import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { day } from '../../i18n/i18n.js';
import { daysAfter, today } from '../../lib/dates.js';
import { hasMap } from '../../core/open-map.js';
import { dialog } from '../../ui/dialog.js';
import { withNames } from '../../ui/names.js';
import { dateField } from '../../ui/date-field.js';

/** The number of days within which the owner can answer a proposal. */
const DAYS = 30;

/** @type {Proposed['kind'][]} */
const kinds = ['cover', 'handover'];

/**
 * The dialog in which a coach proposes a colleague to the owner of the open map, or sees their proposal.
 * @type {(state: State, actions: PageActions, t: Translate) => Template}
 */
export function proposal(state, actions, t) {
    const body = () => {
        if (!state.ownProposal || !hasMap(state)) {
            return html`<p class="soft" role="status">${t('sharing.reading')}</p>`;
        }
        const { proposed, coaches } = state.ownProposal;
        return proposed ? open(proposed, state, actions, t) : coaches.length === 0 ? html`<p>${t('proposal.none')}</p>`
            : form(state.ownProposal, state, actions, t);
    };
    return dialog({ name: 'proposal', title: t('proposal.title'), body }, state, actions, t);
}

/** @type {(proposed: Proposed, state: MapState, actions: PageActions, t: Translate) => Template} */
function open({ kind, until, made, colleague }, { map, dialogProblem, busy }, actions, t) {
    const last = daysAfter(made, DAYS - 1);
    return html`
        <p>${withNames(t(`proposal.open.${kind}`, { made: day(made), colleague: colleague.name,
            until: until ? day(until) : '' }), [colleague.name])}</p>
        <p>${withNames(t('proposal.open.answer', { owner: map.access?.owner,
            day: day(until && until < last ? until : last) }), [map.access?.owner])}</p>
        <p class="soft">${withNames(t('proposal.text', { owner: map.access?.owner }), [map.access?.owner])}</p>
        <p class="problem" role="alert">${dialogProblem ?? ''}</p>
        <div class="form-foot"><button type="button" class="button" id="proposal-take-back"
            ?disabled=${busy?.includes('takeProposalBack')}
            @click=${() => actions.takeProposalBack()}>${t('proposal.take-back')}</button></div>`;
}

/** @type {(own: OwnProposal, state: MapState, actions: PageActions, t: Translate) => Template} */
function form({ coaches, ends, form: { colleague, kind, until } }, { map, dialogProblem, busy }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        actions.propose();
    };
    return html`
        <form class="form proposal-form" @submit=${submit}>
            <p class="soft">${withNames(t('proposal.text', { owner: map.access?.owner }), [map.access?.owner])}</p>
            <div class="field"><label for="proposal-colleague">${t('proposal.whom')}</label>
                <select id="proposal-colleague" translate="no" .value=${live(colleague)}
                    @change=${(/** @type {SelectEvent} */ { target }) =>
                        actions.changeProposal({ colleague: target.value })}>
                    <option value="" translate="yes" ?selected=${colleague === ''}>${t('share.whom.choose')}</option>
                    ${coaches.map(({ id, name }) => html`<option value=${id}
                        ?selected=${id === colleague}>${name}</option>`)}</select></div>
            <fieldset class="choices"><legend>${t('proposal.kind')}</legend>
                <div class="choices-row">${kinds.map((one) => html`
                    <label><input type="radio" name="proposal-kind" value=${one} .checked=${live(kind === one)}
                        @change=${() => actions.changeProposal({ kind: one })}>
                        <span>${t(`proposal.kind.${one}`)}</span></label>`)}</div></fieldset>
            ${kind === 'cover' ? html`
                <div class="field"><label for="proposal-until">${t('share.until')}</label>
                    ${dateField({ id: 'proposal-until', value: until, min: today(), max: ends ?? undefined,
                        chosen: ({ target }) => actions.changeProposal({ until: target.value }) })}</div>` : nothing}
            <p class="soft" id="proposal-sees">${t(`proposal.sees.${kind}`)}</p>
            <p class="problem" role="alert">${dialogProblem ?? ''}</p>
            <div class="form-foot">
                <button type="submit" class="button strong" aria-describedby="proposal-sees"
                    ?disabled=${busy?.includes('propose')}>${t('proposal.send')}</button>
                <button type="button" class="quiet"
                    @click=${() => actions.closeDialog('proposal')}>${t('edit.cancel')}</button>
            </div>
        </form>`;
}
