import { html, nothing } from 'lit-html';
import { changeWords, conflictWords } from '../model/change-descriptions.js';
import { day, time } from '../i18n/i18n.js';
import { undoable } from '../model/undo.js';
import { closeIcon } from '../ui/icons.js';
import { withNames, withNamesEver } from '../ui/names.js';
import { sharedNewsNotice } from '../features/conversation/shared-notes.js';
import { proposalNotice } from '../features/sharing/proposals.js';
import { hasMap } from '../core/open-map.js';
import { noticeOffer, offersNotice } from '../features/profile/panel.js';

/**
 * A message over the page: an error, or a conflict between two changes.
 * @type {Panel}
 */
export function notice(state, actions, t) {
    const { map, base, history } = state;
    if (state.conflict && map && base) {
        return conflict(state.conflict, { map, base, history }, actions, t);
    }
    const said = state.notice;
    if (state.passwordLink && !said && !state.undoOffer && !state.present) {
        return passwordLink(state.passwordLink, actions, t);
    }
    if (!said && !state.undoOffer && !map && offersNotice(state)) {
        return noticeOffer(state, actions, t);
    }
    const proposal = !said && !state.undoOffer && hasMap(state) ? proposalNotice(state, actions, t) : null;
    if (proposal) {
        return proposal;
    }
    const { act } = said ?? {};
    return !said && !state.undoOffer && state.sharingNote && state.map && !state.dialog && !state.present
        ? ends(state.sharingNote, actions, t)
        : said
        ? html`
        <div class="notice" role="alert">
            <p>${withNamesEver(said.text, state)}</p>
            ${said.retry ? html`<button type="button" class="button"
                @click=${() => { actions.dismissNotice(); said.retry?.(); }}>${t('problem.retry')}</button>` : nothing}
            ${act ? html`<button type="button" class="button"
                @click=${() => { actions.dismissNotice(); actions[act](); }}>${said.label}</button>` : nothing}
            <button type="button" class="plain" aria-label=${t('problem.dismiss')}
                @click=${() => actions.dismissNotice()}>${closeIcon}</button>
        </div>` : undoOffer(state, actions, t) ?? sharedNewsNotice(state, actions, t)
            ?? offersPassphrase(state, actions, t);
}

/**
 * The message that an alter was just removed from the map, with Undo, until another change.
 * @type {(state: State, actions: PageActions, t: Translate) => Template | null}
 */
function undoOffer({ undoOffer: offer, history, map }, actions, t) {
    return offer && undoable(history)?.id === offer.change ? html`
        <div class="notice undo-offer" role="region" aria-labelledby="undo-offer-text"
            @pointerenter=${() => actions.holdOffer()} @pointerleave=${() => actions.releaseOffer()}
            @focusin=${() => actions.holdOffer()} @focusout=${() => actions.releaseOffer()}>
            <p id="undo-offer-text">${withNamesEver(offer.text, { map, history })}</p>
            <button type="button" class="button" id="undo-offer"
                @click=${() => { actions.undo(); actions.endOffer(); }}>${t('undo-offer.do')}</button>
            <button type="button" class="plain" aria-label=${t('problem.dismiss')}
                @click=${() => actions.endOffer()}>${closeIcon}</button>
        </div>` : null;
}

/**
 * Offers a passphrase, once.
 * @type {Panel}
 */
function offersPassphrase({ passphraseOffered, map, dialog, present, guide }, actions, t) {
    return passphraseOffered && map && !dialog && !present && !guide ? html`
        <div class="notice" role="region" aria-labelledby="passphrase-offer-text">
            <p id="passphrase-offer-text">${t('passphrase.offer')}</p>
            <button type="button" class="button" id="passphrase-offer"
                @click=${() => actions.openPassphrase()}>${t('passphrase.offer.look')}</button>
            <button type="button" class="button" id="passphrase-decline"
                @click=${() => actions.declinePassphrase()}>${t('passphrase.offer.decline')}</button>
        </div>` : nothing;
}

/**
 * Tells the account's owner that a link for a new password exists; they can revoke it.
 * @type {(link: PasswordLink, actions: PageActions, t: Translate) => Template}
 */
function passwordLink({ made }, actions, t) {
    return html`
        <div class="notice" role="region" aria-labelledby="password-link-text" id="password-link">
            <p id="password-link-text">${t('password-link.text', { when: time(made) })}</p>
            <button type="button" class="button" @click=${() =>
                actions.dismissPasswordLink(false)}>${t('password-link.dismiss')}</button>
            <button type="button" class="button" @click=${() =>
                actions.dismissPasswordLink(true)}>${t('password-link.withdraw')}</button>
        </div>`;
}

/**
 * The message about shares that have expired or will soon, shown once.
 * @type {(note: SharingNote, actions: PageActions, t: Translate) => Template}
 */
function ends({ ended, ending }, actions, t) {
    const sentences = [
        ...ended.map(({ coach, byCoach, on }) =>
            t(byCoach ? 'sharing.ended.by-coach' : 'sharing.ended', { name: coach, day: day(on) })
        ),
        ...ending.map(({ coach, until }) => t('sharing.ending', { name: coach, until: day(until) })),
    ];
    return html`
        <div class="notice" role="status">
            <p>${withNames(sentences.join(' '), [...ended, ...ending].map(({ coach }) => coach))}</p>
            <button type="button" class="button" id="note-sharing"
                @click=${() => actions.openSharing()}>${t('sharing.note.look')}</button>
            <button type="button" class="plain" aria-label=${t('problem.dismiss')}
                @click=${() => actions.dismissSharingNote()}>${closeIcon}</button>
        </div>`;
}

/**
 * The message about a conflicting change: its value, the current value, and a choice. It stays until the user chooses.
 * @type {(refused: PendingConflict, told: Told & {base: SupportMap}, actions: PageActions, t: Translate) => Template}
 */
function conflict(refused, told, actions, t) {
    const { change } = refused;
    const rows = conflictWords(t, told, refused);
    /** @type {(words: string) => Shown} */
    const named = (words) => withNamesEver(words, told);
    return html`
        <div class="notice conflict" role="alertdialog" aria-labelledby="conflict-title"
            aria-describedby="conflict-text">
            <h2 id="conflict-title">${t('conflict.title')}</h2>
            <p id="conflict-text">${named(t('conflict.text', { what: changeWords(t, told, change) }))}</p>
            ${rows.length === 0 ? nothing : html`
                <dl class="facts">${rows.map(({ about, mine, theirs }) => html`
                    <div><dt>${named(about)}</dt><dd>${named(t('conflict.row', { mine, theirs }))}</dd></div>`)}</dl>`}
            <div class="form-foot">
                <button type="button" class="button strong"
                    @click=${() => actions.settle(false)}>${t('conflict.theirs')}</button>
                ${change.undo || change.redo ? nothing
                    : html`<button type="button" class="button"
                        @click=${() => actions.settle(true)}>${t('conflict.mine')}</button>`}
            </div>
        </div>`;
}
