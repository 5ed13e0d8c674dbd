import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { asked, insightOf, offered, sameTopic } from './model.js';
import { sentence } from '../../model/insight-format.js';
import { addIcon, closeIcon, downIcon } from '../../ui/icons.js';

/**
 * Preparing a conversation: its day, topics, their order, and a private note for each.
 * @type {TalkPanel}
 */
export function before(state, actions, t) {
    const { talk } = state;
    return {
        title: t('talk.before'),
        body: html`
            <div class="field talk-day"><label for="talk-on">${t('talk.on')}</label>
                <input id="talk-on" type="date" required .value=${live(talk.on)} @change=${(/** @type {FieldEvent} */ { target }) => (target.value ? actions.changeTalk({ on: target.value }) : (target.value = talk.on))}></div>
            <section aria-labelledby="talk-agenda">
                <h3 class="caption" id="talk-agenda" tabindex="-1">${t('talk.agenda')}</h3>
                ${talk.agenda.length === 0 ? html`<p class="soft">${t('talk.agenda.none')}</p>` : html`
                    <ol class="agenda">${talk.agenda.map((topic, at) => entry(topic, at, state, actions, t))}</ol>`}
            </section>
            ${pick(state, actions, t)}`,
        foot: html`
            <button type="button" class="button" @click=${() => actions.backToTalks()}>${t('talk.all')}</button>
            <button type="button" class="button strong" id="talk-begin" @click=${() => actions.beginTalk()}>${t(talk.ended ? 'talk.resume' : 'talk.begin')}</button>`,
    };
}

/** @type {(topic: Topic, at: number, state: TalkState, actions: PageActions, t: Translate) => Template} */
function entry(topic, at, { talk, catalogue }, actions, t) {
    const question = asked(t, topic, catalogue);
    const line = topic.kind === 'own' ? t('talk.own.edit') : t('talk.line', { question });
    return html`
        <li class="agenda-item">
            ${topic.kind === 'own' ? nothing : html`<p class="agenda-question">${question}</p>`}
            <div class="agenda-line">
                <input type="text" maxlength="300" aria-label=${line} placeholder=${topic.kind === 'own' ? '' : t('talk.line.hint')} .value=${live(topic.words ?? '')}
                    @input=${(/** @type {FieldEvent} */ { target }) => actions.changeTopic(at, { words: target.value })}>
                <button type="button" class="plain turned" id="topic-up-${at}" ?disabled=${at === 0} aria-label=${t('talk.up', { question })} @click=${() => actions.moveTopic(at, -1)}>${downIcon}</button>
                <button type="button" class="plain" id="topic-down-${at}" ?disabled=${at === talk.agenda.length - 1} aria-label=${t('talk.down', { question })} @click=${() => actions.moveTopic(at, 1)}>${downIcon}</button>
                <button type="button" class="plain" id="topic-drop-${at}" aria-label=${t('talk.drop', { question })} @click=${() => actions.dropTopic(at)}>${closeIcon}</button>
            </div>
        </li>`;
}

/** @type {TalkPart} */
function pick(state, actions, t) {
    const { catalogue, insights } = state;
    const groups = offered(catalogue, insights);
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
        <section class="pick" aria-labelledby="talk-pick">
            <h3 class="caption" id="talk-pick">${t('talk.pick')}</h3>
            <form class="pick-own" @submit=${addOwn}>
                <label class="hidden-text" for="talk-own">${t('talk.own')}</label>
                <input id="talk-own" name="words" type="text" maxlength="300" autocomplete="off" placeholder=${t('talk.own')}>
                <button type="submit" class="button" aria-label=${t('talk.own.add')}>${addIcon}</button>
            </form>
            ${group('appreciate', groups.appreciate, state, actions, t)}
            ${group('together', groups.together, state, actions, t)}
            ${group('questions', groups.questions, state, actions, t)}
        </section>`;
}

/** @type {(name: 'appreciate' | 'together' | 'questions', topics: Topic[], state: TalkState, actions: PageActions, t: Translate) => Shown} */
function group(name, topics, { talk, catalogue, insights, map }, actions, t) {
    /** @type {(topic: Topic) => string | null} */
    const said = (topic) => {
        const about = insightOf(topic, catalogue);
        const result = insights?.find(({ key }) => key === topic.key);
        return about && result ? sentence(t, map, about, result) : null;
    };
    return topics.length === 0 ? nothing : html`
        <details class="pick-group" ?open=${name === 'appreciate'}>
            <summary>${t(`talk.pick.${name}`)}</summary>
            <ul>${topics.map((topic) => html`
                <li><label class="tick"><input type="checkbox" data-topic=${topic.key} .checked=${live(talk.agenda.some((one) => sameTopic(one, topic)))} @change=${() => actions.pickTopic(topic)}>
                    <span>${asked(t, topic, catalogue)}${said(topic) ? html`<small>${said(topic)}</small>` : nothing}</span></label></li>`)}</ul>
        </details>`;
}
