import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { draft } from '../../lib/drafts.js';
import { today } from '../../lib/dates.js';
import { find } from '../../model/edits.js';
import { isShownField } from '../../model/shared-parts.js';
import { byName } from '../../i18n/i18n.js';
import { choices } from '../../ui/choices.js';

const channels = ['in-person', 'call', 'message', 'video', 'letter', 'online'];
const firsts = ['me', 'them', 'arranged'];

/** In the card: noting a contact. Only the day is needed, and it is today by default. */
export function contactForm(alter, state, actions, t) {
    const name = (field) => `contact/${alter.id}/${field}`;
    const said = (field) => draft(name(field)) ?? '';
    return keyed(alter.id, html`
        <form class="card-form" novalidate aria-label=${t('contact.form', { name: alter.name })}
            @submit=${(event) => actions.noteContact({ alter: alter.id, ...answers(event) })}>
            ${day('contact-on', name('on'), said('on') || today(), t)}
            ${choices('channel', t('contact.channel'), channelPairs(t), '')}
            ${choices('first', t('contact.first'), firstPairs(t, alter), '')}
            ${isShownField(state.map, 'contact', 'words') ? line('contact-words', name('words'), said('words'), t) : nothing}
            ${foot(() => actions.showCard('read', '#card-contact'), t)}
        </form>`);
}

/** Editing a noted contact, in its place in a list. Answers may also be removed. */
export function contactEdit(contact, { map }, actions, t) {
    const name = (field) => `contact-edit/${map.id}/${field}`;
    const said = (field) => draft(name(field)) ?? contact[field] ?? '';
    const alter = find(map, 'alter', contact.alter);
    const open = ['', t('contact.open')];
    return keyed(contact.id, html`
        <form class="card-form" novalidate aria-label=${t('contact.form', { name: alter.name })} @submit=${(event) => actions.changeContact(contact, answers(event))}>
            <div class="field">
                <label for="contact-edit-alter">${t('contact.whom')}</label>
                <select id="contact-edit-alter" name="alter" data-draft=${name('alter')}>${[...map.alters].sort((a, b) => byName(a.name, b.name)).map((one) => html`
                    <option value=${one.id} ?selected=${one.id === said('alter')}>${one.name}</option>`)}</select>
            </div>
            ${day('contact-edit-on', name('on'), said('on'), t)}
            ${choices('channel', t('contact.channel'), [...channelPairs(t), ...(contact.channel ? [open] : [])], contact.channel)}
            ${choices('first', t('contact.first'), [...firstPairs(t, alter), ...(contact.first ? [open] : [])], contact.first)}
            ${isShownField(map, 'contact', 'words') ? line('contact-edit-words', name('words'), said('words'), t) : nothing}
            ${foot(() => actions.leaveContact(), t)}
        </form>`);
}

/** The form's values; without a day, today. */
function answers(event) {
    event.preventDefault();
    const { on, channel, first, words = '', ...rest } = Object.fromEntries(new FormData(event.target));
    return { ...rest, on: on || today(), channel, first, words: words.trim() };
}

const channelPairs = (t) => channels.map((channel) => [channel, t(`channel.${channel}`)]);
const firstPairs = (t, { name }) => firsts.map((first) => [first, t(`first.${first}`, { name })]);

function day(id, draftName, value, t) {
    return html`
        <div class="field">
            <label for=${id}>${t('contact.on')}</label>
            <input id=${id} name="on" type="date" max=${today()} data-draft=${draftName} .value=${value}>
        </div>`;
}

function line(id, draftName, value, t) {
    return html`
        <div class="field">
            <label for=${id}>${t('contact.words')}</label>
            <input id=${id} name="words" type="text" maxlength="1000" autocomplete="off" data-draft=${draftName} .value=${value}>
        </div>`;
}

function foot(leave, t) {
    return html`
        <div class="form-foot">
            <button type="submit" class="button strong">${t('contact.save')}</button>
            <button type="button" class="button" @click=${leave}>${t('edit.cancel')}</button>
        </div>`;
}
