import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { textOf } from '../../lib/form-text.js';
import { kinds } from './parameters.js';

/**
 * The question: the editor, its violations, its parameters, and the actions for it.
 * @type {WorkbenchPanel}
 */
export function ask(state, actions, t) {
    const { copy, running, problem } = state;
    const askable = Boolean(copy?.build) || copy?.phase === 'ready';
    return html`
        <section class="wb-ask" aria-label=${t('workbench.editor')}>
            <div id="wb-editor" class="wb-editor"></div>
            ${refusals(state, actions, t)}
            ${parameters(state, actions, t)}
            ${state.queryForm ? queryForm(state.queryForm, state, actions, t) : nothing}
            ${problem ? html`<p class="problem" role="alert">${problem} <button type="button" class="quiet"
                @click=${() => actions.dismiss()}>${t('problem.dismiss')}</button></p>` : nothing}
            <div class="wb-acts">
                ${running ? html`<button type="button" class="button strong" id="wb-cancel"
                    ?disabled=${running.stopping} @click=${() =>
                        actions.cancel()}>${t(running.stopping ? 'workbench.stopping' : 'workbench.cancel')}</button>`
                    : html`<button type="button" class="button strong" id="wb-run"
                        aria-keyshortcuts="Control+Enter Meta+Enter" ?disabled=${!askable}
                        @click=${() => actions.run('run')}>${t('workbench.run')}</button>`}
                <button type="button" class="button" ?disabled=${!askable || running !== null}
                    title=${t('workbench.explain.about')}
                    @click=${() => actions.run('explain')}>${t('workbench.explain')}</button>
                ${copy?.k ? nothing : html`<button type="button" class="button"
                    ?disabled=${!askable || running !== null} title=${t('workbench.profile.about')}
                    @click=${() => actions.run('profile')}>${t('workbench.profile')}</button>`}
                ${state.queryForm ? nothing : html`<button type="button" class="quiet"
                    @click=${() => actions.openQueryForm()}>${t('workbench.keep')}</button>`}
                <span class="soft wb-hint">${t('workbench.keys')}</span>
            </div>
        </section>`;
}

/** @type {WorkbenchPanel} */
function refusals({ refusals: all }, actions, t) {
    return html`
        <div class="wb-refusals" role="status" aria-label=${t('workbench.refusals')}>
            ${all.length === 0 ? nothing : html`<ul>${all.slice(0, 4).map(({ from, message }) => html`
                <li><button type="button" class="quiet"
                    @click=${() => actions.goTo(from)}>${t('workbench.line',
                        { n: actions.lineOf(from) })}</button> ${message}</li>`)}</ul>`}
        </div>`;
}

/** @type {WorkbenchPanel} */
function parameters({ used, values, about, wrong }, actions, t) {
    return used.length === 0 ? nothing : html`
        <fieldset class="wb-parameters"><legend class="caption">${t('workbench.parameters')}</legend>
            ${used.map((name) => {
                const { kind, said } = values[name] ?? { kind: 'text', said: '' };
                const problem = wrong?.name === name ? wrong.text : null;
                return html`
                    <div class="wb-parameter">
                        <label for="parameter-${name}"><code>$${name}</code>${about[name]
                            ? html` <span class="soft">${about[name]}</span>` : nothing}</label>
                        <div class="wb-parameter-fields">
                            <select aria-label=${t('workbench.parameter.kind', { name })} .value=${live(kind)}
                                @change=${(/** @type {SelectEvent} */ { target }) =>
                                    actions.give(name,
                                        { kind: target.value, said: target.value === 'yesno' ? 'true' : said })}>
                                ${kinds.map((one) => html`<option value=${one}
                                    ?selected=${one === kind}>${t(`workbench.kind.${one}`)}</option>`)}</select>
                            ${kind === 'yesno' ? html`
                                <select id="parameter-${name}" .value=${live(said === 'true' ? 'true' : 'false')}
                                    @change=${(/** @type {SelectEvent} */ { target }) =>
                                        actions.give(name, { said: target.value })}>
                                    <option value="true">${t('workbench.yes')}</option><option
                                        value="false">${t('workbench.no')}</option></select>` : html`
                                <input id="parameter-${name}" type=${kind === 'date' ? 'date' : 'text'}
                                    inputmode=${kind === 'number' ? 'decimal' : 'text'} autocomplete="off"
                                    .value=${live(said)}
                                    aria-invalid=${problem ? 'true' : 'false'} aria-describedby="parameter-${name}-help"
                                    @input=${(/** @type {FieldEvent} */ { target }) =>
                                        actions.give(name, { said: target.value })}>`}
                        </div>
                        <p class="${problem ? 'problem' : 'hint'}"
                            id="parameter-${name}-help">${problem
                                ?? (kind === 'list' ? t('workbench.parameter.list') : '')}</p>
                    </div>`;
            })}
        </fieldset>`;
}

/** @type {(form: QueryForm, state: WorkbenchState, actions: WorkbenchPageActions, t: Translate) => Template} */
function queryForm({ title, question, shared, problem }, { copy }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        const given = new FormData(event.target);
        actions.saveQuery({
            title: textOf(given, 'title'), question: textOf(given, 'question'), shared: given.has('shared'),
        });
    };
    return html`
        <form class="wb-query-form" novalidate @submit=${submit} aria-label=${t('workbench.keep')}>
            <div class="field"><label for="query-title">${t('workbench.keep.title')}</label>
                <input id="query-title" name="title" type="text" maxlength="120" autocomplete="off" .value=${title}
                    aria-invalid=${problem ? 'true' : 'false'} aria-describedby="query-problem">
                <p class="problem" id="query-problem" role="alert">${problem ?? ''}</p></div>
            <div class="field"><label for="query-question">${t('workbench.keep.question')}</label>
                <input id="query-question" name="question" type="text" maxlength="300" autocomplete="off"
                    .value=${question}></div>
            ${copy?.own ? nothing : html`<label class="tick"><input type="checkbox" name="shared"
                .checked=${shared}>${t('workbench.keep.shared')}</label>`}
            <div class="form-foot"><button type="submit" class="button strong">${t('workbench.keep.act')}</button>
                <button type="button" class="button"
                    @click=${() => actions.closeQueryForm()}>${t('edit.cancel')}</button></div>
        </form>`;
}
