import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { day, time } from '../../i18n/i18n.js';
import { daysAfter, endsSoon, today } from '../../lib/dates.js';
import { withheldWords } from './withheld-text.js';
import { addIcon } from '../../ui/icons.js';
import { hasMap } from '../../core/open-map.js';
import { dialog } from '../../ui/dialog.js';
import { coachSentence } from './coach-sentence.js';
import { shareForm } from './form.js';
import { proposalList } from './proposals.js';
import { nameOf, withNames, withNamesOf } from '../../ui/names.js';

/**
 * The dialog about sharing: the coaches who see this map, their accesses, and the consent to research.
 * @type {(state: State, actions: PageActions, t: Translate) => Template}
 */
export function sharing(state, actions, t) {
    const body = () => {
        if (!state.sharing || !hasMap(state)) {
            return html`<p class="soft" role="status">${t('sharing.reading')}</p>`;
        }
        return state.shareOptions
            ? shareForm(state.shareOptions, state.sharing, state, actions, t)
            : overview(state.sharing, state, actions, t);
    };
    return dialog({ name: 'sharing', title: t('sharing.title'), body, size: 'wide' }, state, actions, t);
}

/** @type {(sharing: Sharing, state: MapState, actions: PageActions, t: Translate) => Template} */
function overview({ shares, coaches, research, events, intact }, state, actions, t) {
    return html`
        <p class="soft">${t(state.map.access?.keptForClient ? 'sharing.text.kept' : 'sharing.text')}</p>
        ${proposalList(state.proposals, state.map, actions, t)}
        ${shares.length === 0 ? html`<p>${t('sharing.nobody')}</p>` : html`
            <ul class="shares">${shares.map((share) => one(share, state, actions, t))}</ul>`}
        ${coaches.length === 0 ? html`<p class="soft">${t('sharing.no-coach')}</p>` : html`
            <div class="form-foot"><button type="button" class="button strong" id="sharing-new"
                @click=${() => actions.beginSharing()}>${addIcon}${t('sharing.new')}</button></div>`}
        <section class="sharing-part" aria-labelledby="sharing-research">
            <h3 id="sharing-research">${t('sharing.research')}</h3>
            <label class="tick"><input type="checkbox" .checked=${live(Boolean(research))}
                @change=${(/** @type {FieldEvent} */ { target }) => actions.agreeToResearch(target.checked)}>
                <span>${t('sharing.research.agree')}</span></label>
            <p class="soft">${t('sharing.research.text')}</p>
        </section>
        ${log(events, intact, t)}`;
}

/**
 * The log of sharing the map; an empty one is a sentence, with nothing to unfold.
 * @type {(events: Sharing['events'], intact: boolean, t: Translate) => Template}
 */
function log(events, intact, t) {
    const title = t('sharing.log', { n: events.length });
    const broken = intact ? nothing : html`<p class="problem" role="alert">${t('sharing.log.broken')}</p>`;
    return events.length === 0 ? html`<p class="sharing-part soft" id="sharing-log">${title}</p>${broken}` : html`
        <details class="sharing-part" id="sharing-log">
            <summary><h3>${title}</h3></summary>
            ${broken}
            <ol class="log" reversed>${events.map((event) => html`
                <li><span>${withNames(t(`log.${event.did}`, { name: event.name, whom: event.whom ?? '' }),
                    [event.name, event.whom])}</span>
                    <time class="soft" datetime=${event.at}>${time(event.at)}</time></li>`)}
            </ol>
        </details>`;
}

/** @type {(share: Share, state: MapState, actions: PageActions, t: Translate) => Template} */
function one(share, { map, stoppingShare, sharing }, actions, t) {
    const { coach } = share;
    const notesKept = sharing?.notesKept ?? 0;
    const kept = withheldWords(share.withheld ?? {}, map, t);
    return html`
        <li class="share" data-coach=${coach.id}>
            <h3>${nameOf(coach.name)}</h3>
            <p>${withNames(coachSentence(share, t), [coach.name])}</p>
            <p class="soft">${kept.length === 0 ? t('sharing.all')
                : withNamesOf(t('sharing.kept', { kept }), map)}${share.hardDay ? ` ${t('sharing.hard-day')}` : ''}</p>
            ${stoppingShare === coach.id ? html`
            <div class="share-stop" role="group" aria-labelledby="stop-ask">
                <p id="stop-ask">${withNames(t('sharing.stop.ask', { name: coach.name }), [coach.name])}${notesKept
                    ? html` ${withNames(t('sharing.stop.notes', { name: coach.name,
                        day: day(daysAfter(today(), notesKept - 1)) }), [coach.name])}` : nothing}</p>
                <div class="share-do">
                    <button type="button" class="button" id="stop-sharing"
                        @click=${() => actions.stopSharing(share)}>${t('sharing.withdraw')}</button>
                    <button type="button" class="quiet"
                        @click=${() => actions.askToStop(null)}>${t('sharing.stop.not')}</button>
                </div>
            </div>` : html`
            <div class="share-do">
                ${endsSoon(share.until) ? html`<button type="button" class="button"
                    @click=${() => actions.prolong(share)}>${t('sharing.prolong')}<span
                        class="hidden-text">: ${nameOf(coach.name)}</span></button>` : nothing}
                <button type="button" class="quiet"
                    @click=${() => actions.beginSharing(share)}>${t('sharing.change')}<span
                        class="hidden-text">: ${nameOf(coach.name)}</span></button>
                <button type="button" class="quiet remove"
                    @click=${() => actions.askToStop(coach.id)}>${t('sharing.withdraw')} …<span
                        class="hidden-text">: ${nameOf(coach.name)}</span></button>
            </div>`}
        </li>`;
}
