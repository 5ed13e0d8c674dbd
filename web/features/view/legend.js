import { html, nothing } from 'lit-html';
import { closeIcon } from '../../ui/icons.js';

/**
 * The signs on this map, from the canvas; on a narrow screen it opens over the map.
 * @type {(canvas: Pick<typeof import('../../canvas/render/legend.js'), 'renderLegend' | 'signsOf'>) => Panel}
 */
export const legend = ({ renderLegend, signsOf }) => (state, actions, t) => {
    if (!state.map || state.map.alters.length === 0) {
        return nothing;
    }
    return html`
        <section class="legend-sheet ${state.legendOpen ? 'open' : ''}" aria-label=${t('legend.title')}>
            <button type="button" class="plain medium-only legend-close" aria-label=${t('card.close')}
                @click=${() => actions.toggleLegend()}>${closeIcon}</button>
            ${renderLegend(t, state.hidden, actions.toggleHidden, signsOf(state.map, state.sectors))}
        </section>`;
};
