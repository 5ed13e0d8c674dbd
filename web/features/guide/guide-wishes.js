import { html, nothing } from 'lit-html';
import { around } from './screens.js';
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
 * Whether the person would like new contacts.
 * @type {GuideContent}
 */
export function newContacts(_, state, actions, t) {
    return { question: t('reflect.new-contacts'), hint: t('guide.new.hint'), body: answer('new-contacts', 'guide-question', state, actions, t) };
}

/**
 * The end: the map in words, and the ways to go on from here.
 * @type {GuideContent}
 */
export function look(_, { map }, actions, t) {
    const empty = map.alters.length === 0;
    const body = html`
        ${empty ? nothing : summary(map, t)}
        <ul class="guide-ways">
            ${empty ? nothing : html`
                <li><button type="button" class="button" @click=${() => actions.leaveGuide('tells')}>${t('guide.to.tells')}</button></li>
                <li><button type="button" class="button" @click=${() => actions.leaveGuide('reflect')}>${t('guide.to.reflect')}</button></li>`}
            <li><button type="button" class="button" @click=${() => actions.leaveGuide('steps')}>${t('guide.to.steps')}</button></li>
        </ul>`;
    return { question: t(empty ? 'guide.look.empty' : 'guide.look'), hint: t('guide.look.hint'), body };
}
