import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { live } from 'lit-html/directives/live.js';
import { isOwn, mayEdit } from '../../core/permissions.js';
import { hasMap } from '../../core/open-map.js';
import { changeWords } from '../../model/change-descriptions.js';
import { differenceWords } from '../../model/difference-descriptions.js';
import { time } from '../../i18n/i18n.js';
import { undoable } from '../../model/undo.js';
import { dialog } from '../../ui/dialog.js';
import { everyName, withNames } from '../../ui/names.js';

/**
 * Every change of this map, newest first, with buttons to restore any state.
 * @type {Panel}
 */
export function history(state, actions, t) {
    const body =
        () => (!hasMap(state)
            ? nothing
            : state.restoring
            ? asked(state.restoring, state, actions, t)
            : list(state, actions, t));
    return dialog({ name: 'history', title: t('history.title'), body }, state, actions, t);
}

/** @type {PanelPart<[]>} */
function list(state, actions, t) {
    const latest = undoable(state.history)?.id;
    const names = everyName(state.map, state.history);
    const may = isOwn(state) && mayEdit(state);
    return state.history.length === 0 ? html`<p class="soft">${t('history.empty')}</p>` : html`
        <p class="soft">${t(may ? 'history.text' : 'history.text.shared')}</p>
        ${problem(state)}
        <ol class="history" reversed>${repeat(state.history, (change) => change.id, (change) => html`
            <li class=${change.undone ? 'undone' : ''} aria-current=${change.id === latest ? 'step' : nothing}>
                <span class="history-words">${withNames(changeWords(t, state, change), names)}</span>
                <time class="history-time" datetime=${change.at}>${change.at ? time(change.at) : nothing}</time>
                ${change.name && isOwn(state) ? html`<span
                    class="history-by">${withNames(t('history.by', { name: change.name }), [change.name])}</span>`
                        : nothing}
                <span class="history-acts">
                    ${change.undone ? html`<span class="history-undone">${t('history.undone')}</span>` : nothing}
                    ${change.id === latest ? html`<span class="history-now">${t('history.now')}</span>` : may ? html`
                        <button type="button" class="quiet" ?disabled=${state.busy}
                            aria-label=${`${t('history.back')}: ${changeWords(t, state, change)}`}
                            @click=${() => actions.askToRestore(change.id)}>${t('history.back')}</button>` : nothing}
                </span>
            </li>`)}
        </ol>
        ${may ? html`<div class="form-foot">
            ${latest ? html`<button type="button" class="button" ?disabled=${state.busy}
                @click=${() => actions.askToRestore('start')}>${t('history.start')}</button>` : nothing}
        </div>
        <details class="conversation-more"><summary id="history-forget">${t('history.forget')}</summary>
            <p>${t('history.forget.text')}</p>
            <button type="button" class="button danger" ?disabled=${state.busy}
                @click=${() => actions.forgetHistory()}>${t('history.forget.act')}</button></details>` : nothing}`;
}

/**
 * The confirmation before the map is restored: the extent of the change, and the choice whether to restore answers and
 * plans, too.
 * @type {PanelPart<[restoring: Restoring]>}
 */
function asked({ change, everything, difference }, state, actions, t) {
    const one = state.history.find(({ id }) => id === change);
    const names = everyName(state.map, state.history);
    const sentences = differenceWords(t, state, everything ? difference.everything : difference.picture);
    const more = JSON.stringify(difference.everything) !== JSON.stringify(difference.picture);
    return html`
        <div class="restore">
            <h3 id="restore-title" tabindex="-1">${one
                ? withNames(t('restore.title', { what: changeWords(t, state, one) }), names)
                    : t('restore.title.start')}</h3>
            ${problem(state)}
            ${sentences.length === 0 ? html`<p>${t('restore.nothing')}</p>` : html`
                <p>${t('restore.changes')}</p>
                <div role="status"><ul class="restore-changes">${sentences.map((sentence) =>
                    html`<li>${withNames(sentence, names)}</li>`)}</ul></div>`}
            ${more ? html`
                <label class="tick"><input type="checkbox" id="restore-everything" .checked=${live(everything)}
                    @change=${(/** @type {FieldEvent} */ { target }) =>
                        actions.restoreEverything(target.checked)}>${t('restore.everything')}</label>` : nothing}
            <p class="soft">${t('restore.text')}</p>
            <div class="form-foot">
                <button type="button" class="button strong" id="restore-do"
                    ?disabled=${state.busy || sentences.length === 0}
                    @click=${() => actions.restore()}>${t('restore.do')}</button>
                <button type="button" class="button"
                    @click=${() => actions.leaveRestoring()}>${t('restore.leave')}</button>
            </div>
        </div>`;
}

/** @type {(state: State) => Shown} */
const problem = ({ dialogProblem }) => (dialogProblem ? html`<p class="problem" role="alert">${dialogProblem}</p>`
    : nothing);
