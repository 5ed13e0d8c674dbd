import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { number, time } from '../../i18n/i18n.js';
import { alongLine } from '../../lib/arrow-keys.js';
import { matches } from '../../lib/text-match.js';
import { searchIcon } from '../../ui/icons.js';
import { found } from './library-search.js';
import { translateQuery, translateSchema } from './library-i18n.js';

/** The sign for a text that the server cannot decrypt (in Java: EncryptedQueries). */
const UNREADABLE = '⚠';

/** @type {SideTab[]} */
const sides = ['library', 'schema', 'past'];
const sections = ['mine', 'shared', 'research', 'insights'];

/**
 * The panel beside the editor: queries to start with, the schema of the copy, and the analyst's earlier questions.
 * @type {WorkbenchPanel}
 */
export function side(state, actions, t) {
    return html`
        <aside id="workbench-side" class="wb-side ${state.sideOpen ? 'open' : ''}" aria-label=${t('workbench.side')}>
            <div class="segments" role="tablist" aria-label=${t('workbench.side')} @keydown=${arrows}>
                ${sides.map((one) => html`
                    <button type="button" role="tab" id="wb-side-${one}" aria-selected=${state.side === one}
                        aria-controls="wb-side-body" tabindex=${state.side === one ? 0 : -1}
                        @click=${() => actions.showSide(one)}><span>${t(`workbench.side.${one}`)}</span></button>`)}
            </div>
            <div class="search in-dialog">${searchIcon}
                <input type="search" aria-label=${t(`workbench.find.${state.side}`)}
                    placeholder=${t(`workbench.find.${state.side}`)} autocomplete="off" .value=${state.search}
                    @input=${(/** @type {FieldEvent} */ { target }) => actions.find(target.value)}></div>
            <div id="wb-side-body" class="wb-side-body" role="tabpanel" aria-labelledby="wb-side-${state.side}"
                tabindex="0">
                ${{ library, schema, past }[state.side](state, actions, t)}
            </div>
        </aside>`;
}

/**
 * Arrow keys move through the tabs.
 * @type {(event: KeyboardEvent & {target: HTMLElement, currentTarget: HTMLElement}) => void}
 */
export function arrows(event) {
    const tabs = [...event.currentTarget.querySelectorAll('[role=tab]')].filter((one) => one instanceof HTMLElement);
    const to = alongLine(event);
    if (to) {
        event.preventDefault();
        const next = tabs[(tabs.indexOf(event.target) + to + tabs.length) % tabs.length];
        next.click();
        next.focus();
    }
}

/** @type {WorkbenchPanel} */
function library({ library: all, search, opened, deleting }, actions, t) {
    if (all === null) {
        return html`<p class="soft" role="status">${t('workbench.loading')}</p>`;
    }
    const fitting = found(all, search, (one) => translateQuery(one, t));
    return html`
        ${fitting.length === 0 ? html`<p class="soft">${t('workbench.library.none')}</p>` : nothing}
        ${sections.map((section) => ({ section, some: fitting.filter((one) => one.section === section) })).filter(({
            some }) => some.length > 0).map(({ section, some }) => html`
            <section><h2 class="caption">${t(`workbench.section.${section}`)}</h2>
                <ul class="wb-queries">${repeat(some, ({ key }) => key,
                    (one) => query(one, opened?.key === one.key && opened?.section === section, deleting, actions,
                        t))}</ul></section>`)}`;
}

/**
 * @type {(one: LibraryQuery, open: boolean, deleting: string | null, actions: WorkbenchPageActions, t: Translate) =>
 *     Template}
 */
