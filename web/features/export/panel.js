import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { list } from '../../i18n/i18n.js';
import { dialog } from '../../ui/dialog.js';
import { fileIcon } from '../../ui/icons.js';
import { names as choiceOfNames } from '../../ui/name-visibility.js';

/** The formats that most people need; the others are for programs of research and drawing. */
const COMMON = ['kithmap', 'xlsx', 'csv'];

/**
 * The open map as a file: one choice of format, what that leaves out, and whether names are in it.
 * @type {Panel}
 */
export function exportMap(state, actions, t) {
    const { map, exporting: { formats, format, names } } = state;
    const isCommon = (/** @type {OfferedFormat} */ { code }) => COMMON.includes(code);
    const choice = (/** @type {OfferedFormat} */ { code }) => html`
        <label class="tick"><input type="radio" name="export-format" value=${code}
            ?data-first=${code === format} .checked=${live(code === format)}
            @change=${() => actions.exportFormat(code)}>
            <span><strong>${t(`export.format.${code}`)}</strong> ${t(`export.format.${code}.for`)}</span></label>`;
    const body = () => (!map ? nothing : html`
        <p class="soft">${t('export.text')}</p>
        <fieldset class="form">
            <legend>${t('export.formats')}</legend>
            ${formats.filter(isCommon).map(choice)}
            <details class="export-others" ?open=${!COMMON.includes(format)}>
                <summary>${t('export.others')}</summary>
                ${formats.filter((one) => !isCommon(one)).map(choice)}
            </details>
        </fieldset>
        <p class="soft export-left-out" role="status">
            ${formats.filter(({ code }) => code === format).map((one) => leftOut(one, t))}</p>
        ${choiceOfNames('export-names', t('export.names'), names, actions.exportNames, t)}
        <p class="soft">${t('export.names.text')}</p>
        <p><a class="button strong" id="export-save" download
            href=${actions.exportAddress(map.id, { format, names })}>${fileIcon}${t('export.save')}</a></p>`);
    return dialog({ name: 'export', title: t('export.title'), body, size: 'wide' }, state, actions, t);
}

/** @type {(format: OfferedFormat, t: Translate) => string} */
const leftOut = ({ leavesOut }, t) => (leavesOut.length === 0 ? t('export.everything')
    : t('export.leaves-out', { parts: list(leavesOut.map((part) => t(`export.part.${part}`))) }));
