import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { list, number } from '../../i18n/i18n.js';
import { problemWords } from '../../core/error-messages.js';
import { filled, fixWords, importMessageWords } from './messages.js';
import { searchIcon } from '../../ui/icons.js';
import { mapList } from '../map/maps.js';
import { nameOf } from '../../ui/names.js';

const outcomes = ['added', 'replaced', 'unchanged', 'skipped', 'failed'];
/** @type {(map: ImportedMap) => map is ImportedMap & MapSummary} */
const isHere = (map) => ['added', 'replaced', 'unchanged'].includes(map.outcome);
const filterFrom = 9;

/**
 * The result of an import: the maps, with buttons to open them, the interpretation of the columns, and every line with
 * a message.
 * @type {Panel}
 */
export function importReport(state, actions, t) {
    const { report, filter } = state.import;
    if (!report) {
        return nothing;
    }
    const here = report.maps.filter(isHere);
    const away = report.maps.filter((map) => !isHere(map));
    const counts = outcomes
        .map((outcome) => ({ outcome, n: report.maps.filter((map) => map.outcome === outcome).length }))
        .filter(({ n }) => n > 0)
        .map(({ outcome, n }) => t('import.counts', { n, what: t(`import.outcome.${outcome}`) }));
    /** @type {(map: ImportedMap) => string} */
    const said = (map) => `${t('import.map.size', { alters: map.alters, ties: map.ties,
        supports: map.supports })} · ${t(`import.outcome.${map.outcome}`)}`;
    return html`
        <p class="report-head" role="status">${t('import.done', { n: here.length })}${counts.length > 1
            ? `: ${list(counts)}` : nothing}</p>
        ${away.length === 0 ? nothing : html`<ul class="notes-list">${away.map((map) => html`
            <li><strong>${nameOf(map.name ?? map.id)}</strong> ${t(`import.outcome.${map.outcome}`)}${map.why
                ? html`: ${inWords(importMessageWords(t, map), map.why)}` : nothing}</li>`)}</ul>`}
        ${here.length < filterFrom ? nothing : html`
            <div class="search in-dialog">${searchIcon}
                <input type="search" aria-label=${t('maps.filter')} placeholder=${t('maps.filter')} autocomplete="off"
                    .value=${live(filter)} @input=${(/** @type {FieldEvent} */ event) =>
                        actions.filterReport(event.target.value)}></div>`}
        ${here.length === 0 ? nothing : mapList(here, filter, state, actions, t, said)}
        ${files(report.files ?? [], t)}
        ${notes(report.lines ?? [], t)}
        ${foot(actions, t)}`;
}

/**
 * The report of a failed import: the messages for each place in the files, with advice.
 * @type {Panel}
 */
export function importProblem({ import: { problem } }, actions, t) {
    const places = problem?.errors ?? [];
    const said = problem && places.length === 0 && problemWords(t, problem);
    return html`
        <p class="report-head" role="alert">${t('import.failed')}</p>
        ${said ? html`<p class="soft">${said}</p>` : nothing}
        ${notes(places, t, true)}
        ${foot(actions, t)}`;
}

/** @type {(all: ImportedFile[], t: Translate) => Shown} */
function files(all, t) {
    return all.length === 0 ? nothing : html`
        <details class="report-part">
            <summary>${t('import.files')}</summary>
            ${all.map(({ columns = [], ...file }) => html`
                <h3><bdi>${file.name}</bdi> <span class="soft">${t(`import.role.${file.role}`)}${file.rows === undefined
                    ? nothing : html` · ${t('import.file.rows', { n: file.rows })}`}</span></h3>
                ${columns.length === 0 ? nothing : html`
                    <table class="values">
                        <thead><tr><th scope="col">${t('import.column')}</th><th
                            scope="col">${t('import.becomes')}</th></tr></thead>
                        <tbody>${columns.map((column) => html`
                            <tr><th scope="row">${columnName(column,
                                t)}</th><td>${inWords(importMessageWords(t, column),
                                    column.becomes)}</td></tr>`)}</tbody>
                    </table>`}`)}
        </details>`;
}

/**
 * A column by its name in the file; one without a name, by its number.
 * @type {(column: ImportedColumn, t: Translate) => Shown}
 */
function columnName({ column, code, params }, t) {
    return code === 'column-without-name' ? t('import.column.nameless', filled(t, params ?? {}))
        : html`<code><bdi>${column}</bdi></code>`;
}

/** @type {(lines: ImportDiagnostic[], t: Translate, open?: boolean) => Shown} */
function notes(lines, t, open = false) {
    /** @type {(at: ImportDiagnostic) => string} */
    const place = ({ file, line, column }) =>
        t(line ? (column ? 'import.line.column' : 'import.line') : 'import.line.file', {
            file: file ?? '', line: line ? number(line) : '', column: column ?? '',
        });
    return lines.length === 0 ? nothing : html`
        <details class="report-part" ?open=${open}>
            <summary>${t('import.lines', { n: lines.length })}</summary>
            <ol class="notes-list scroll" tabindex="0"
                aria-label=${t('import.lines', { n: lines.length })}>${lines.map((line) => html`
                <li><span class="place">${place(line)}</span> ${inWords(importMessageWords(t, line), line.message)}
                    ${line.rows ? html`<span class="soft">(${t('import.message.rows', { n: line.rows })})</span>`
                        : nothing}
                    ${line.fix ? html`<span class="fix">${t('import.fix')} ${inWords(fixWords(t, line),
                        line.fix)}</span>` : nothing}</li>`)}</ol>
        </details>`;
}

/**
 * A message in words: in the page's language, or in English if it comes from a newer server and the page does not know
 * it.
 * @type {(own: string | null, english: string | undefined) => Shown}
 */
function inWords(own, english) {
    return own ?? html`<span lang="en">${english}</span>`;
}

/** @type {(actions: PageActions, t: Translate) => Template} */
function foot(actions, t) {
    return html`
        <div class="form-foot">
            <button type="button" class="button strong"
                @click=${() => actions.closeDialog()}>${t('import.close')}</button>
            <button type="button" class="button" @click=${() => actions.chooseAgain()}>${t('import.again')}</button>
        </div>`;
}
