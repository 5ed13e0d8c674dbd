import { html, nothing } from 'lit-html';
import { changeWords } from '../model/change-descriptions.js';
import { hasMap } from '../core/open-map.js';
import { redoable, undoable } from '../model/undo.js';
import { chooseIcon, historyIcon, redoIcon, tidyIcon, tieIcon, undoIcon } from '../ui/icons.js';
import { withNames } from '../ui/names.js';

/**
 * The bar below the map: undo, redo, the history, and the state of saving. While a tie is being created, the next step.
 * @type {Panel}
 */
export function undoBar(state, actions, t) {
    if (!hasMap(state)) {
        return nothing;
    }
    return state.tying ? tying(state, actions, t) : html`
        <div role="group" class="undo-group" aria-label=${t('undo.label')}>
            ${step('undo', undoIcon, undoable(state.history), state, actions, t)}
            ${step('redo', redoIcon, redoable(state.history), state, actions, t)}
            <button type="button" class="zoom-button" aria-label=${t('history.title')} title=${t('history.title')}
                @click=${() => actions.openHistory()}>${historyIcon}</button>
            ${state.map.alters.length < 2 ? nothing : html`
                <button type="button" class="zoom-button" id="start-tying" aria-label=${t('card.tie')}
                    title=${t('card.tie')} @click=${() => actions.startTying()}>${tieIcon}</button>
                <button type="button" class="zoom-button wide-only" id="start-choosing"
                    aria-label=${t('choosing.start')} title=${t('choosing.start')}
                    aria-pressed=${state.choosing !== null}
                    @click=${() => (state.choosing ? actions.stopChoosing()
                        : actions.startChoosing())}>${chooseIcon}</button>`}
            ${state.map.alters.some(({ places }) => places?.[state.sectors]) ? html`
                <button type="button" class="zoom-button" aria-label=${t('undo.tidy')} title=${t('undo.tidy')}
                    @click=${() => actions.tidy()}>${tidyIcon}</button>` : nothing}
        </div>
        <p class="saving" data-saving=${state.saving} role="status">${saving(state, t)}</p>`;
}

/**
 * @type {(kind: 'undo' | 'redo', icon: Template, change: Change | undefined, state: MapState, actions: PageActions,
 *     t: Translate) => Template}
 */
function step(kind, icon, change, state, actions, t) {
    const label = change ? t(`undo.${kind}`, { what: changeWords(t, state, change) }) : t(`undo.${kind}.none`);
    return html`
        <button type="button" class="zoom-button" data-do=${kind} aria-label=${label} title=${label}
            aria-disabled=${change ? 'false' : 'true'}
            aria-keyshortcuts=${kind === 'undo' ? 'Control+Z' : 'Control+Y'}
            @click=${() => actions[kind]()}>${icon}</button>`;
}

/**
 * The state of saving, shown only while changes wait, because success needs no message.
 * @type {(state: State, t: Translate) => string}
 */
function saving({ saving: how, outbox, savingProblem }, t) {
    return how === 'waiting' ? savingProblem ?? t('saving.waiting', { n: outbox.length }) : '';
}

/** @type {(state: MapState, actions: PageActions, t: Translate) => Template} */
function tying({ tying: pair, map }, actions, t) {
    const from = pair?.from ?? null;
    const name = map.alters.find((alter) => alter.id === from)?.name ?? '';
    return html`
        <div class="tying" role="group" aria-label=${t('card.tie')}>
            <p>${withNames(t(from ? 'tying.second' : 'tying.first', { name }), [name])}</p>
            <button type="button" class="button" id="tying-stop"
                @click=${() => actions.stopTying()}>${t('tying.stop')}</button>
        </div>`;
}
