import { html, nothing } from 'lit-html';
import { closeIcon } from './icons.js';

/** A message over the page, when something did not work. */
export function notice({ notice: said }, actions, t) {
    return said ? html`
        <div class="notice" role="alert">
            <p>${said.text}</p>
            ${said.retry ? html`<button type="button" class="button" @click=${() => { actions.dismissNotice(); said.retry(); }}>${t('problem.retry')}</button>` : nothing}
            <button type="button" class="plain" aria-label=${t('problem.dismiss')} @click=${() => actions.dismissNotice()}>${closeIcon}</button>
        </div>` : nothing;
}
