import { html, nothing } from 'lit-html';
import { names } from '../../i18n/i18n.js';
import { saysWhatIsMissing } from '../../model/shared-parts.js';
import { compared } from './map-views.js';
import { closeIcon } from '../../ui/icons.js';
import { withNames } from '../../ui/names.js';

/**
 * The texts beneath two pictures side by side: their titles, and the alters who are in only one of them.
 * @type {Panel}
 */
export function compare(state, actions, t) {
    if (!state.map || !state.compare) {
        return nothing;
    }
    const complete = saysWhatIsMissing(state.map, 'alters', 'domains');
    const found = compared(state.map, state);
    /** @type {(all: Alter[]) => {count: number, text: string}} */
    const said = (all) => names(all.map(({ name }) => name));
    /** @type {(flow: Direction, all: Alter[], only: Alter[]) => Template} */
    const side = (flow, all, only) => html`
        <section class="compare-side ${flow}" aria-labelledby="compare-${flow}">
            <h2 id="compare-${flow}">${t(`view-options.compare.${flow}`)}</h2>
            <p>${all.length === 0 && !complete ? nothing : t(`view-options.compare.${flow}.n`, { n: all.length })}
                ${only.length === 0 || !complete ? nothing
                    : html`<span class="soft">${withNames(t(`view-options.compare.${flow}.only`, { names: said(only) }),
                        only.map(({ name }) => name))}</span>`}</p>
        </section>`;
    return html`
        ${side('received', found.received, found.onlyReceived)} ${side('given', found.given, found.onlyGiven)}
        <button type="button" class="button compare-leave"
            @click=${actions.toggleCompare}>${closeIcon}${t('view-options.compare.leave')}</button>`;
}
