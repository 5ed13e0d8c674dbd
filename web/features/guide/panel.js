import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { answered, parts, place, screens } from './screens.js';
import { closeness, contact, knows } from './guide-person.js';
import { look, more, newContacts } from './guide-wishes.js';
import { names } from './guide-names.js';
import { areas, who } from './guide-support.js';
import { closeIcon } from '../../ui/icons.js';

/**
 * The content of a screen: its question, a short note below it, and the place of the answers.
 * @type {GuideContent}
 */
function content(screen, state, actions, t) {
    switch (screen.asks) {
        case 'list': return names(screen, state, actions, t);
        case 'close': return closeness(screen, state, actions, t);
        case 'contact': return contact(screen, state, actions, t);
        case 'knows': return knows(screen, state, actions, t);
        case 'who': return who(screen, state, actions, t);
        case 'areas': return areas(screen, state, actions, t);
        case 'more': return more(screen, state, actions, t);
        case 'new': return newContacts(screen, state, actions, t);
        default: return look(screen, state, actions, t);
    }
}

/**
 * The mapping exercise, one question per screen, in place of the panel: the map stays visible. Every answer is saved as it is
 * given; going on, going back and leaving are always possible.
 * @type {MapPanel}
 */
export function guide(state, actions, t) {
    const { map } = state;
    const all = screens(map);
    const at = place(all, state.guide);
    const screen = all[at];
    const { question, hint, body } = content(screen, state, actions, t);
    return html`
        <section class="guide" aria-labelledby="guide-question" data-screen=${screen.key}>
            <header class="guide-head">
                ${whereabouts(all, screen, actions, t)}
                <button type="button" class="quiet guide-leave" @click=${() => actions.leaveGuide()}>${closeIcon}${t('guide.leave')}</button>
            </header>
            <div class="guide-body">
                ${whichPart(all, screen, t)}
                <h2 class="guide-question" id="guide-question" tabindex="-1">${question}</h2>
                ${hint ? html`<p class="soft" id="guide-hint">${hint}</p>` : nothing}
                ${keyed(screen.key, body)}
                ${nextPart(all, at, actions, t)}
            </div>
            <footer class="guide-foot">
                <button type="button" class="button" ?hidden=${at === 0} @click=${() => actions.guideBack()}>${t('guide.back')}</button>
                ${at === all.length - 1 ? html`<button type="button" class="button strong" @click=${() => actions.leaveGuide()}>${t('guide.finish')}</button>` : html`
                    <button type="button" class="button strong" id="guide-next" @click=${() => actions.guideOn()}>
                        ${t(answered(map, screen) ? 'guide.next' : 'guide.skip')}</button>`}
            </footer>
        </section>`;
}

/**
 * The current position, in words; pressed, it shows all parts, each with a link.
 * @type {(all: GuideScreen[], screen: GuideScreen, actions: PageActions, t: Translate) => Template}
 */
function whereabouts(all, screen, actions, t) {
    /** @type {(part: GuidePart) => (event: ButtonEvent) => void} */
    const open = (part) => ({ currentTarget: button }) => {
        const first = all.find((one) => one.part === part);
        button.closest('details')?.removeAttribute('open');
        if (first) {
            actions.guideTo(first.key);
        }
    };
    return html`
        <details class="guide-parts">
            <summary>${t('guide.progress', { at: parts.indexOf(screen.part) + 1, of: parts.length })}<span class="hidden-text">: ${t('guide.parts')}</span></summary>
            <ol class="guide-list">${parts.map((part) => html`
                <li><button type="button" class="menu-item" aria-current=${part === screen.part ? 'step' : nothing}
                    ?disabled=${!all.some((one) => one.part === part)} @click=${open(part)}>${t(`guide.part.${part}`)}</button></li>`)}</ol>
        </details>`;
}

/**
 * The current part, and the progress within it.
 * @type {(all: GuideScreen[], screen: GuideScreen, t: Translate) => Template}
 */
function whichPart(all, screen, t) {
    const own = all.filter(({ part }) => part === screen.part);
    return html`<p class="caption guide-part">${t(`guide.part.${screen.part}`)}${own.length > 1
        ? ` · ${t('guide.within', { at: own.indexOf(screen) + 1, of: own.length })}` : nothing}</p>`;
}

/**
 * In a longer part, a button that skips the rest of it.
 * @type {(all: GuideScreen[], at: number, actions: PageActions, t: Translate) => Shown}
 */
function nextPart(all, at, actions, t) {
    const next = all.findIndex((screen, index) => index > at && screen.part !== all[at].part);
    return next <= at + 1 ? nothing : html`
        <button type="button" class="quiet guide-rest" @click=${() => actions.guideTo(all[next].key)}>${t('guide.skip-part')}</button>`;
}
