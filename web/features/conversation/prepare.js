import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { asked, insightOf, most, offered, sameTopic } from './model.js';
import { sentence } from '../../model/insight-format.js';
import { day } from '../../i18n/i18n.js';
import { addIcon, closeIcon, downIcon } from '../../ui/icons.js';
import { dateField } from '../../ui/date-field.js';

/**
 * Preparing a conversation: its day, topics, their order, and a private note for each.
 * @type {ConversationPanel}
 */
export function preparePanel(state, actions, t) {
    const { conversation, agendaReturn } = state;
    return {
        title: t(agendaReturn === null ? 'conversation.before' : 'conversation.to-agenda'),
        body: html`
            ${dayField(conversation, actions, t)}
            <section aria-labelledby="conversation-agenda">
                <h3 class="caption" id="conversation-agenda" tabindex="-1">${t('conversation.agenda')}</h3>
                ${conversation.agenda.length === 0 ? html`<p class="soft">${t('conversation.agenda.none')}</p>` : html`
                    <ol class="agenda">${conversation.agenda.map((topic, at) =>
                        entry(topic, at, state, actions, t))}</ol>`}
            </section>
            ${pick(state, actions, t)}`,
        foot: agendaReturn !== null ? html`
            <button type="button" class="button strong" id="conversation-begin"
                @click=${() => actions.leaveAgenda()}>${t('conversation.again')}</button>` : html`
            <button type="button" class="button" @click=${() =>
                actions.backToConversations()}>${t('conversation.all')}</button>
            <button type="button" class="button strong" id="conversation-begin"
                @click=${() => actions.beginConversation()}>${t(conversation.ended ? 'conversation.resume'
                    : 'conversation.begin')}</button>`,
    };
}

/**
 * The day of the conversation. Implausible years, such as a year that is only partly typed, are not accepted.
 * @type {(conversation: OpenConversation, actions: PageActions, t: Translate) => Template}
 */
function dayField({ on }, actions, t) {
    /** @type {(event: FieldEvent) => void} */
    const change = ({ target }) => {
        if (target.value === '') {
            target.value = on;
        } else if (target.validity.valid) {
            actions.changeConversation({ on: target.value });
        }
    };
    return html`
        <div class="field conversation-day"><label for="conversation-on">${t('conversation.on')}</label>
            ${dateField({ id: 'conversation-on', value: on, min: '1900-01-01', max: '2200-12-31', required: true,
                problem: 'conversation-on-problem', chosen: change })}
            <p class="problem" id="conversation-on-problem"
                role="alert">${t('conversation.on.unlikely', { day: day(on) })}</p></div>`;
}

/** @type {(topic: Topic, at: number, state: ConversationState, actions: PageActions, t: Translate) => Template} */
function entry(topic, at, { conversation, insightCatalogue }, actions, t) {
    const question = asked(t, topic, insightCatalogue);
    const line = topic.kind === 'own' ? t('conversation.own.edit') : t('conversation.line', { question });
    return html`
        <li class="agenda-item">
            ${topic.kind === 'own' ? nothing : html`<p class="agenda-question">${question}</p>`}
            <div class="agenda-line">
                <input type="text" maxlength="300" aria-label=${line}
                    placeholder=${topic.kind === 'own' ? '' : t('conversation.line.hint')}
                    .value=${live(topic.words ?? '')}
                    @input=${(/** @type {FieldEvent} */ { target }) =>
                        actions.changeTopic(at, { words: target.value })}>
                <button type="button" class="plain turned" id="topic-up-${at}" ?disabled=${at === 0}
                    aria-label=${t('conversation.up', { question })}
                    @click=${() => actions.moveTopic(at, -1)}>${downIcon}</button>
                <button type="button" class="plain" id="topic-down-${at}"
                    ?disabled=${at === conversation.agenda.length - 1}
                    aria-label=${t('conversation.down', { question })}
                    @click=${() => actions.moveTopic(at, 1)}>${downIcon}</button>
                <button type="button" class="plain" id="topic-drop-${at}"
                    aria-label=${t('conversation.drop', { question })}
                    @click=${() => actions.dropTopic(at)}>${closeIcon}</button>
            </div>
        </li>`;
}

/** @type {ConversationPart} */
function pick(state, actions, t) {
    const { conversation, insightCatalogue, insights } = state;
    const groups = offered(insightCatalogue, insights);
    const isFull = conversation.agenda.length >= most;
    /** @type {(event: FormEvent) => void} */
    const addOwn = (event) => {
        event.preventDefault();
        const words = event.target.words.value.trim();
        if (words) {
            actions.addOwnTopic(words);
            event.target.reset();
        }
    };
    return html`
        <section class="pick" aria-labelledby="conversation-pick">
            <h3 class="caption" id="conversation-pick">${t('conversation.pick')}</h3>
            ${isFull ? html`<p class="soft" role="status">${t('conversation.agenda.full', { n: most })}</p>` : html`
                <form class="pick-own" @submit=${addOwn}>
                    <label class="hidden-text" for="conversation-own">${t('conversation.own')}</label>
                    <input id="conversation-own" name="words" type="text" maxlength="300" autocomplete="off"
                        placeholder=${t('conversation.own')}>
                    <button type="submit" class="button" aria-label=${t('conversation.own.add')}>${addIcon}</button>
                </form>`}
            ${group('appreciate', groups.appreciate, state, actions, t)}
            ${group('together', groups.together, state, actions, t)}
            ${group('questions', groups.questions, state, actions, t)}
        </section>`;
}

/**
 * @type {(name: 'appreciate' | 'together' | 'questions', topics: Topic[], state: ConversationState,
 *     actions: PageActions, t: Translate) => Shown}
 */
function group(name, topics, { conversation, insightCatalogue, insights, map }, actions, t) {
    /** @type {(topic: Topic) => boolean} */
    const isPicked = (topic) => conversation.agenda.some((one) => sameTopic(one, topic));
    /** @type {(topic: Topic) => string | null} */
    const said = (topic) => {
        const about = insightOf(topic, insightCatalogue);
        const result = insights?.find(({ key }) => key === topic.key);
        return about && result ? sentence(t, map, about, result) : null;
    };
    return topics.length === 0 ? nothing : html`
        <details class="pick-group" ?open=${name === 'appreciate'}>
            <summary>${t(`conversation.pick.${name}`)}</summary>
            <ul>${topics.map((topic) => html`
                <li><label class="tick"><input type="checkbox" data-topic=${topic.key}
                    ?disabled=${!isPicked(topic) && conversation.agenda.length >= most}
                    .checked=${live(isPicked(topic))} @change=${() => actions.pickTopic(topic)}>
                    <span>${asked(t, topic, insightCatalogue)}${said(topic) ? html`<small>${said(topic)}</small>`
                        : nothing}</span></label></li>`)}</ul>
        </details>`;
}
