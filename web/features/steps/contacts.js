import { html, nothing } from 'lit-html';
import { find } from '../../model/elements.js';
import { capital, day } from '../../i18n/i18n.js';
import { dayInWords } from '../../ui/day-in-words.js';
import { contactEdit } from './contact-form.js';
import { closeIcon, editIcon } from '../../ui/icons.js';
import { nameOf } from '../../ui/names.js';

const atOnce = 4;
/** @type {(a: Contact, b: Contact) => number} */
const newest = (a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1);

/**
 * The noted contacts, newest first. With `alter`, only the contacts with that alter, and without the name.
 * @type {(all: Contact[], state: MapState, actions: PageActions, t: Translate, of?: {alter?: Alter | null}) => Shown}
 */
export function contacts(all, state, actions, t, { alter = null } = {}) {
    const sorted = all.toReversed().sort(newest);
    const rest = sorted.slice(atOnce);
    const heading = t(alter ? 'contact.with' : 'contact.title');
    /** @type {(some: Contact[]) => Template} */
    const items = (some) => html`<ul class="contact-list">${some.map((contact) =>
        one(contact, state, actions, t, alter))}</ul>`;
    return all.length === 0 ? nothing : html`
        <section class="contacts" aria-label=${heading}>
            ${alter ? html`<h3 id="contacts-title" tabindex="-1">${heading}</h3>`
                : html`<h2 class="caption" id="contacts-all" tabindex="-1">${heading}</h2>`}
            ${items(sorted.slice(0, atOnce))}
            ${rest.length === 0 ? nothing : html`
                <details class="names-rest"><summary>${t('contact.earlier',
                    { n: rest.length })}</summary>${items(rest)}</details>`}
        </section>`;
}

/** @type {(contact: Contact, state: MapState, actions: PageActions, t: Translate, alter: Alter | null) => Template} */
function one(contact, state, actions, t, alter) {
    const { map } = state;
    const place = alter ? 'card' : 'steps';
    const form = state.contactForm ?? actions.contactFormLeft();
    if (form?.id === contact.id && form.place === place) {
        return html`<li class="contact" data-contact=${contact.id}>${contactEdit(contact, state, actions, t)}</li>`;
    }
    const name = find(map, 'alter', contact.alter)?.name ?? '';
    const how = [
        contact.channel && t(`channel.${contact.channel}`), contact.first && t(`first.${contact.first}`, { name }),
    ].filter(Boolean);
    return html`
        <li class="contact" data-contact=${contact.id}>
            <p>${alter ? html`<b>${capital(dayInWords(contact.on))}</b>`
                : html`<b>${nameOf(name)}</b> <span class="soft">${dayInWords(contact.on)}</span>`}
                ${how.length > 0 ? html`<span class="soft contact-how">${capital(how.join(' · '))}</span>`
                    : nothing}</p>
            ${contact.words ? html`<p class="contact-words">${contact.words}</p>` : nothing}
            <span class="contact-do for-edit">
                <button type="button" class="plain small contact-edit"
                    aria-label=${t('contact.change', { name, day: day(contact.on) })}
                    @click=${() => actions.editContact(contact, place)}>${editIcon}</button>
                <button type="button" class="plain small"
                    aria-label=${t('contact.remove', { name, day: day(contact.on) })}
                    @click=${() => actions.removeContact(contact, place)}>${closeIcon}</button>
            </span>
        </li>`;
}
