import { html, nothing } from 'lit-html';
import { isCoach, isExample, isOwn, mayUnlock } from '../../core/permissions.js';
import { hasMap } from '../../core/open-map.js';
import { noticeOffer, offersNotice } from '../profile/panel.js';
import { exampleNotice } from '../welcome/example.js';
import { closeIcon, editIcon, conversationIcon } from '../../ui/icons.js';
import { withNames, withNamesOf } from '../../ui/names.js';

/**
 * The note above the picture that this is another person's map, or a preview of the user's own. For a user with a map,
 * the mark at the name is enough to identify the example.
 * @type {Panel}
 */
export function access(state, actions, t) {
    const { map, preview } = state;
    if (!map || (isOwn(state) && !preview)) {
        return map && offersNotice(state) ? noticeOffer(state, actions, t, 'access') : nothing;
    }
    if (hasMap(state) && isExample(state)) {
        return state.maps.length > 0 ? nothing : exampleNotice(state, actions, t);
    }
    return preview ? html`
        <div class="access" role="region" aria-label=${t('access.label')}>
            <p>${withNames(t('access.preview', { name: preview.name }), [preview.name])} ${map.access?.restricted
                ? html`<span class="soft">${withNames(t('access.preview.restricted', { name: preview.name }),
                    [preview.name])}</span>` : nothing} ${preview.domains.length === 0 ? nothing
                        : html`<span class="soft">${t(preview.domainsNamed ? 'access.preview.named'
                            : 'access.preview.left-out',
                                { domains: preview.domains.map((domain) => t(`domain.${domain}`)) })}</span>`}</p>
            <button type="button" class="button" id="access-back"
                @click=${() => actions.leavePreview()}>${closeIcon}${t('access.back')}</button>
        </div>` : html`
        <div class="access" role="region" aria-label=${t('access.label')}>
            <p>${withNamesOf(t(map.access?.edit ? 'access.shared.edit' : 'access.shared.see',
                { name: map.access?.owner }), map)}
                ${map.access?.restricted ? html`<span class="soft">${t('access.restricted')} <span
                    class="wide-only">${t('access.restricted.more')}</span></span>` : nothing}</p>
            ${isCoach(state) && !state.conversationStage
                ? html`<button type="button" id="access-conversation" class="button"
                    aria-label=${t('conversation.title')} title=${t('conversation.title')}
                    @click=${() => actions.openConversations()}>
                ${conversationIcon}<span class="wide-only">${t('conversation.title')}</span></button>` : nothing}
            ${mayUnlock(state) ? html`<button type="button" id="access-edit"
                class="button ${state.editingShared ? 'in-use' : ''}"
                aria-label=${t(state.editingShared ? 'access.lock' : 'access.unlock')}
                title=${t(state.editingShared ? 'access.lock' : 'access.unlock')}
                @click=${() => actions.switchEditing()}>
                ${editIcon}<span class="wide-only">${t(state.editingShared ? 'access.lock'
                    : 'access.unlock')}</span></button>` : nothing}
            ${isCoach(state) ? html`<button type="button" id="access-leave" class="quiet remove wide-only"
                @click=${() => actions.askToLeaveMap({ map: map.id, owner: map.access?.owner
                    ?? '' })}>${t('leave.ask')}</button>` : nothing}
        </div>`;
}
