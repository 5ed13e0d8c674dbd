import { html, nothing } from 'lit-html';
import { list, time } from '../../i18n/i18n.js';
import { withNames } from '../../ui/names.js';
import { dialog } from '../../ui/dialog.js';
import { queryDifferences } from '../analysis/query-differences.js';

const kinds = [
    'invitation-made', 'invitation-used', 'invitation-withdrawn', 'invitation-expired', 'roles-given', 'roles-taken',
    'password-link-made', 'passkey-link-made', 'password-link-used', 'password-link-withdrawn', 'password-link-expired',
    'account-closed', 'account-opened', 'account-deleted', 'map-deleted', 'profile-changed', 'sign-in-failed',
    'change-refused',
];

/**
 * The events of the accounts of a practice, newest first, for its administrators.
 * @type {Panel}
 */
export function practiceLog(state, actions, t) {
    return dialog(
        {
            name: 'practice-log', title: t('practice-log.title'), body: () => body(state, actions, t), size: 'wide',
        },
        state, actions, t,
    );
}

/** @type {Panel} */
function body({ practiceLog: log, dialogProblem, busy }, actions, t) {
    return html`
        ${dialogProblem ? html`<p class="problem" role="alert">${dialogProblem}</p>` : nothing}
        ${log ? html`
            <p class="soft">${t('practice-log.text', { days: log.days })}</p>
            ${log.intact === false ? html`<p class="problem" role="alert">${t('practice-log.broken')}</p>` : nothing}
            <div class="practice-log-head">
                <div class="field">
                    <label for="practice-log-kind">${t('practice-log.kind')}</label>
                    <select id="practice-log-kind" data-first
                        @change=${(/** @type {SelectEvent} */ { target }) => actions.openPracticeLog(target.value)}>
                        <option value="" ?selected=${log.did === ''}>${t('practice-log.all')}</option>
                        ${kinds.map((kind) => html`<option value=${kind}
                            ?selected=${log.did === kind}>${t(`practice-log.kind.${kind}`)}</option>`)}
                    </select>
                </div>
                <a class="button" href=${actions.practiceLogAddress(log.did)} download>${t('practice-log.save')}</a>
            </div>
            ${log.events.length === 0 ? html`<p role="status">${t('practice-log.none')}</p>` : html`
                <ol class="lines practice-log" id="practice-log-lines" reversed>${log.events.map((event) => html`
                    <li><span>${withNames(words(event, t), [event.by?.name, event.about?.name])}</span>
                        <time class="soft" datetime=${event.at}>${time(event.at)}</time></li>`)}
                </ol>`}
            ${log.more ? html`<button type="button" class="button" id="practice-log-more" ?disabled=${busy}
                @click=${() => actions.olderPracticeLog()}>${t('practice-log.older')}</button>` : nothing}
            ${queryDifferences(log.differences, t)}`
        : dialogProblem ? nothing : html`<p class="soft" role="status">${t('practice-log.loading')}</p>`}`;
}

/**
 * A line as a sentence. A deleted account no longer has a name.
 * @type {(event: PracticeEvent, t: Translate) => string}
 */
function words({ did, by, about, roles }, t) {
    /** @type {(person: LoggedPerson | undefined) => string} */
    const name = (person) => (person ? person.name ?? t('practice-log.deleted') : t('practice-log.nobody'));
    const variant = did === 'account-deleted' && by?.id === about?.id
        ? '.own'
        : did === 'sign-in-failed' && !about
        ? '.unknown'
        : '';
    return t(`practice-log.did.${did}${variant}`, {
        by: name(by), about: name(about), roles: list(roles.map((role) => t(`role.${role}`))),
    });
}
