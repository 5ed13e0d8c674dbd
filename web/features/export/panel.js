import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { list } from '../../i18n/i18n.js';
import { dialog } from '../../ui/dialog.js';
import { fileIcon } from '../../ui/icons.js';
import { names as choiceOfNames } from '../../ui/name-visibility.js';

/**
 * The open map as a file: one choice of format, and whether names are in it.
 * @type {Panel}
 */
export function exportMap(state, actions, t) {
    const { map, exporting: { formats, format, names } } = state;
    const body = () => (!map ? nothing : html`
        <p class="soft">${t('export.text')}</p>
        <fieldset class="form">
            <legend>${t('export.formats')}</legend>
            ${formats.map((one) => html`
                <label class="tick"><input type="radio" name="export-format" value=${one.code}
                    ?data-first=${one.code === format} .checked=${live(one.code === format)}
                    @change=${() => actions.exportFormat(one.code)}>
                    <span><strong>${t(`export.format.${one.code}`)}</strong> ${t(`export.format.${one.code}.for`)}
                        <span class="soft">${leftOut(one, t)}</span></span></label>`)}
        </fieldset>
        ${choiceOfNames('export-names', t('export.names'), names, actions.exportNames, t)}
        <p class="soft">${t('export.names.text')}</p>
        <p><a class="button strong" id="export-save" download
            href=${actions.exportAddress(map.id, { format, names })}>${fileIcon}${t('export.save')}</a></p>`);
    return dialog({ name: 'export', title: t('export.title'), body, size: 'wide' }, state, actions, t);
}

/** @type {(format: OfferedFormat, t: Translate) => string} */
const leftOut = ({ leavesOut }, t) => (leavesOut.length === 0 ? t('export.everything')
    : t('export.leaves-out', { parts: list(leavesOut.map((part) => t(`export.part.${part}`))) }));
