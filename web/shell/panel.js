import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { alongLine } from '../lib/arrow-keys.js';
import { focusOn } from '../lib/focus.js';
import { hasMap } from '../core/open-map.js';
import { downIcon } from '../ui/icons.js';
import { insightsList } from '../features/insights/insights-list.js';
import { peopleList } from '../features/map/people-list.js';
import { choosing } from '../features/choosing/panel.js';
import { conversation } from '../features/conversation/conversation.js';
import { guide } from '../features/guide/panel.js';
import { reflect } from '../features/reflection/panel.js';
import { steps } from '../features/steps/panel.js';

/** @type {[PanelTab, MapPanel][]} */
const tabs = [['insights', insightsList], ['list', peopleList], ['reflect', reflect], ['steps', steps]];

/**
 * The panel beside the map: insights, the list that offers the same as the picture, reflection questions, steps; or the
 * mapping exercise, a conversation or the selection of several alters, in their place. On a narrow screen this is the
 * sheet. The Tab key reaches every tab, because not everybody knows that arrow keys move between them; those work, too.
 * @type {Panel}
 */
export function panel(state, actions, t) {
    if (!hasMap(state)) {
        return nothing;
    }
    if (state.choosing) {
        return choosing(state, actions, t);
    }
    if (state.conversationStage) {
        return conversation(state, actions, t);
    }
    if (state.guide) {
        return guide(state, actions, t);
    }
    const [, body] = tabs.find(([name]) => name === state.panelTab) ?? tabs[0];
    return html`
        <button type="button" class="sheet-handle narrow-only" aria-expanded=${state.sheetOpen}
            aria-controls="panel-body"
            aria-label=${t(state.sheetOpen ? 'panel.smaller' : 'panel.larger')}
            @click=${() => actions.toggleSheet()}>${downIcon}</button>
        <div class="tabs" role="tablist" aria-label=${t('panel.label')}
            @keydown=${(/** @type {KeyboardEvent} */ event) => turn(event, state, actions)}>
            ${tabs.map(([name]) => html`
                <button type="button" role="tab" id="tab-${name}" aria-controls="panel-body"
                    aria-selected=${state.panelTab === name}
                    @click=${() => actions.showTab(name)}>${t(`panel.${name}`)}</button>`)}
        </div>
        ${keyed(state.panelTab, html`<div class="panel-body" id="panel-body" role="tabpanel"
            aria-labelledby="tab-${state.panelTab}" tabindex="-1">
            ${body(state, actions, t)}
        </div>`)}`;
}

/** @type {(event: KeyboardEvent, state: MapState, actions: PageActions) => void} */
function turn(event, { panelTab }, actions) {
    const step = alongLine(event);
    if (step) {
        const at = tabs.findIndex(([name]) => name === panelTab);
        const [next] = tabs[(at + step + tabs.length) % tabs.length];
        event.preventDefault();
        actions.showTab(next);
        focusOn(`#tab-${next}`);
    }
}
