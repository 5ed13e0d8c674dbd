import { html, nothing } from 'lit-html';
import {
    isCoach, isExample, isOwn, isOwnerViewing, isSharedWithCoach, mayAnalyse, mayEdit,
} from '../core/permissions.js';
import { closePopover } from '../lib/popover.js';
import { textSizeChoice, themeChoice } from '../ui/appearance.js';
import { withNames } from '../ui/names.js';
import { languageChoice } from '../ui/language.js';
import { coachSentence } from '../features/sharing/coach-sentence.js';
import { ownMap } from '../features/welcome/example.js';
import { accountsLabel, mayInvite } from '../features/account/sign-in.js';
import { mayHaveOwnPage } from '../features/hard-day/own-page.js';
import { saysSomething } from '../features/profile/panel.js';

/**
 * The menu of maps and settings: a popover of the toolbar, so that Escape or a press outside closes it.
 * @type {(state: MapState, actions: PageActions, t: Translate) => Template}
 */
export function menu(state, actions, t) {
    const { map, account, practice } = state;
    const own = isOwn(state);
    /** @type {(event: ButtonEvent) => void} */
    const close = ({ target }) => closePopover(target);
    /** @type {(label: string, act: () => unknown) => Template} */
    const item = (label, act) => html`
        <li><button type="button" class="menu-item"
            @click=${(/** @type {ButtonEvent} */ event) => { close(event); act(); }}>${label}</button></li>`;
    return html`
        <div id="menu" class="menu" popover role="group" aria-label=${t('menu.label')}>
            ${mayEdit(state) ? html`<ul>
                ${item(t('guide.open'), () => actions.openGuide())}
            </ul>` : ''}
            ${own || map.access?.hardDay ? html`<ul>${item(t('hard-day.title'), () => actions.openHardDay())}</ul>`
                : ''}
            ${!isOwnerViewing(state) && mayHaveOwnPage(state)
                ? html`<ul>${item(t('hard-day.mine'), () => actions.openHardDay(true))}</ul>` : ''}
            ${isExample(state) ? html`<ul>
                ${item(t('guide.open'), ownMap(state, actions).act)}
                ${item(t('example.close'), () => actions.closeExample())}
            </ul>` : ''}
            ${isCoach(state) && !isExample(state) ? html`<ul>
                ${item(t('menu.clients'), () => actions.openClients())}
                ${item(t('conversation.title'), () => actions.openConversations())}
                ${isSharedWithCoach(state) ? html`
                    ${item(t('menu.proposal'), () => actions.openProposal())}
                    ${item(t('leave.ask'), () => actions.askToLeaveMap({ map: map.id, owner: map.access?.owner
                        ?? '' }))}` : nothing}
            </ul>` : ''}
            ${own && practice ? html`<ul>${item(t('menu.sharing'), () => actions.openSharing())}
                ${state.sharedWith.map((share) => html`<li
                    class="menu-line">${withNames(coachSentence(share, t), [share.coach.name])}</li>`)}</ul>` : ''}
            <ul>
                ${item(t('menu.maps'), () => actions.openDialog('maps'))}
                ${item(t('menu.new'), () => actions.openDialog('new'))}
                ${item(t('menu.import'), () => actions.openImport())}
                ${isExample(state) ? nothing : item(t('welcome.look'), () => actions.openExample())}
            </ul>
            <ul>${item(t('referral.title'), () => actions.openReferrals())}
                ${mayAnalyse(state) ? item(t('menu.workbench'), () => actions.openWorkbench()) : nothing}</ul>
            <ul>
                ${own || isSharedWithCoach(state) ? item(t('menu.export'), () => actions.openExport()) : nothing}
                ${mayEdit(state) ? item(t('menu.rename'), () => actions.openDialog('rename')) : ''}
                ${own ? item(t('menu.copy'), () => actions.copyMap()) : nothing}
                ${item(t('menu.picture.svg'), () => actions.savePicture('svg'))}
                ${item(t('menu.picture.png'), () => actions.savePicture('png'))}
                ${item(t('menu.print'), () => actions.print())}
                ${own ? item(t('menu.delete'), () => actions.openDialog('delete-map')) : nothing}
            </ul>
            <ul><li><button type="button" class="menu-item menu-aloud" aria-keyshortcuts="Alt+R"
                @click=${(/** @type {ButtonEvent} */ event) => { close(event); actions.readAloud(); }}>
                ${t('read-aloud.start')}<kbd aria-hidden="true">Alt+R</kbd></button></li></ul>
            ${themeChoice('theme', state, actions, t)}
            ${textSizeChoice('text-size', state, actions, t)}
            ${languageChoice(state, actions, t)}
            <ul>
                ${practice && account ? html`
                    ${item(t('menu.account'), () => actions.openAccount())}
                    ${mayInvite(account) ? item(accountsLabel(account, t), () => actions.openAccounts()) : nothing}
                    ${saysSomething(state) ? item(t('profile.title'), () => actions.openProfile()) : nothing}`
                        : nothing}
                ${!practice && account ? html`<li><a class="menu-item" href=${actions.aboutMeAddress} download
                    @click=${close}>${t('about-me.save')}</a></li>${item(t('about-me.read'),
                        () => actions.saveAboutMe())}` : nothing}
                ${!practice && state.lock ? item(t('passphrase.menu'), () => actions.openPassphrase()) : nothing}
                ${!practice && state.lock?.set ? item(t('lock.now'), () => actions.lockNow()) : nothing}
                ${account ? item(t('menu.sign-out'), () => actions.signOut()) : nothing}
            </ul>
        </div>`;
}
