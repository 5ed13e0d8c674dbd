import { html, nothing } from 'lit-html';
import { mayEdit } from '../../core/permissions.js';
import { capital } from '../../i18n/i18n.js';
import { dayInWords } from '../../ui/day-in-words.js';
import { sentence } from '../../model/insight-format.js';
import { answersTo, differs, mapSays, questions, speaking } from './model.js';
import { today } from '../../lib/dates.js';
import { answer } from './answer.js';
import { withNamesOf } from '../../ui/names.js';

/**
 * Reflection questions: the person's own answer, and the map's answer beside it. The map's answer does not correct the
 * person's.
 * @type {MapPanel}
 */
export function reflect(state, actions, t) {
    const asked = [
        ...Object.keys(questions), ...(answersTo(state.map, 'new-contacts').length > 0 ? ['new-contacts'] : []),
    ];
    return html`
        <p class="soft">${t('reflect.text')}</p>
        <ul class="reflections">${asked.map((question) => one(question, state, actions, t))}</ul>`;
}

/** @type {(question: string, state: MapState, actions: PageActions, t: Translate) => Template} */
function one(question, state, actions, t) {
    const open = state.question === question;
    const given = answersTo(state.map, question);
    return html`
        <li class="reflection ${open ? 'open' : ''}" data-question=${question}>
            <h2><button type="button" class="reflection-ask" id="ask-${question}" aria-expanded=${open}
                aria-controls="reflection-${question}"
                @click=${() => actions.openQuestion(question)}>${t(`reflect.${question}`)}
                ${!open && given.length > 0 ? html`<span class="reflection-said">${inShort(given[0], t)}</span>`
                    : nothing}</button></h2>
            <div class="reflection-more" id="reflection-${question}" ?hidden=${!open}>${open ? html`
                ${mayEdit(state) ? answer(question, `ask-${question}`, state, actions, t) : nothing}
                ${mapVoice(question, given[0], state, actions, t)}
                ${earlier(given.filter(({ on }) => on !== today()), t)}` : nothing}
            </div>
        </li>`;
}

/** @type {(said: Reflection, t: Translate) => string} */
const inShort = ({ answer: said, words }, t) => [said && t(`answer.${said}`), words].filter(Boolean).join(' · ');

/**
 * The map's answer, whose sentences highlight alters on the map.
 * @type {PanelPart<[question: string, given: Reflection | undefined]>}
 */
function mapVoice(question, given, { map, insightCatalogue, insights, insight }, actions, t) {
    const voices = speaking(question, insightCatalogue, insights);
    const apart = given && differs(given.answer, mapSays(question, map, voices));
    return voices.length === 0 ? nothing : html`
        <section class="voices" aria-labelledby="voices-${question}">
            <h3 class="caption" id="voices-${question}">${t('reflect.map')}</h3>
            <ul class="insights">${voices.map(({ about, result }) => html`
                <li class="insight voice ${insight === about.key ? 'open' : ''}">${result.found ? html`
                    <button type="button" class="insight-sentence" aria-pressed=${insight === about.key}
                        @click=${() => actions.toggleInsight(about.key)}>${withNamesOf(sentence(t, map, about, result),
                            map)}</button>` : html`
                    <p class="insight-sentence soft">${withNamesOf(sentence(t, map, about, result),
                        map)}</p>`}</li>`)}</ul>
            ${apart ? html`<p class="apart" role="note">${t('reflect.apart')}</p>` : nothing}
        </section>`;
}

/**
 * The answers of earlier days, which stay unchanged.
 * @type {(given: Reflection[], t: Translate) => Shown}
 */
function earlier(given, t) {
    return given.length === 0 ? nothing : html`
        <section class="earlier">
            <h3 class="caption">${t('reflect.earlier')}</h3>
            <dl>${given.map((said) => html`
                <div><dt>${capital(dayInWords(said.on))}</dt><dd>${inShort(said, t)}</dd></div>`)}</dl>
        </section>`;
}
