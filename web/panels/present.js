import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { closeIcon } from './icons.js';

/** Nothing but the picture, and these few switches beneath it. */
export function present(state, actions, t) {
    if (!state.map || !state.present) {
        return nothing;
    }
    return html`
        <h1 class="hidden-text">${state.present.names === 'shown' ? state.map.name : t('app.name')}</h1>
        <div class="present" role="group" aria-label=${t('seeing.present')}>
            <fieldset class="segments">
                <legend class="hidden-text">${t('seeing.names')}</legend>
                ${['shown', 'initials', 'hidden'].map((one) => html`
                    <label><input type="radio" name="present-names" .checked=${live(state.present.names === one)} @change=${() => actions.presentNames(one)}>
                        <span>${t(`seeing.names.${one}`)}</span></label>`)}
            </fieldset>
            <button type="button" class="button" @click=${() => actions.savePicture('png')}>${t('seeing.picture.short')}</button>
            <button type="button" class="button" id="present-leave" @click=${actions.leavePresent}>${closeIcon}${t('seeing.present.leave')}</button>
        </div>`;
}
