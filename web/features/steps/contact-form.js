import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { draft } from '../../lib/drafts.js';
import { today } from '../../lib/dates.js';
import { textOf } from '../../lib/form-text.js';
import { find } from '../../model/elements.js';
import { isShownField } from '../../model/shared-parts.js';
import { byName } from '../../i18n/i18n.js';
import { choices } from '../../ui/choices.js';
import { dateField } from '../../ui/date-field.js';

const channels = ['in-person', 'call', 'message', 'video', 'letter', 'online'];
const firsts = ['me', 'them', 'arranged'];

/**
 * The form in the card for noting a contact. Only the day is required, and it is today by default.
 * @type {PanelPart<[alter: Alter]>}
 */
export function contactForm(alter, state, actions, t) {
    /** @type {(field: string) => string} */
    const name = (field) => `contact/${alter.id}/${field}`;
    /** @type {(field: string) => string} */
    const said = (field) => draft(name(field)) ?? '';
    return keyed(alter.id, html`
        <form class="card-form" novalidate aria-label=${t('contact.form', { name: alter.name })}
            @submit=${(/** @type {FormEvent} */ event) => actions.noteContact(answers(event, alter.id))}>
            ${day('contact-on', name('on'), said('on') || today(), t)}
            ${choices('channel', t('contact.channel'), channelPairs(t), '')}
            ${choices('first', t('contact.first'), firstPairs(t, alter), '')}
            ${isShownField(state.map, 'contact', 'words') ? line('contact-words', name('words'), said('words'), t)
                : nothing}
            ${foot(() => actions.showCard('read', '#card-contact'), t)}
        </form>`);
}

/**
 * The form for editing a noted contact, in its place in a list. Answers can also be removed.
 * @type {PanelPart<[contact: Contact]>}
 */
export function contactEdit(contact, { map }, actions, t) {
    /** @type {(field: string) => string} */
    const name = (field) => `contact-edit/${map.id}/${field}`;
    /** @type {(field: 'alter' | 'on' | 'words') => string} */
    const said = (field) => draft(name(field)) ?? contact[field] ?? '';
    const alter = find(map, 'alter', contact.alter);
    /** @type {[string, string]} */
    const open = ['', t('contact.open')];
    return keyed(contact.id, html`
        <form class="card-form" novalidate aria-label=${t('contact.form', { name: alter.name })}
            @submit=${(/** @type {FormEvent} */ event) =>
                actions.changeContact(contact, answers(event, contact.alter))}>
            <div class="field">
                <label for="contact-edit-alter">${t('contact.whom')}</label>
                <select id="contact-edit-alter" name="alter"
                    data-draft=${name('alter')}>${[...map.alters].sort((a, b) => byName(a.name, b.name)).map((one) =>
                        html`
                    <option value=${one.id} ?selected=${one.id === said('alter')} translate="no"
                        dir="auto">${one.name}</option>`)}</select>
            </div>
            ${day('contact-edit-on', name('on'), said('on'), t)}
            ${choices('channel', t('contact.channel'), [...channelPairs(t), ...(contact.channel ? [open] : [])],
                contact.channel ?? '')}
            ${choices('first', t('contact.first'), [...firstPairs(t, alter), ...(contact.first ? [open] : [])],
                contact.first ?? '')}
            ${isShownField(map, 'contact', 'words') ? line('contact-edit-words', name('words'), said('words'), t)
                : nothing}
            ${foot(() => actions.leaveContact(), t)}
        </form>`);
}

/**
 * The form's values; without a day, today.
 * @type {(event: FormEvent, alter: string) => ContactAnswers}
 */
function answers(event, alter) {
    event.preventDefault();
    const data = new FormData(event.target);
    const chosen = (/** @type {string} */ name) => textOf(data, name) || undefined;
    return {
        alter: textOf(data, 'alter') || alter, on: textOf(data, 'on') || today(), channel: chosen('channel'),
        first: chosen('first'), words: textOf(data, 'words').trim(),
    };
}

/** @type {(t: Translate) => [string, string][]} */
const channelPairs = (t) => channels.map((channel) => [channel, t(`channel.${channel}`)]);
/** @type {(t: Translate, alter: Alter) => [string, string][]} */
const firstPairs = (t, { name }) => firsts.map((first) => [first, t(`first.${first}`, { name })]);

/** @type {(id: string, draftName: string, value: string, t: Translate) => Template} */
function day(id, draftName, value, t) {
    return html`
        <div class="field">
            <label for=${id}>${t('contact.on')}</label>
            ${dateField({ id, name: 'on', max: today(), draft: draftName, value })}
        </div>`;
}

/** @type {(id: string, draftName: string, value: string, t: Translate) => Template} */
function line(id, draftName, value, t) {
    return html`
        <div class="field">
            <label for=${id}>${t('contact.words')}</label>
            <input id=${id} name="words" type="text" maxlength="1000" autocomplete="off" data-draft=${draftName}
                .value=${value}>
        </div>`;
}

/** @type {(leave: () => void, t: Translate) => Template} */
function foot(leave, t) {
    return html`
        <div class="form-foot">
            <button type="submit" class="button strong">${t('contact.save')}</button>
            <button type="button" class="button" @click=${leave}>${t('edit.cancel')}</button>
        </div>`;
}
