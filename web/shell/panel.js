import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { focusOn } from '../lib/focus.js';
import { hasMap } from '../state.js';
import { downIcon } from '../ui/icons.js';
import { insightsList } from '../features/insights/insights-list.js';
import { everyone } from '../features/map/people-list.js';
import { conversation } from '../features/conversation/conversation.js';
import { guide } from '../features/guide/panel.js';
import { reflect } from '../features/reflection/panel.js';
import { steps } from '../features/steps/panel.js';

/** @type {[PanelTab, MapPanel][]} */
const tabs = [['tells', insightsList], ['list', everyone], ['reflect', reflect], ['steps', steps]];

/**
 * The panel beside the map: insights, the list that offers the same as the picture, reflection questions, steps; or the mapping
 * exercise, or a conversation, in their place. On a narrow screen this is the sheet. Tab reaches every tab, because not everybody knows
 * that arrow keys move between them; those work, too.
 * @type {Panel}
 */
export function panel(state, actions, t) {
    if (!hasMap(state)) {
        return nothing;
    }
    if (state.talking) {
        return conversation(state, actions, t);
    }
    if (state.guide) {
        return guide(state, actions, t);
    }
    const [, body] = tabs.find(([name]) => name === state.tab) ?? tabs[0];
    return html`
        <button type="button" class="sheet-handle narrow-only" aria-expanded=${state.sheet} aria-controls="panel-body"
            aria-label=${t(state.sheet ? 'panel.smaller' : 'panel.larger')} @click=${() => actions.toggleSheet()}>${downIcon}</button>
        <div class="tabs" role="tablist" aria-label=${t('panel.label')} @keydown=${(/** @type {KeyboardEvent} */ event) => turn(event, state, actions)}>
            ${tabs.map(([name]) => html`
                <button type="button" role="tab" id="tab-${name}" aria-controls="panel-body" aria-selected=${state.tab === name}
                    @click=${() => actions.showTab(name)}>${t(`panel.${name}`)}</button>`)}
        </div>
        ${keyed(state.tab, html`<div class="panel-body" id="panel-body" role="tabpanel" aria-labelledby="tab-${state.tab}" tabindex="-1">
            ${body(state, actions, t)}
        </div>`)}`;
}

/** @type {(event: KeyboardEvent, state: MapState, actions: PageActions) => void} */
function turn(event, { tab }, actions) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step) {
        const at = tabs.findIndex(([name]) => name === tab);
        const [next] = tabs[(at + step + tabs.length) % tabs.length];
        event.preventDefault();
        actions.showTab(next);
        focusOn(`#tab-${next}`);
    }
}
