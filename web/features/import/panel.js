import { html, nothing } from 'lit-html';
import { number } from '../../i18n/i18n.js';
import { closeIcon, fileIcon } from '../../ui/icons.js';
import { dialog } from '../../ui/dialog.js';
import { importProblem, importReport } from './report.js';

const columns = [
    'egoID', 'alterID', 'name', 'closeness', 'alter.clo', 'alter.rel', 'kind', 'domain', 'type', 'from', 'to', 'Source',
    'Target', 'weight',
];

/**
 * Importing maps from files: choosing the files, waiting, and the report.
 * @type {Panel}
 */
export function importMaps(state, actions, t) {
    const steps = { choose, reading, report: importReport, failed: importProblem };
    const body = () => steps[state.import.step](state, actions, t);
    return dialog({ name: 'import', title: t('import.title'), body, size: 'wide' }, state, actions, t);
}

/** @type {Panel} */
function choose({ import: { files, replace } }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const start = (event) => {
        event.preventDefault();
        actions.runImport();
    };
    /** @type {(event: DragEvent & EventAt<HTMLElement>) => void} */
    const drop = (event) => {
        event.preventDefault();
        event.currentTarget.classList.remove('over');
        actions.chooseFiles(event.dataTransfer?.files ?? []);
    };
    /** @type {(event: EventAt<HTMLElement>) => void} */
    const over = (event) => {
        event.preventDefault();
        event.currentTarget.classList.add('over');
    };
    /** @type {(event: FieldEvent) => void} */
    const pick = (event) => {
        actions.chooseFiles(event.target.files ?? []);
        event.target.value = '';
    };
    return html`
        <p class="soft">${t('import.text')}</p>
        <dl class="formats">
            <div><dt>${t('import.json')}</dt><dd>${t('import.json.text')}</dd></div>
            <div><dt>${t('import.csv')}</dt><dd>${t('import.csv.text')} ${columns.map((name) =>
                html`<code>${name}</code> `)}</dd></div>
        </dl>
        <form class="form" @submit=${start}>
            <div class="drop" @dragover=${over} @dragleave=${(/** @type {EventAt<HTMLElement>} */ event) =>
                event.currentTarget.classList.remove('over')} @drop=${drop}>
                <label class="button file-button">${fileIcon}${t('import.choose')}
                    <input type="file" class="hidden-text" data-first multiple
                        accept=".json,.csv,.tsv,.txt,application/json,text/csv" @change=${pick}>
                </label>
                <span class="soft wide-only">${t('import.drop')}</span>
            </div>
            ${files.length === 0 ? nothing : html`
                <p class="hidden-text" role="status">${t('import.chosen', { n: files.length })}</p>
                <ul class="files">${files.map((file) => html`
                    <li>${fileIcon}<span class="file-name"><bdi>${file.name}</bdi></span><span
                        class="soft">${number(Math.ceil(file.size / 1024))} kB</span>
                        <button type="button" class="plain" aria-label=${t('import.remove', { name: file.name })}
                            @click=${() => actions.leaveOut(file)}>${closeIcon}</button></li>`)}</ul>`}
            <label class="tick"><input type="checkbox" .checked=${replace} aria-describedby="replace-text"
                @change=${(/** @type {FieldEvent} */ event) =>
                    actions.replaceMaps(event.target.checked)}><span>${t('import.replace')}</span></label>
            <p class="soft tick-text" id="replace-text">${t('import.replace.text')}</p>
            <div class="form-foot">
                <button type="submit" class="button strong"
                    ?disabled=${files.length === 0}>${t('import.start')}</button>
                <button type="button" class="button" @click=${() => actions.closeDialog()}>${t('edit.cancel')}</button>
            </div>
        </form>`;
}

/** @type {Panel} */
function reading({ import: { progress } }, _actions, t) {
    const { done, total } = progress ?? { done: 0, total: 0 };
    return html`
        <div class="reading" role="status">
            <p id="reading">${t('import.reading')}</p>
            ${total > 0
                ? html`<progress max=${total} value=${done} aria-labelledby="reading"></progress>
                    <p class="soft">${t('import.progress', { done, total })}</p>`
                : html`<progress aria-labelledby="reading"></progress>`}
        </div>`;
}
