import { html } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { draft } from '../drafts.js';
import { today } from '../days.js';
import { choices } from './choices.js';

const channels = ['in-person', 'call', 'message', 'video', 'letter', 'online'];

/** In the card: a contact that happened. Only the day is needed, and it is today unless said otherwise. */
export function contactForm(alter, state, actions, t) {
    const name = (field) => `contact/${alter.id}/${field}`;
    const save = (event) => {
        event.preventDefault();
        const { on, channel, first, words } = Object.fromEntries(new FormData(event.target));
        actions.noteContact({ alter: alter.id, on: on || today(), channel, first, words: words.trim() });
    };
    const said = (field) => draft(name(field)) ?? '';
    return keyed(alter.id, html`
        <form class="card-form" novalidate aria-label=${t('contact.form', { name: alter.name })} @submit=${save}>
            <div class="field">
                <label for="contact-on">${t('contact.on')}</label>
                <input id="contact-on" name="on" type="date" max=${today()} data-draft=${name('on')} .value=${said('on') || today()}>
            </div>
            ${choices('channel', t('contact.channel'), channels.map((channel) => [channel, t(`channel.${channel}`)]), '')}
            ${choices('first', t('contact.first'), ['me', 'them', 'arranged'].map((first) => [first, t(`first.${first}`, { name: alter.name })]), '')}
            <div class="field">
                <label for="contact-words">${t('contact.words')}</label>
                <input id="contact-words" name="words" type="text" maxlength="1000" autocomplete="off" data-draft=${name('words')} .value=${said('words')}>
            </div>
            <div class="form-foot">
                <button type="submit" class="button strong">${t('contact.save')}</button>
                <button type="button" class="button" @click=${() => actions.showCard('read', '#card-contact')}>${t('edit.cancel')}</button>
            </div>
        </form>`);
}
