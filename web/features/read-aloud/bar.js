import { html, nothing } from 'lit-html';

/**
 * The buttons to pause and stop while the page is read aloud.
 * @type {Panel}
 */
export function readAloudBar({ aloud }, actions, t) {
    const reading = aloud === 'reading';
    return aloud === null ? nothing : html`
        <div class="aloud" role="region" aria-label=${t('read-aloud.label')}>
            <button type="button" class="button" id="aloud-pause"
                @click=${() => (reading ? actions.pauseReading() : actions.continueReading())}>${t(reading
                    ? 'read-aloud.pause' : 'read-aloud.continue')}</button>
            <button type="button" class="button" id="aloud-stop" aria-keyshortcuts="Escape"
                @click=${() => actions.stopReading()}>${t('read-aloud.stop')}</button>
        </div>`;
}
