import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { textOf } from '../../lib/form-text.js';
import { isOwn } from '../../core/permissions.js';
import { agreedWords, asked, insightOf } from './model.js';
import { byName } from '../../i18n/i18n.js';
import { sentence } from '../../model/insight-format.js';
import { closeIcon, editIcon, eyeIcon, fitIcon } from '../../ui/icons.js';
import { drawing } from '../drawing/panel.js';
import { names } from '../../ui/name-visibility.js';
import { dateField } from '../../ui/date-field.js';
import { nameOf, withNamesOf } from '../../ui/names.js';

const spans = [0, 30, 45, 60, 90];

/**
 * The panel during a conversation: one question at a time, shared and private notes, agreements, and the settings of
 * what others see.
 * @type {ConversationPanel}
 */
export function duringPanel(state, actions, t) {
    const { conversation, agendaPosition } = state;
    const topic = conversation.agenda[agendaPosition];
    return {
        title: topic ? asked(t, topic, state.insightCatalogue) : t('conversation.free'),
        body: html`
            ${topic ? about(topic, state, actions, t) : nothing}
            <p><button type="button" class="quiet" id="conversation-to-agenda"
                @click=${() => actions.backToAgenda()}>${editIcon}${t('conversation.to-agenda')}</button></p>
            ${notes(state, actions, t)}
            ${agreed(state, actions, t)}
            ${drawing(state, actions, t)}
            ${screens(state, actions, t)}`,
        foot: conversation.agenda.length === 0 ? '' : html`
            <button type="button" class="button" id="conversation-back" ?disabled=${agendaPosition === 0}
                @click=${() => actions.nextTopic(-1)}>${t('conversation.previous')}</button>
            <span class="soft conversation-place">${t('conversation.place',
                { at: agendaPosition + 1, of: conversation.agenda.length })}</span>
            ${agendaPosition === conversation.agenda.length - 1 ? nothing
                : html`<button type="button" class="button strong" id="conversation-next"
                    @click=${() => actions.nextTopic(1)}>${t('conversation.next')}</button>`}`,
    };
}

/**
 * The map's answer is collapsed at first: the question is for the conversation, not for a screen to answer.
 * @type {(topic: Topic, state: ConversationState, actions: PageActions, t: Translate) => Template}
 */
function about(topic, state, actions, t) {
    const { map, insightCatalogue, insights, agendaPosition, spotlight } = state;
    const insight = insightOf(topic, insightCatalogue);
    const result = insights?.find(({ key }) => key === topic.key && topic.kind === 'insight');
    const alters = (result?.alters ?? []).map((id) => map.alters.find((alter) => alter.id === id)).filter((alter) =>
        alter !== undefined
    );
    return html`
        ${topic.kind !== 'own' && topic.words ? html`<p class="conversation-line">${topic.words}</p>` : nothing}
        ${insight && result ? html`
            <details class="conversation-said"><summary>${t('conversation.map-says')}</summary>
                <p>${withNamesOf(sentence(t, map, insight, result), map)}</p>
                ${alters.length === 0 ? nothing : html`
                    <p class="soft" id="conversation-spot-hint">${t('conversation.spot.hint')}</p>
                    <ul class="names" aria-labelledby="conversation-spot-hint">${alters.map((alter) => html`
                        <li><button type="button" class="name" aria-pressed=${spotlight === alter.id}
                            @click=${() => actions.spotlight(alter.id)}>${nameOf(alter.name)}</button></li>`)}</ul>`}
            </details>` : nothing}
        <label class="tick"><input type="checkbox" id="conversation-talked" .checked=${live(Boolean(topic.talked))}
            @change=${(/** @type {FieldEvent} */ { target }) =>
                actions.changeTopic(agendaPosition, { talked: target.checked })}>${t('conversation.talked')}</label>`;
}

/** @type {ConversationPart} */
function notes({ conversation, map, retained }, actions, t) {
    /** @type {(name: 'notes' | 'shared', rows: number) => Template} */
    const field = (name, rows) => html`
        <textarea id="conversation-${name}" rows=${rows} maxlength="8000" aria-describedby="conversation-${name}-hint"
            .value=${live(conversation[name])} @input=${(/** @type {EventAt<HTMLTextAreaElement>} */ { target }) =>
                actions.changeConversation({ [name]: target.value })}></textarea>`;
    return html`
        <div class="field">
            <label for="conversation-shared">${t('conversation.shared')}</label>
            ${field('shared', 4)}
            <p class="soft" id="conversation-shared-hint">${t(conversation.ended ? 'conversation.shared.now'
                : 'conversation.shared.hint')}</p>
        </div>
        <details class="conversation-private" data-private>
            <summary>${t('conversation.notes')}</summary>
            <div class="field"><label class="hidden-text" for="conversation-notes">${t('conversation.notes')}</label>
                ${field('notes', 4)}
                <p class="soft" id="conversation-notes-hint">${t('conversation.notes.hint')}${retained
                    && !isOwn({ map }) ? ` ${t('conversation.notes.kept', { n: retained.days })}` : nothing}</p></div>
        </details>`;
}

