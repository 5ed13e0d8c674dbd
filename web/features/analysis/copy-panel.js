import { html, nothing } from 'lit-html';
import { percent, time } from '../../i18n/i18n.js';
import { closePopover } from '../../lib/popover.js';
import { menuIcon } from '../../ui/icons.js';
import { languageChoice } from '../../ui/language.js';
import { textSizeChoice, themeChoice } from '../../ui/appearance.js';
import { accountsLabel, mayInvite } from '../account/sign-in.js';
import { mayHaveOwnPage } from '../hard-day/own-page.js';
import { ago } from './cell-format.js';

/**
 * The header of the workbench: its title, the copy that is queried, and the menu.
 * @type {(state: WorkbenchState, page: State, actions: WorkbenchPageActions, pageActions: PageActions, t: Translate) =>
 *     Template}
 */
export function top(state, page, actions, pageActions, t) {
    return html`
        <header class="wb-top">
            <div class="wb-name"><h1 id="workbench-title"
                tabindex="-1">${t('menu.workbench')}</h1>${copyLine(state, actions, t)}</div>
            <button type="button" class="button wb-side-button" aria-expanded=${state.sideOpen}
                aria-controls="workbench-side" @click=${() => actions.toggleSide()}>${t('workbench.side')}</button>
            <button type="button" class="button" popovertarget="workbench-menu">${menuIcon}<span
                class="wb-menu-name">${t('toolbar.menu')}</span></button>
            ${menu(state, page, actions, pageActions, t)}
        </header>`;
}

/** @type {(copy: ResearchCopy) => boolean} */
const isMade = ({ phase }) => phase === 'starting' || phase === 'building';

/** @type {WorkbenchPanel} */
function copyLine({ copy }, actions, t) {
    if (!copy?.build) {
        return nothing;
    }
    return html`
        <p class="wb-copy soft">${howMany(copy.build, copy.k, t)}
            <span title=${time(copy.build.at)}>${t('workbench.copy.at', { ago: ago(copy.build.at) })}</span>
            ${copy.k ? html`<span>· ${t(copy.level === 'groups' ? 'workbench.level.groups' : 'workbench.copy.k',
                { k: copy.k })}</span>` : nothing}
            ${isMade(copy) ? html`<span role="status">${making(copy, t)}</span>`
                : html`<button type="button" class="quiet"
                    @click=${() => actions.refresh()}>${t('workbench.copy.refresh')}</button>`}
        </p>`;
}

/** @type {(build: {named?: boolean, maps?: number}, k: number | undefined, t: Translate) => string} */
const howMany = ({ named, maps }, k, t) => (maps === undefined ? t('workbench.copy.few', { k })
    : t(named ? 'workbench.copy.named' : 'workbench.copy.nameless', { n: maps }));

/** @type {(copy: ResearchCopy, t: Translate) => string} */
const making = ({ progress }, t) => (progress
    ? t('workbench.copy.progress', { percent: percent(progress.of ? progress.done / progress.of : 0) })
    : t('workbench.copy.making'));

/**
 * Shown instead of answers while there is no copy to query.
 * @type {WorkbenchPanel}
 */
export function copyState({ copy }, actions, t) {
    if (copy === null || copy.build || copy.phase === 'ready') {
        return nothing;
    }
    if (isMade(copy)) {
        return html`
            <section class="wb-start" aria-labelledby="wb-start-title">
                <h2 id="wb-start-title">${t('workbench.copy.making')}</h2>
                <p role="status">${copy.progress ? making(copy, t) : t('workbench.copy.starting')}</p>
                ${copy.progress?.of ? html`<progress aria-label=${t('workbench.copy.making')} max=${copy.progress.of}
                    .value=${copy.progress.done}></progress>`
                    : html`<progress aria-label=${t('workbench.copy.making')}></progress>`}
            </section>`;
    }
    return html`
        <section class="wb-start" aria-labelledby="wb-start-title">
            <h2 id="wb-start-title">${t(copy.phase === 'failed' ? 'workbench.copy.failed' : 'workbench.copy.none')}</h2>
            <p>${t(copy.own ? 'workbench.copy.text.own' : 'workbench.copy.text')}</p>
            <p><button type="button" class="button strong" id="wb-start"
                @click=${() => actions.start()}>${t(copy.phase === 'failed' ? 'workbench.copy.again'
                    : 'workbench.copy.start')}</button></p>
        </section>`;
}

/**
 * @type {(state: WorkbenchState, page: State, actions: WorkbenchPageActions, pageActions: PageActions, t: Translate) =>
 *     Template}
 */
function menu({ copy, address }, page, actions, pageActions, t) {
    const { account, practice } = page;
    /** @type {(label: string, act: () => void) => Template} */
    const item = (label, act) => html`<li><button type="button" class="menu-item"
        @click=${(/** @type {ButtonEvent} */ { target }) => { closePopover(target); act(); }}>${label}</button></li>`;
    const drawing = !practice || account?.roles?.some((role) => role === 'person' || role === 'coach');
    return html`
        <div id="workbench-menu" class="menu" popover role="group" aria-label=${t('menu.label')}>
            ${drawing ? html`<ul>${item(t('workbench.leave'), () => pageActions.leaveWorkbench())}</ul>` : ''}
            ${mayHaveOwnPage(page) ? html`<ul>${item(t('hard-day.mine'), () => pageActions.openHardDay(true))}</ul>`
                : ''}
            ${copy?.own && copy.build ? html`
                <div class="wb-address">
                    <button type="button" class="menu-item" aria-expanded=${address !== null}
                        @click=${() => actions.showAddress()}>${t('workbench.address')}</button>
                    ${address ? html`
                        <p class="soft">${t('workbench.address.text')}</p>
                        <dl><div><dt>${t('workbench.address.uri')}</dt><dd><code>${address.uri}</code></dd></div>
                            <div><dt>${t('workbench.address.user')}</dt><dd><code>${address.user}</code></dd></div>
                            <div><dt>${t('workbench.address.password')}</dt>
                                <dd><code>${address.password}</code></dd></div>
                        </dl>` : nothing}
                </div>` : ''}
            ${themeChoice('wb-theme', page, pageActions, t)}
            ${textSizeChoice('wb-text-size', page, pageActions, t)}
            ${languageChoice(page, pageActions, t)}
            <ul>
                ${practice && account ? html`
                    ${item(t('menu.account'), () => pageActions.openAccount())}
                    ${mayInvite(account) ? item(accountsLabel(account, t), () => pageActions.openAccounts()) : nothing}`
                        : nothing}
                ${item(t('menu.sign-out'), () => pageActions.signOut())}
            </ul>
        </div>`;
}
