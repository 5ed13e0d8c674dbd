import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { textOf } from '../../lib/form-text.js';
import { focusOn } from '../../lib/focus.js';
import { isOwn } from '../../core/permissions.js';
import { agreedWords, asked, insightOf } from './model.js';
import { byName } from '../../i18n/i18n.js';
import { sentence } from '../../model/insight-format.js';
import { closeIcon, eyeIcon, fitIcon } from '../../ui/icons.js';
import { names } from './name-visibility.js';

const spans = [0, 30, 45, 60, 90];

/**
 * During a conversation: one question at a time, notes for both and private ones, agreements, and what others see on the screen.
 * @type {TalkPanel}
 */
export function during(state, actions, t) {
    const { talk, talkAt } = state;
    const topic = talk.agenda[talkAt];
    return {
        title: topic ? asked(t, topic, state.catalogue) : t('talk.free'),
        body: html`
            ${topic ? about(topic, state, actions, t) : nothing}
            <p><button type="button" class="quiet" id="talk-to-agenda" @click=${() => actions.backToAgenda()}>${t('talk.to-agenda')}</button></p>
            ${notes(state, actions, t)}
            ${agreed(state, actions, t)}
            ${screens(state, actions, t)}
            ${end(state, actions, t)}`,
        foot: talk.agenda.length === 0 ? ending(t) : html`
            <button type="button" class="button" id="talk-back" ?disabled=${talkAt === 0} @click=${() => actions.nextTopic(-1)}>${t('talk.previous')}</button>
            <span class="soft talk-place">${t('talk.place', { at: talkAt + 1, of: talk.agenda.length })}</span>
            ${talkAt === talk.agenda.length - 1 ? ending(t) : html`<button type="button" class="button strong" id="talk-next" @click=${() => actions.nextTopic(1)}>${t('talk.next')}</button>`}`,
    };
}

/**
 * After the last question: the way to the end, which is below everything else.
 * @type {(t: Translate) => Template}
 */
const ending = (t) => html`<button type="button" class="button strong" id="talk-finish" @click=${showEnd}>${t('talk.end')}</button>`;

function showEnd() {
    const end = document.querySelector('.talk-end');
    if (end instanceof HTMLDetailsElement) {
        end.open = true;
        end.scrollIntoView({ block: 'nearest' });
        focusOn('#talk-end');
    }
}

/**
 * The map's answer is collapsed at first: the question is for the conversation, not for a screen to answer.
 * @type {(topic: Topic, state: TalkState, actions: PageActions, t: Translate) => Template}
 */
function about(topic, state, actions, t) {
    const { map, catalogue, insights, talkAt, spot } = state;
    const insight = insightOf(topic, catalogue);
    const result = insights?.find(({ key }) => key === topic.key && topic.kind === 'insight');
    const alters = (result?.alters ?? []).map((id) => map.alters.find((alter) => alter.id === id)).filter((alter) => alter !== undefined);
    return html`
        ${topic.kind !== 'own' && topic.words ? html`<p class="talk-line">${topic.words}</p>` : nothing}
        ${insight && result ? html`
            <details class="talk-said"><summary>${t('talk.map-says')}</summary>
                <p>${sentence(t, map, insight, result)}</p>
                ${alters.length === 0 ? nothing : html`
                    <p class="soft" id="talk-spot-hint">${t('talk.spot.hint')}</p>
                    <ul class="names" aria-labelledby="talk-spot-hint">${alters.map((alter) => html`
                        <li><button type="button" class="name" aria-pressed=${spot === alter.id} @click=${() => actions.spotlight(alter.id)}>${alter.name}</button></li>`)}</ul>`}
            </details>` : nothing}
        <label class="tick"><input type="checkbox" id="talk-talked" .checked=${live(Boolean(topic.talked))} @change=${(/** @type {FieldEvent} */ { target }) => actions.changeTopic(talkAt, { talked: target.checked })}>${t('talk.talked')}</label>`;
}

/** @type {TalkPart} */
function notes({ talk, map, retained }, actions, t) {
    /** @type {(name: 'notes' | 'shared', rows: number) => Template} */
    const field = (name, rows) => html`
        <textarea id="talk-${name}" rows=${rows} maxlength="8000" aria-describedby="talk-${name}-hint" .value=${live(talk[name])} @input=${(/** @type {EventAt<HTMLTextAreaElement>} */ { target }) => actions.changeTalk({ [name]: target.value })}></textarea>`;
    return html`
        <div class="field">
            <label for="talk-shared">${t('talk.shared')}</label>
            ${field('shared', 4)}
            <p class="soft" id="talk-shared-hint">${t(talk.ended ? 'talk.shared.now' : 'talk.shared.hint')}</p>
        </div>
        <details class="talk-private" data-private>
            <summary>${t('talk.notes')}</summary>
            <div class="field"><label class="hidden-text" for="talk-notes">${t('talk.notes')}</label>
                ${field('notes', 4)}
                <p class="soft" id="talk-notes-hint">${t('talk.notes.hint')}${retained && !isOwn({ map }) ? ` ${t('talk.notes.kept', { n: retained.days })}` : nothing}</p></div>
        </details>`;
}