/** @type {ConversationPart} */
function agreed({ conversation, map, agreeProblem }, actions, t) {
    /** @type {(event: FormEvent) => void} */
    const submit = (event) => {
        event.preventDefault();
        const data = new FormData(event.target);
        if (
            actions.agree({
                words: textOf(data, 'words').trim(), alter: textOf(data, 'alter'), day: textOf(data, 'day'),
            })
        ) {
            event.target.reset();
        }
    };
    const all = conversation.agreed.map((one, at) => ({ words: agreedWords(one, map), at })).filter(({ words }) =>
        words
    );
    const others = [...map.alters].sort((a, b) => byName(a.name, b.name));
    return html`
        <section class="agreed" aria-labelledby="agreed-title">
            <h3 class="caption" id="agreed-title">${t('conversation.agreed')}</h3>
            ${all.length === 0 ? nothing : html`<ul class="agreed-list">${all.map(({ words, at }) => html`
                <li><span class="step-words">${withNamesOf(words ?? '', map)}</span>
                    <button type="button" class="plain" aria-label=${t('conversation.agreed.drop', { words })}
                        @click=${() => actions.dropAgreed(at)}>${closeIcon}</button></li>`)}</ul>`}
            <form class="agree" novalidate @submit=${submit}>
                <div class="field"><label for="agree-words">${t('conversation.agree')}</label>
                    <input id="agree-words" name="words" type="text" maxlength="1000" autocomplete="off"
                        aria-invalid=${agreeProblem ? 'true' : 'false'} aria-describedby="agree-hint agree-problem">
                    <p class="soft" id="agree-hint">${t(map.access?.edit ? 'conversation.agree.map'
                        : 'conversation.agree.words')}</p>
                    <p class="problem" id="agree-problem" role="alert">${agreeProblem ?? ''}</p></div>
                ${map.access?.edit ? html`
                    <div class="step-when">
                        <div class="field"><label for="agree-alter">${t('steps.about')}</label>
                            <select id="agree-alter" name="alter"><option
                                value="">${t('steps.about.nobody')}</option>${others.map(({ id, name }) => html`<option
                                    value=${id} translate="no" dir="auto">${name}</option>`)}</select></div>
                        <div class="field"><label for="agree-day">${t('steps.day')}</label>${dateField({
                            id: 'agree-day', name: 'day' })}</div>
                    </div>` : nothing}
                <button type="submit" class="button">${t('conversation.agree.act')}</button>
            </form>
            <p><button type="button" class="quiet" id="conversation-referrals"
                @click=${() => actions.openReferrals()}>${t('referral.title')}</button></p>
        </section>`;
}

/**
 * The settings of what others see: only the map, on this screen or in a second window; names; the highlighted alter; a
 * discreet clock.
 * @type {ConversationPart}
 */
function screens(state, actions, t) {
    const { map, spotlight, screen, timer } = state;
    const others = [...map.alters].sort((a, b) => byName(a.name, b.name));
    return html`
        <section class="conversation-screens" aria-labelledby="screens-title">
            <h3 class="caption" id="screens-title">${t('conversation.screens')}</h3>
            ${names('conversation-names', t('conversation.names'), state.namesForOthers, actions.nameForOthers, t)}
            <p class="button-row">
                <button type="button" class="button" id="conversation-present"
                    @click=${() => actions.present()}>${fitIcon}${t('conversation.present')}</button>
                <button type="button" class="button" id="conversation-screen"
                    @click=${() => actions.openScreen()}>${eyeIcon}${t('conversation.screen')}</button>
            </p>
            <p class="soft" role="status">${screen
                ? t(state.namesChosen ? 'conversation.screen.open' : 'conversation.screen.no-names') : ''}</p>
            <div class="field"><label for="conversation-spot">${t('conversation.spot')}</label>
                <select id="conversation-spot" @change=${(/** @type {SelectEvent} */ { target }) =>
                    actions.spotlight(target.value || null)}>
                    <option value="" .selected=${!spotlight}>${t('conversation.spot.nobody')}</option>
                    ${others.map(({ id, name }) => html`<option value=${id} .selected=${live(id === spotlight)}
                        translate="no" dir="auto">${name}</option>`)}</select></div>
            <div class="field"><label for="conversation-timer">${t('conversation.timer')}</label>
                <select id="conversation-timer" @change=${(/** @type {SelectEvent} */ { target }) =>
                    actions.setTimer(Number(target.value))}>${spans.map((minutes) => html`
                    <option value=${minutes} .selected=${live((timer?.minutes
                        ?? 0) === minutes)}>${t('conversation.timer.span', { n: minutes })}</option>`)}</select></div>
            ${timer ? clock(timer, t) : nothing}
        </section>`;
}

/**
 * The time that the conversation has lasted, without sound or colour, so that it creates no pressure.
 * @type {(timer: ConversationTimer, t: Translate) => Template}
 */
function clock({ minutes, began }, t) {
    const gone = Math.floor((Date.now() - began) / 60_000);
    return html`<p class="soft conversation-clock"
        role="timer">${gone < minutes ? t('conversation.timer.gone', { n: gone, of: minutes })
            : t('conversation.timer.over', { n: minutes })}</p>`;
}
