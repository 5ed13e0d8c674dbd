import { html, nothing } from 'lit-html';
import { mark } from '../ui/icons.js';
import { languageChoice } from '../ui/language.js';
import { lockScreen } from '../features/lock/lock-screen.js';
import { clients } from '../features/conversation/clients.js';
import { neededPasskey } from '../features/account/passkeys.js';
import { welcome } from '../features/welcome/welcome.js';
import { accountButtons, desk, invitationForm, signInForm } from '../features/account/sign-in.js';

/**
 * The page without a map: loading, signing in, or creating the first map.
 * @type {Panel}
 */
export function signInGate(state, actions, t) {
    const { view, signInReason: why } = state;
    if (view === 'map' || (view === 'workbench' && state.workbench === 'here')) {
        return nothing;
    }
    const body = {
        loading,
        'sign-in': () => (state.practice ? signInForm(state, actions, t) : signIn(why, t)),
        invitation: () => invitationForm(state, actions, t),
        welcome: () => welcome(actions, t),
        locked: () => lockScreen(state, actions, t),
        workbench: () => (state.workbench === 'failed'
            ? html`<p role="alert">${t('problem.offline')}</p><p><button type="button" class="button"
                @click=${() => actions.openWorkbench()}>${t('problem.retry')}</button></p>`
                    : html`<p class="soft" role="status">${t('menu.workbench')}…</p>`),
        passkey: () => neededPasskey(state, actions, t),
        desk: () => desk(state, actions, t),
        clients: () => clients(state, actions, t),
        screen: () => html`<h1>${t('app.name')}</h1><p class="soft"
            role="status">${t('conversation.screen.nothing')}</p>`,
    }[view];
    return html`<div class="gate-sheet ${view === 'clients' ? 'wide' : ''}">${mark}${body(t)}${state.practice
        && state.account && view !== 'invitation' && view !== 'passkey' ? accountButtons(state, actions, t)
            : nothing}${view === 'loading' || view === 'screen' ? nothing : languageChoice(state, actions, t)}</div>`;
}

/** @type {(t: Translate) => Template} */
const loading = (t) => html`<p class="soft" role="status">${t('app.loading')}</p>`;

/** @type {(why: SignInReason | null, t: Translate) => Template} */
function signIn(why, t) {
    return html`
        <h1>${t('sign-in.title')}</h1>
        ${why === 'refused' ? html`<p role="alert">${t('sign-in.refused')}</p>` : nothing}
        ${why === 'signed-out' ? html`<p role="status">${t('signed-out.text')}</p>` : nothing}
        <p>${t('sign-in.text')}</p>
        <p class="soft">${t('sign-in.again')}</p>
        <a class="button" href="/">${t('sign-in.retry')}</a>`;
}