/** @type {TalkPart} */
function agreed({ talk, map, agreeProblem }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        const data = new FormData(event.target);
        if (actions.agree({ words: textOf(data, 'words').trim(), alter: textOf(data, 'alter'), day: textOf(data, 'day') })) {
            event.target.reset();
        }
    };
    const all = talk.agreed.map((one, at) => ({ words: agreedWords(one, map), at })).filter(({ words }) => words);
    const others = [...map.alters].sort((a, b) => byName(a.name, b.name));
    return html`
        <section class="agreed" aria-labelledby="agreed-title">
            <h3 class="caption" id="agreed-title">${t('talk.agreed')}</h3>
            ${all.length === 0 ? nothing : html`<ul class="agreed-list">${all.map(({ words, at }) => html`
                <li><span class="step-words">${words}</span>
                    <button type="button" class="plain" aria-label=${t('talk.agreed.drop', { words })} @click=${() => actions.dropAgreed(at)}>${closeIcon}</button></li>`)}</ul>`}
            <form class="agree" novalidate @submit=${submit}>
                <div class="field"><label for="agree-words">${t('talk.agree')}</label>
                    <input id="agree-words" name="words" type="text" maxlength="1000" autocomplete="off" aria-invalid=${agreeProblem ? 'true' : 'false'} aria-describedby="agree-hint agree-problem">
                    <p class="soft" id="agree-hint">${t(map.access?.edit ? 'talk.agree.map' : 'talk.agree.words')}</p>
                    <p class="problem" id="agree-problem" role="alert">${agreeProblem ?? ''}</p></div>
                ${map.access?.edit ? html`
                    <div class="step-when">
                        <div class="field"><label for="agree-alter">${t('steps.about')}</label>
                            <select id="agree-alter" name="alter"><option value="">${t('steps.about.nobody')}</option>${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select></div>
                        <div class="field"><label for="agree-day">${t('steps.day')}</label><input id="agree-day" name="day" type="date"></div>
                    </div>` : nothing}
                <button type="submit" class="button">${t('talk.agree.act')}</button>
            </form>
        </section>`;
}

/**
 * What others see: only the map, on this screen or in a second window; names; who is highlighted; a quiet clock.
 * @type {TalkPart}
 */
function screens(state, actions, t) {
    const { map, spot, screen, timer } = state;
    const others = [...map.alters].sort((a, b) => byName(a.name, b.name));
    return html`
        <section class="talk-screens" aria-labelledby="screens-title">
            <h3 class="caption" id="screens-title">${t('talk.screens')}</h3>
            ${names('talk-names', t('talk.names'), state.talkNames, actions.nameForOthers, t)}
            <p class="door-buttons">
                <button type="button" class="button" id="talk-present" @click=${() => actions.present()}>${fitIcon}${t('talk.present')}</button>
                <button type="button" class="button" id="talk-screen" @click=${() => actions.openScreen()}>${eyeIcon}${t('talk.screen')}</button>
            </p>
            <p class="soft" role="status">${screen ? t(state.namesChosen ? 'talk.screen.open' : 'talk.screen.no-names') : ''}</p>
            <div class="field"><label for="talk-spot">${t('talk.spot')}</label>
                <select id="talk-spot" @change=${(/** @type {SelectEvent} */ { target }) => actions.spotlight(target.value || null)}>
                    <option value="" .selected=${!spot}>${t('talk.spot.nobody')}</option>
                    ${others.map(({ id, name }) => html`<option value=${id} .selected=${live(id === spot)}>${name}</option>`)}</select></div>
            <div class="field"><label for="talk-timer">${t('talk.timer')}</label>
                <select id="talk-timer" @change=${(/** @type {SelectEvent} */ { target }) => actions.setTimer(Number(target.value))}>${spans.map((minutes) => html`
                    <option value=${minutes} .selected=${live((timer?.minutes ?? 0) === minutes)}>${t('talk.timer.span', { n: minutes })}</option>`)}</select></div>
            ${timer ? clock(timer, t) : nothing}
        </section>`;
}

/**
 * Creates no pressure: how long the conversation has lasted, without sound or colour.
 * @type {(timer: ConversationTimer, t: Translate) => Template}
 */
function clock({ minutes, began }, t) {
    const gone = Math.floor((Date.now() - began) / 60_000);
    return html`<p class="soft talk-clock" role="timer">${gone < minutes ? t('talk.timer.gone', { n: gone, of: minutes }) : t('talk.timer.over', { n: minutes })}</p>`;
}

/** @type {TalkPart} */
function end({ talk, map, catalogue }, actions, t) {
    return html`
        <details class="talk-end" @toggle=${(/** @type {EventAt<HTMLDetailsElement>} */ { target }) => target.open && target.scrollIntoView({ block: 'nearest' })}>
            <summary id="talk-end">${t(talk.ended ? 'talk.end.again' : 'talk.end')}</summary>
            ${talk.agenda.length === 0 ? nothing : html`
                <fieldset class="ticks"><legend>${t('talk.end.talked')}</legend>${talk.agenda.map((topic, at) => html`
                    <label class="tick"><input type="checkbox" .checked=${live(Boolean(topic.talked))} @change=${(/** @type {FieldEvent} */ { target }) => actions.changeTopic(at, { talked: target.checked })}>${asked(t, topic, catalogue)}</label>`)}</fieldset>`}
            <p>${map.access?.own ? t('talk.end.own') : t('talk.end.text', { name: map.access?.owner })}</p>
            <p class="door-buttons">
                <button type="button" class="button strong" id="talk-end-act" @click=${() => actions.endTalk()}>${t(talk.ended ? 'talk.end.again.act' : 'talk.end.act')}</button>
            </p>
        </details>`;
}
