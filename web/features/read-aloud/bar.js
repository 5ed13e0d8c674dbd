import { html, nothing } from 'lit-html';

/**
 * While the page is read aloud: pause and stop.
 * @type {Panel}
 */
export function readAloudBar({ aloud }, actions, t) {
    return aloud === null ? nothing : html`
        <div class="aloud" role="region" aria-label=${t('read-aloud.label')}>
            ${aloud === 'reading'
                ? html`<button type="button" class="button" @click=${() => actions.pauseReading()}>${t('read-aloud.pause')}</button>`
                : html`<button type="button" class="button" @click=${() => actions.continueReading()}>${t('read-aloud.continue')}</button>`}
            <button type="button" class="button" aria-keyshortcuts="Escape" @click=${() => actions.stopReading()}>${t('read-aloud.stop')}</button>
        </div>`;
}
