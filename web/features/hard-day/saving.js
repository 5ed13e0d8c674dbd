import { html, nothing } from 'lit-html';

/**
 * The state of saving; if saving has failed, the reason and a button to try again at once.
 * @type {(state: MapState, actions: PageActions, t: Translate) => Template}
 */
export function saving({ hardDaySaving: how, hardDayProblem: why }, actions, t) {
    const words = how === 'saved'
        ? t('guide.kept')
        : how === 'saving'
        ? t('guide.keeping')
        : how === 'waiting'
        ? [why, t('hard-day.waiting')].filter(Boolean).join(' ')
        : '';
    return html`
        <p class="hard-day-saving" role="status" data-saving=${how}>${words}
            ${how === 'waiting' ? html`<button type="button" class="quiet"
                @click=${() => actions.saveHardDay()}>${t('problem.retry')}</button>` : nothing}</p>`;
}
