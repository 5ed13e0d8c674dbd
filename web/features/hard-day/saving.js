import { html, nothing } from 'lit-html';

/**
 * Whether everything is saved; while the server can't be reached, it can be tried again.
 * @type {(state: MapState, actions: PageActions, t: Translate) => Template}
 */
export function saving({ hardDaySaving: how }, actions, t) {
    const words = how === 'saved' ? t('guide.kept') : how === 'saving' ? t('guide.keeping') : how === 'waiting' ? t('hard-day.waiting') : '';
    return html`
        <p class="hard-day-saving" role="status" data-saving=${how}>${words}
            ${how === 'waiting' ? html`<button type="button" class="quiet" @click=${() => actions.saveHardDay()}>${t('problem.retry')}</button>` : nothing}</p>`;
}
