import { html, nothing } from 'lit-html';
import { isOwn } from '../../core/permissions.js';
import { withLinks } from '../../lib/linkify.js';
import { hasMap } from '../../core/open-map.js';
import { dialog } from '../../ui/dialog.js';
import { editIcon, phoneIcon } from '../../ui/icons.js';
import { callOf, callsOf, isEmpty, open, texts } from './model.js';
import { questionForm } from './question.js';
import { saving } from './saving.js';
import { dial, withNumbers } from './telephone.js';
import { withNamesOf } from '../../ui/names.js';

/**
 * The page for a hard day. Its owner writes it one question at a time; a coach with whom it is shared reads it.
 * @type {Panel}
 */
export function hardDay(state, actions, t) {
    const body = () => {
        if (!hasMap(state)) {
            return nothing;
        }
        const page = state.hardDayDraft?.page ?? state.map.hardDay ?? {};
        if (state.hardDaySaving === 'changed') {
            return changed(state.map.hardDay ?? {}, page, state, actions, t);
        }
        return isOwn(state) && state.hardDayQuestion
            ? questionForm(state.hardDayQuestion, page, state, actions, t)
            : read(page, state, actions, t);
    };
    return dialog({ name: 'hard-day', title: t('hard-day.title'), body }, state, actions, t);
}

/** @type {PanelPart<[page: HardDay]>} */
function read(page, state, actions, t) {
    const own = isOwn(state);
    const missing = own ? open(page) : [];
    return html`
        <div class="hard-day">
            ${callsOf(page).length === 0 ? nothing : html`
                <ol class="hard-day-calls" aria-label=${t('hard-day.calls')}>${callsOf(page).map((call, index) =>
                    person(call, own ? changeButton(/** @type {HardDayQuestion} */ (`call-${index}`), call.name,
                        actions, t) : nothing, t))}</ol>`}
            ${texts.filter((text) => page[text]).map((text) => html`
                <section class="hard-day-part" data-part=${text} aria-labelledby="hard-day-${text}">
                    <h3 id="hard-day-${text}">${t(`hard-day.${text}`)}</h3>
                    ${own ? changeButton(text, t(`hard-day.${text}`), actions, t) : nothing}
                    <p dir="auto">${linked(text, page[text] ?? '')}</p>
                </section>`)}
        </div>
        ${missing.length === 0 ? nothing : html`
            <div class="hard-day-more" role="group" aria-labelledby="hard-day-more">
                <p class="soft" id="hard-day-more">${t('hard-day.more')}</p>
                <ul class="chips-row">${missing.map((question) => html`
                    <li><button type="button" class="chip" data-ask=${question}
                        @click=${() => actions.askHardDay(question)}>${t(callOf(question) === null
                            ? `hard-day.${question}` : 'hard-day.call')}</button></li>`)}</ul>
            </div>`}
        ${saving(state, actions, t)}
        ${instead(state, actions, t)}
        ${own || !isEmpty(page) ? html`<p class="soft">${own ? seenBy(state, t)
            : withNamesOf(t('hard-day.of', { name: state.map.name }), state.map)}</p>` : nothing}
        ${isEmpty(page) ? own ? nothing : html`<p>${t('hard-day.of.none')}</p>` : html`
            <div class="form-foot"><button type="button" class="button" id="hard-day-print"
                @click=${() => actions.printHardDay()}>${t('hard-day.print')}</button></div>`}`;
}

/**
 * The note that another map's page is shown because that of the previous map is empty, with a button to write one
 * there.
 * @type {MapPanel}
 */
const instead = ({ map, hardDayInstead: other }, actions, t) => (other ? html`
    <p class="soft">${t('hard-day.elsewhere', { map: map.name })}
        <button type="button" class="quiet" id="hard-day-here"
            @click=${() => actions.openHardDayOf(other.id)}>${t('hard-day.write-too',
                { map: other.name })}</button></p>` : nothing);

/** @type {(question: HardDayQuestion, what: string, actions: PageActions, t: Translate) => Template} */
const changeButton = (question, what, actions, t) => html`
    <button type="button" class="plain hard-day-change" data-ask=${question}
        aria-label=${t('hard-day.change', { what })} @click=${() => actions.askHardDay(question)}>${editIcon}</button>`;

/** @type {(call: PersonToCall, change: Shown, t: Translate) => Template} */
function person({ name, goodFor, phone }, change, t) {
    const href = phone ? dial(phone) : null;
    return html`
        <li>
            <p class="hard-day-who"><bdi translate="no">${name}</bdi>${goodFor
                ? html`<span class="soft" dir="auto">${goodFor}</span>` : nothing}</p>
            ${change}
            ${href ? html`<a class="button strong hard-day-call" href=${href}
                aria-label=${t('hard-day.dial', { name, phone: phone ?? '' })}>${phoneIcon}<bdi>${phone}</bdi></a>`
        : phone ? html`<p class="hard-day-reach"><bdi>${phone}</bdi></p>` : nothing}
        </li>`;
}

/**
 * Turns addresses and telephone numbers into links. Three digits are a number only in the text about urgent help.
 * @type {(text: HardDayText, words: string) => Shown[]}
 */
const linked = (text, words) => (text === 'urgent' ? withNumbers
    : withLinks)(words).map(({ text: part, href }) =>
        (href ? html`<a href=${href} rel="noreferrer"
            target=${href.startsWith('tel:') ? nothing : '_blank'}>${part}</a>` : part));

/** @type {(state: MapState, t: Translate) => string} */
const seenBy = ({ practice, account }, t) => t(practice && account ? 'hard-day.own.practice' : 'hard-day.own');

/**
 * The choice between this window's version and the one that another window saved meanwhile.
 * @type {PanelPart<[now: HardDay, mine: HardDay]>}
 */
function changed(now, mine, _state, actions, t) {
    return html`
        <div class="hard-day">
            <p id="hard-day-now" tabindex="-1">${t('hard-day.changed')}</p>
            ${version('there', now, t)}
            <p>${t('hard-day.changed.here')}</p>
            ${version('here', mine, t)}
            <div class="form-foot">
                <button type="button" class="button strong"
                    @click=${() => actions.keepMyHardDay()}>${t('hard-day.changed.mine')}</button>
                <button type="button" class="button"
                    @click=${() => actions.leaveHardDay()}>${t('hard-day.changed.theirs')}</button>
            </div>
        </div>`;
}

/** @type {(where: 'here' | 'there', page: HardDay, t: Translate) => Template} */
const version = (where, page, t) => html`
    <ul class="hard-day-now" data-version=${where}>
        ${callsOf(page).map(({ name, goodFor, phone }) => html`<li><bdi
            translate="no">${name}</bdi> ${[goodFor, phone].filter(Boolean).join(', ')}</li>`)}
        ${texts.filter((text) => page[text]).map((text) => html`<li>${t(`hard-day.${text}`)}: <span
            dir="auto">${page[text]}</span></li>`)}
        ${isEmpty(page) ? html`<li class="soft">${t('hard-day.changed.nothing')}</li>` : nothing}
    </ul>`;
