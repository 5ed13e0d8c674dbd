import { html, nothing } from 'lit-html';
import { closeIcon, downIcon } from '../../ui/icons.js';

/**
 * The legend of the signs on this map. On a wide screen it folds under its title; on a narrow one it opens over the
 * map.
 * @type {(canvas: Pick<typeof import('../../canvas/render/legend.js'), 'renderLegend'> &
 *     Pick<typeof import('../../canvas/render/signs.js'), 'signsOf'>) => Panel}
 */
export const legend = ({ renderLegend, signsOf }) => (state, actions, t) => {
    if (!state.map || state.map.alters.length === 0) {
        return nothing;
    }
    return html`
        <section class="legend-sheet ${state.legendOpen ? 'open' : ''} ${state.legendFolded ? 'folded' : ''}"
            aria-label=${t('legend.title')}>
            <button type="button" class="quiet legend-fold" id="legend-fold" aria-expanded=${!state.legendFolded}
                aria-controls="legend-signs"
                @click=${() => actions.foldLegend()}>${t('legend.title')}${downIcon}</button>
            <button type="button" class="plain medium-only legend-close" aria-label=${t('card.close')}
                @click=${() => actions.toggleLegend()}>${closeIcon}</button>
            <div id="legend-signs">${renderLegend(t, state.hidden, actions.toggleHidden,
                signsOf(state.map, state.sectors))}</div>
        </section>`;
};
