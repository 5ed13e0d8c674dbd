import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { answers, asks, othersLook } from './model.js';
import { withNames } from '../../ui/names.js';

/**
 * The question on an alter's card about the influence of being with them. It is collapsed at first; while nobody else
 * may be looking, the answer is shown beside it.
 * @type {PanelPart<[alter: Alter]>}
 */
export function influenceQuestion(alter, state, actions, t) {
    if (!state.selected || !asks(state, alter)) {
        return nothing;
    }
    const shared = othersLook(state);
    const given = state.influences?.[alter.id];
    return keyed(`${alter.id} ${shared}`, html`
        <details class="influence" data-influence=${shared ? nothing : given ?? 'none'}>
            <summary><span><span id="influence-question">${shared ? t('influence.closed')
                : withNames(t('influence.ask', { name: alter.name }), [alter.name])}</span>
                ${given && !shared && given !== 'rather-not-say'
                    ? html`<span class="influence-said">${t(`influence.${given}`)}</span>` : nothing}</span></summary>
            ${shared ? html`<p id="influence-asked">${withNames(t('influence.ask', { name: alter.name }),
                [alter.name])}</p>` : nothing}
            <ul class="chips-row" aria-labelledby=${shared ? 'influence-asked'
                : 'influence-question'}>${answers.map((answer) => html`
                <li><button type="button" class="chip" data-answer=${answer} aria-pressed=${given === answer}
                    @click=${() => actions.answerInfluence(alter.id, given === answer ? null
                        : answer)}>${t(`influence.${answer}`)}</button></li>`)}</ul>
            ${!given && state.damagedInfluences.includes(alter.id) ? html`
                <p class="influence-damaged">${t('influence.damaged')}
                    <button type="button" class="quiet"
                        @click=${() => actions.answerInfluence(alter.id, null)}>
                        ${t('influence.damaged.remove')}</button>
                </p>` : nothing}
            <p class="soft">${t('influence.own')}</p>
        </details>`);
}
