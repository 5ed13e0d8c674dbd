import { html, nothing } from 'lit-html';
import { around, chosenParts, screens } from './screens.js';
import { answer } from '../reflection/answer.js';
import { nameChips } from '../../ui/name-chips.js';
import { summary } from '../map/summary.js';

/**
 * The alters with whom the person wants more contact.
 * @type {GuideContent}
 */
export function more(_, { map }, actions, t) {
    const body = nameChips(around(map), ({ wantMore }) => wantMore, (alter) => actions.pressMore(alter));
    return { question: t('guide.more'), hint: t('guide.more.hint'), body };
}

/**
 * The question whether the person would like new contacts.
 * @type {GuideContent}
 */
export function newContacts(_, state, actions, t) {
    return {
        question: t('reflect.new-contacts'), hint: t('guide.new.hint'),
        body: answer('new-contacts', 'guide-question', state, actions, t),
    };
}

/**
 * The end of the short exercise: the person can stop here or continue with any part.
 * @type {GuideContent}
 */
export function enough(_, { map }, actions, t) {
    const all = screens(map);
    const more = chosenParts.slice(0, -1).flatMap((part) => all.find((screen) => screen.part === part) ?? []);
    const body = html`
        <button type="button" class="button strong" id="guide-enough"
            @click=${() => actions.leaveGuide('insights')}>${t('guide.enough.look')}</button>
        <h3 class="caption">${t('guide.enough.more')}</h3>
        <ul class="guide-deeper">${more.map(({ key, part }) => html`
            <li><button type="button" class="button" data-part=${part}
                @click=${() => actions.goToScreen(key)}>${t(`guide.part.${part}`)}</button></li>`)}</ul>`;
    return { question: t('guide.enough'), hint: t('guide.enough.hint'), body };
}

/**
 * The end of the exercise: the map in words, and the next possible steps.
 * @type {GuideContent}
 */
export function look(_, { map }, actions, t) {
    const empty = map.alters.length === 0;
    const body = html`
        ${empty ? nothing : summary(map, t)}
        <ul class="guide-ways">
            ${empty ? nothing : html`
                <li><button type="button" class="button"
                    @click=${() => actions.leaveGuide('insights')}>${t('guide.to.insights')}</button></li>
                <li><button type="button" class="button"
                    @click=${() => actions.leaveGuide('reflect')}>${t('guide.to.reflect')}</button></li>`}
            <li><button type="button" class="button"
                @click=${() => actions.leaveGuide('steps')}>${t('guide.to.steps')}</button></li>
        </ul>`;
    return { question: t(empty ? 'guide.look.empty' : 'guide.look'), hint: t('guide.look.hint'), body };
}
