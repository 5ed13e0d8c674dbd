import { html, nothing } from 'lit-html';
import { find } from '../../model/elements.js';
import { today } from '../../lib/dates.js';
import { text } from '../../model/insight-format.js';
import { stepWords } from './step-text.js';
import { obstacles } from './step-kinds.js';
import { forAlter, forInsight, forMap } from './suggestions.js';
import { addIcon } from '../../ui/icons.js';
import { areasOf, referralWords } from '../referrals/text.js';
import { withNames, withNamesOf } from '../../ui/names.js';

const atOnce = 3;

/**
 * Ideas for a small step: about an alter, from an insight, or for the whole map; pressing an idea opens it in the form
 * of a step.
 * @type {MapPanel}
 */
export function ideas(state, actions, t) {
    const { map, ideas: about, firstIdea } = state;
    const alter = about.alter && find(map, 'alter', about.alter);
    const entry = about.insight && state.insightCatalogue.find(({ key }) => key === about.insight);
    const result = entry && state.insights?.find(({ key }) => key === about.insight);
    const all = alter
        ? forAlter(map, alter, today())
        : result
        ? forInsight(map, entry, result, state.referrals ?? [])
        : forMap(map, today(), state.referrals ?? []);
    const from = all.length > 0 ? firstIdea % all.length : 0;
    const shown = [...all.slice(from), ...all.slice(0, from)].slice(0, atOnce);
    const areas = (result && result.domains) || [];
    const special = Boolean(alter || result);
    return html`
        <section class="ideas" aria-labelledby="ideas-title">
            <h2 class="caption" id="ideas-title" tabindex="-1">${alter
                ? withNames(t('ideas.about', { name: alter.name }), [alter.name]) : t('ideas.title')}</h2>
            ${result ? html`<p class="soft">${t('ideas.insight', { title: text(t, entry, 'title') })}</p>` : nothing}
            ${shown.length === 0 ? html`<p class="soft">${t('ideas.none')}</p>` : html`
                <ul class="idea-list" aria-live="polite">${shown.map((idea) =>
                    (idea.referral ? offer(idea, actions, t) : one(idea, map, actions, t)))}</ul>`}
            <p class="form-foot">
                <button type="button" class="quiet" id="ideas-referrals"
                    @click=${() => actions.openReferrals(state.only
                        ?? (areas.length === 1 ? areas[0] : ''))}>${t('referral.title')}</button>
                ${all.length > atOnce ? html`<button type="button" class="quiet"
                    @click=${() => actions.moreIdeas(from + atOnce)}>${t('ideas.others')}</button>` : nothing}
                ${special ? html`<button type="button" class="quiet"
                    @click=${() => actions.showIdeas()}>${t('ideas.all')}</button>` : nothing}
            </p>
            ${special ? nothing : inTheWay(map, actions, t)}
        </section>`;
}

/** @type {(idea: StepIdea, map: SupportMap, actions: PageActions, t: Translate) => Template} */
function one(idea, map, actions, t) {
    return html`
        <li><button type="button" class="idea" data-way=${idea.way}
            @click=${() => actions.takeIdea(idea)}>${addIcon}<span>${withNamesOf(stepWords(t, map, idea),
                map)}</span></button></li>`;
}

/**
 * An entry of the referral list, as an offer.
 * @type {(idea: ReferralIdea, actions: PageActions, t: Translate) => Template}
 */
function offer({ referral }, actions, t) {
    return html`
        <li><button type="button" class="idea" data-offer=${referral.id}
            @click=${() => actions.takeOffer(referral)}>${addIcon}<span>${withNames(t('offer.idea',
                { name: referral.name }), [referral.name])}</span></button>
            <div class="offer-words"><p>${areasOf(referral, t)}</p>${referralWords(referral)}</div></li>`;
}

/**
 * The obstacles, each with a small way to overcome it.
 * @type {(map: SupportMap, actions: PageActions, t: Translate) => Template}
 */
function inTheWay(map, actions, t) {
    return html`
        <details class="obstacles">
            <summary>${t('ideas.obstacles')}</summary>
            <ul>${obstacles.map((way) => html`
                <li><h3>${t(`obstacle.${way}`)}</h3><p class="soft">${t(`obstacle.${way}.text`)}</p>
                    <ul class="idea-list">${one({ way }, map, actions, t)}</ul></li>`)}</ul>
        </details>`;
}