function query(one, open, deleting, actions, t) {
    const { question, why, columns, parameters, ...said } = translateQuery(one, t);
    const unreadable = one.text === UNREADABLE;
    const title = unreadable ? t('workbench.unreadable') : said.title;
    const own = one.section === 'mine';
    return html`
        <li class="wb-query ${open ? 'open' : ''}" data-query="${one.section}/${one.key}">
            <button type="button" class="wb-query-open" aria-expanded=${open}
                @click=${() => actions.open({ ...one, title, question, parameters })}>
                <span class="wb-query-title">${title}</span>
                ${question && !unreadable ? html`<span class="soft">${question}</span>` : nothing}
                ${one.by ? html`<span class="soft">${t('workbench.library.by', { name: one.by })}</span>` : nothing}
            </button>
            ${!open ? nothing : html`
                <div class="wb-query-more">
                    ${why ? html`<p class="soft">${why}</p>` : nothing}
                    ${one.shared && own ? html`<p class="soft">${t('workbench.library.shared')}</p>` : nothing}
                    ${one.refused
                        ? html`<p class="wb-told">
                            ${t('workbench.library.refused')} ${actions.refusalWords(one.refused)}</p>` : nothing}
                    ${one.source ? html`<p class="soft">${one.source}</p>` : nothing}
                    ${columns.length > 0 ? html`
                        <details><summary>${t('workbench.library.columns')}</summary>
                            <dl class="wb-columns">${columns.map(({ name, about }) =>
                                html`<div><dt><code>${name}</code></dt><dd>${about}</dd></div>`)}</dl></details>`
                                    : nothing}
                    <p class="wb-do">
                        ${own ? html`
                            <button type="button" class="quiet"
                                @click=${() => actions.openQueryForm(one)}>${t('workbench.library.change')}</button>
                            ${deleting === one.key ? html`
                                <button type="button" class="quiet danger"
                                    @click=${() =>
                                        actions.deleteQuery(one)}>${t('workbench.library.delete.sure')}</button>
                                <button type="button" class="quiet"
                                    @click=${() => actions.askToDelete(null)}>${t('edit.cancel')}</button>` : html`
                                <button type="button" class="quiet"
                                    @click=${() =>
                                        actions.askToDelete(one.key)}>${t('workbench.library.delete')}</button>`}`
                                            : html`
                            <button type="button" class="quiet"
                                @click=${() => actions.copyToMine({ ...one, title: title ?? one.title,
                                    question })}>${t('workbench.library.copy')}</button>`}
                    </p>
                </div>`}
        </li>`;
}

/** @type {WorkbenchPanel} */
function schema({ schema: there, search }, _actions, t) {
    const known = translateSchema(there, t);
    if (!known) {
        return html`<p class="soft">${t('workbench.schema.none')}</p>`;
    }
    /** @type {(title: string, all: SchemaPart[], sign: string) => Shown} */
    const part = (title, all, sign) => {
        const fitting = all.filter(({ name, properties = [] }) =>
            matches([name, ...properties.map((one) => `${one.name} ${one.about ?? ''}`)].join(' '), search)
        );
        return fitting.length === 0 ? nothing : html`
            <section><h2 class="caption">${title}</h2>
                <ul class="wb-schema">${fitting.map((one) => html`
                    <li><details ?open=${search.trim() !== '' && fitting.length < 4}>
                        <summary><code>${sign}${one.name}</code> ${typeof one.count === 'number'
                            ? html`<span class="soft">${number(one.count)}</span>` : nothing}</summary>
                        ${!one.properties?.length ? html`<p class="soft">${t('workbench.schema.bare')}</p>` : html`
                            <dl class="wb-columns">${one.properties.map(({ name, type, about }) => html`
                                <div><dt><code>${name}</code> <span
                                    class="soft">${type}</span></dt><dd>${about ?? nothing}</dd></div>`)}</dl>`}
                    </details></li>`)}</ul></section>`;
    };
    return html`${part(t('workbench.schema.labels'), known.labels ?? [], ':')}${part(t('workbench.schema.types'),
        known.types ?? [], ':')}
        <section><h2 class="caption">${t('workbench.schema.functions')}</h2><p
            class="wb-functions">${(known.functions
                ?? []).filter((name) => matches(name, search)).map((name) =>
                    html`<code>${name}</code> `)}</p></section>`;
}

/** @type {WorkbenchPanel} */
function past({ past: all, search }, actions, t) {
    const fitting = (all ?? []).filter(({ query: text }) => matches(text, search));
    return fitting.length === 0 ? html`<p class="soft">${t('workbench.past.none')}</p>` : html`
        <ol class="wb-queries">${repeat(fitting, ({ id }) => id, ({ at, query: text, rows, millis, outcome }) => html`
            <li class="wb-query"><button type="button" class="wb-query-open" ?disabled=${text === UNREADABLE}
                @click=${() => actions.open({ text })}>
                ${text === UNREADABLE ? html`<span class="wb-past">${t('workbench.unreadable')}</span>`
                    : html`<code class="wb-past">${text}</code>`}
                <span class="soft">${time(at)} · ${t(`workbench.outcome.${outcome ?? 'failed'}`)}${rows === undefined
                    || rows === null ? '' : ` · ${t('workbench.rows', { n: rows })}`}${millis === undefined
                        || millis === null ? '' : ` · ${t('workbench.millis', { n: millis })}`}</span>
            </button></li>`)}</ol>`;
}
