import { html, nothing } from 'lit-html';

/**
 * One tip, and a button for another.
 * @type {(place: string, all: string[], state: MapState, actions: PageActions, t: Translate) => Shown}
 */
export function tip(place, all, { tipIndex }, actions, t) {
    return all.length === 0 ? nothing : html`
        <div class="tip" role="group" aria-labelledby="tip-${place}">
            <h3 class="caption" id="tip-${place}">${t(`tips.${place}`)}</h3>
            <p aria-live="polite" data-tip=${all[tipIndex % all.length]}>${t(`tip.${all[tipIndex % all.length]}`)}</p>
            <p><button type="button" class="quiet" @click=${() => actions.nextTip()}>${t('tips.other')}</button></p>
        </div>`;
}
