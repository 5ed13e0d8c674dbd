import { html, nothing } from 'lit-html';
import { day } from '../../i18n/i18n.js';
import { isOwn } from '../../core/permissions.js';
import { closeIcon, addIcon } from '../../ui/icons.js';
import { before } from './prepare.js';
import { during } from './during.js';
import { after } from './handout.js';

/** @type {Record<'before' | 'during' | 'after', TalkPanel>} */
const stages = { before, during, after };

/**
 * The panel for conversations about the map: the list, and preparing, holding and reviewing one.
 * @type {MapPanel}
 */
export function conversation(state, actions, t) {
    const { talking, talk, map } = state;
    const { title, body, foot } = talk && talking && talking !== 'list' ? stages[talking]({ ...state, talk }, actions, t) : all(state, actions, t);
    return html`
        <section class="guide talk" aria-labelledby="talk-title" data-talking=${talking}>
            <header class="guide-head">
                <p class="soft talk-where">${t('talk.with', { name: isOwn({ map }) ? map.name : map.access?.owner })}</p>
                <button type="button" class="quiet guide-leave" id="talk-leave" @click=${() => actions.leaveTalk()}>${closeIcon}${t(talking === 'during' ? 'talk.pause' : 'talk.leave')}</button>
            </header>
            <div class="guide-body" id="talk-body">
                <h2 class="guide-question" id="talk-title" tabindex="-1">${title}</h2>
                ${talk ? saving(state, actions, t) : nothing}
                ${body}
            </div>
            ${foot ? html`<footer class="guide-foot">${foot}</footer>` : nothing}
        </section>`;
}

/** @type {TalkPanel<MapState>} */
function all({ talks }, actions, t) {
    /** @type {(talk: Conversation) => Template} */
    const one = ({ id, on, ended, agenda, damaged }) => html`
        <li class="talk-item" data-talk=${id}>
            <button type="button" class="map-item" ?disabled=${damaged} @click=${() => actions.openTalk(id)}>
                <span class="map-name">${day(on)}</span>
                <span class="map-size">${damaged ? t('talk.damaged') : ended ? t('talk.item.ended') : t('talk.item.open', { n: agenda.length })}</span></button>
            <details class="talk-more"><summary>${t('talk.delete')}</summary>
                <p>${t(ended ? 'talk.delete.ended' : 'talk.delete.text')}</p>
                <button type="button" class="button danger" @click=${() => actions.deleteTalk(id)}>${t('talk.delete.act')}</button></details>
        </li>`;
    return {
        title: t('talk.title'),
        body: html`
            <p class="soft">${t('talk.text')}</p>
            ${talks === null ? html`<p class="soft" role="status">${t('talk.loading')}</p>` : talks.led.length === 0 ? html`<p>${t('talk.none')}</p>` : html`
                <ul class="talk-list">${talks.led.map(one)}</ul>`}`,
        foot: html`<button type="button" class="button strong" id="talk-prepare" @click=${() => actions.prepareTalk()}>${addIcon}${t('talk.prepare')}</button>`,
    };
}

/**
 * Whether the text is saved; and if another window changed it as well, the choice between the two versions.
 * @type {(state: State, actions: PageActions, t: Translate) => Template}
 */
function saving({ talkSaving, talkOther }, actions, t) {
    if (talkSaving === 'conflict' && talkOther) {
        return html`
            <div class="aside-note" role="alert" id="talk-conflict" tabindex="-1">
                <p>${t('talk.conflict')}</p>
                <p class="door-buttons">
                    <button type="button" class="button" @click=${() => actions.keepMine()}>${t('talk.conflict.mine')}</button>
                    <button type="button" class="button" @click=${() => actions.takeOther()}>${t('talk.conflict.other')}</button>
                </p>
                ${talkOther.notes || talkOther.shared ? html`<details><summary>${t('talk.conflict.look')}</summary>
                    ${talkOther.shared ? html`<h3>${t('talk.shared')}</h3><p class="notes">${talkOther.shared}</p>` : nothing}
                    ${talkOther.notes ? html`<h3>${t('talk.notes')}</h3><p class="notes">${talkOther.notes}</p>` : nothing}</details>` : nothing}
            </div>`;
    }
    return html`<p class="soft talk-saving" role="status" data-saving=${talkSaving}>${t(`talk.saving.${talkSaving}`)}</p>`;
}
