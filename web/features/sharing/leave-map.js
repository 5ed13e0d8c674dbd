import { html, nothing } from 'lit-html';
import { dialog } from '../../ui/dialog.js';
import { withNames } from '../../ui/names.js';

/**
 * Asks a coach for confirmation before their access to a person's map ends.
 * @type {Panel}
 */
export function leaveMap(state, actions, t) {
    const { leaving, retained, dialogProblem, busy } = state;
    const name = leaving?.owner ?? '';
    const body = () => html`
        <p>${withNames(t('leave.text', { name }), [name])}</p>
        <p class="soft">${withNames(t('leave.stays', { name }), [name])}${retained?.days
            ? ` ${t('leave.notes', { n: retained.days })}` : nothing}</p>
        <p class="problem" role="alert">${dialogProblem ?? ''}</p>
        <div class="form-foot">
            <button type="button" class="button danger" id="leave-map-end" ?disabled=${busy?.includes('leaveMap')}
                @click=${() => actions.leaveMap(Boolean(leaving?.unsaved))}>${t(leaving?.unsaved ? 'leave.anyway'
                    : 'leave.act')}</button>
            <button type="button" class="button" id="leave-map-stay" data-first
                @click=${() => actions.closeDialog('leave-map')}>${t('edit.cancel')}</button>
        </div>`;
    return dialog({ name: 'leave-map', title: t('leave.title', { name }), body }, state, actions, t);
}
