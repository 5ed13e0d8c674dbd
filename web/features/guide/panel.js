import { isOwnerViewing } from '../../core/permissions.js';
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { answered, chosenParts, parts, place, screens } from './screens.js';
import { knows } from './guide-knows.js';
import { areas, help, rate } from './guide-rows.js';
import { enough, look, more, newContacts } from './guide-wishes.js';
import { names } from './guide-names.js';
import { inEntryOrder } from './entry-order.js';
import { closeIcon } from '../../ui/icons.js';

/** The number of questions of the short exercise. */
const questions = 5;

/**
 * The content of a screen: its question, a short note below it, and the place of the answers.
 * @type {GuideContent}
 */
function content(screen, state, actions, t) {
    switch (screen.asks) {
        case 'list': return names(screen, state, actions, t);
        case 'rate': return rate(screen, state, actions, t);
        case 'help': return help(screen, state, actions, t);
        case 'knows': return knows(screen, state, actions, t);
        case 'areas': return areas(screen, state, actions, t);
        case 'enough': return enough(screen, state, actions, t);
        case 'more': return more(screen, state, actions, t);
        case 'new': return newContacts(screen, state, actions, t);
        default: return look(screen, state, actions, t);
    }
}

/**
 * The mapping exercise, one question per screen, in place of the panel: the map stays visible. Every answer is saved
 * at once; going on, going back and leaving are always possible.
 * @type {MapPanel}
 */
export function guide(state, actions, t) {
    const map = inEntryOrder(state.map, [...state.history.toReversed(), ...state.outbox]);
    const all = screens(map, state.guideAsked);
    const at = place(all, state.guide);
    const screen = all[at];
    const { question, hint, body } = content(screen, { ...state, map }, actions, t);
    return html`
        <section class="guide" aria-labelledby="guide-question" data-screen=${screen.key}>
            <header class="guide-head">
                ${whereabouts(all, screen, state, actions, t)}
                <button type="button" class="quiet guide-leave"
                    @click=${() => actions.leaveGuide()}>${closeIcon}${t('guide.leave')}</button>
            </header>
            <div class="guide-body">
                ${whichPart(all, screen, t)}
                <h2 class="guide-question" id="guide-question" tabindex="-1">${question}</h2>
                ${hint ? html`<p class="soft" id="guide-hint">${hint}</p>` : nothing}
                ${keyed(screen.key, body)}
                ${screen.part === 'enough' ? nothing : nextPart(all, at, actions, t)}
            </div>
            <p class="guide-kept" role="status" data-saving=${state.saving}>${kept(state, t)}</p>
            <footer class="guide-foot">
                <button type="button" class="button" ?hidden=${at === 0}
                    @click=${() => actions.guideBack()}>${t('guide.back')}</button>
                ${at === all.length - 1 ? html`<button type="button" class="button strong"
                    @click=${() => actions.leaveGuide()}>${t('guide.finish')}</button>`
                    : onwards(map, screen, state, actions, t)}
            </footer>
        </section>`;
}

/**
 * The button to the next screen. On a screen for names it also adds the typed names; while there is no answer it is
 * less prominent.
 * @type {(map: SupportMap, screen: GuideScreen, state: MapState, actions: PageActions, t: Translate) => Template}
 */
function onwards(map, screen, { guideAsked }, actions, t) {
    const isAnswered = answered(map, screen, guideAsked);
    const label = t(isAnswered ? 'guide.next' : 'guide.skip');
    const strong = screen.asks !== 'enough' && isAnswered ? 'strong' : '';
    return screen.asks === 'list'
        ? html`<button type="submit" form="guide-form" class="button ${strong}" id="guide-next">${label}</button>`
        : html`<button type="button" class="button ${strong}" id="guide-next"
            @click=${() => actions.nextScreen()}>${label}</button>`;
}

/**
 * The note that tells whether the latest answer is saved.
 * @type {(state: MapState, t: Translate) => string}
 */
function kept({ saving, history, outbox, guideStart }, t) {
    const answeredHere = outbox.length > 0 || (history[0]?.id ?? null) !== guideStart;
    return !answeredHere ? '' : saving === 'saved' ? t('guide.kept') : saving === 'saving' ? t('guide.keeping') : '';
}

/**
 * A button with the current position in words. It opens a list of links to all parts and to the page for a hard day.
 * @type {(all: GuideScreen[], screen: GuideScreen, state: MapState, actions: PageActions, t: Translate) => Template}
 */
function whereabouts(all, screen, state, actions, t) {
    /** @type {(part: GuidePart) => (event: ButtonEvent) => void} */
    const open = (part) => ({ currentTarget: button }) => {
        const first = all.find((one) => one.part === part);
        button.closest('details')?.removeAttribute('open');
        if (first) {
            actions.goToScreen(first.key);
        }
    };
    return html`
        <details class="guide-parts">
            <summary>${where(all, screen, t)}${screen.part === 'enough' ? nothing
                : html`<span class="hidden-text">: ${t('guide.parts')}</span>`}</summary>
            <ol class="guide-list">${parts.filter((part) => part !== 'later').map((part) => html`
                <li><button type="button" class="menu-item"
                    aria-current=${part === counted(screen.part) ? 'step' : nothing}
                    ?disabled=${!all.some((one) => one.part === part)}
                    @click=${open(part)}>${t(`guide.part.${part}`)}</button></li>`)}</ol>
            ${isOwnerViewing(state) ? html`<button type="button" class="quiet guide-hard-day"
                @click=${() => actions.openHardDay()}>${t('hard-day.title')}</button>` : nothing}
        </details>`;
}

/**
 * The number of the question in the short exercise, afterwards the number of the part.
 * @type {(all: GuideScreen[], screen: GuideScreen, t: Translate) => string}
 */
function where(all, screen, t) {
    return parts.indexOf(screen.part) < parts.indexOf('enough')
        ? t('guide.question', { at: all.indexOf(screen) + 1, of: questions })
        : screen.part === 'enough'
        ? t('guide.parts')
        : t('guide.progress', { at: chosenParts.indexOf(counted(screen.part)) + 1, of: chosenParts.length });
}

/** @type {(part: GuidePart) => GuidePart} */
const counted = (part) => (part === 'later' ? 'more' : part);

/**
 * The current part, and the progress within it.
 * @type {(all: GuideScreen[], screen: GuideScreen, t: Translate) => Template}
 */
function whichPart(all, screen, t) {
    const own = all.filter(({ part }) => part === screen.part);
    return html`<p class="caption guide-part">${t(`guide.part.${screen.part}`)}${own.length > 1
        && screen.part !== 'list'
        ? ` · ${t('guide.within', { at: own.indexOf(screen) + 1, of: own.length })}` : nothing}</p>`;
}

/**
 * The button that skips the rest of a longer part.
 * @type {(all: GuideScreen[], at: number, actions: PageActions, t: Translate) => Shown}
 */
function nextPart(all, at, actions, t) {
    const next = all.findIndex((screen, index) => index > at && screen.part !== all[at].part);
    return next <= at + 1 ? nothing : html`
        <button type="button" class="quiet guide-rest"
            @click=${() => actions.goToScreen(all[next].key)}>${t('guide.skip-part')}</button>`;
}
