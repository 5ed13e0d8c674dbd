import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { listed } from './client-order.js';
import { sinceWords } from './model.js';
import { list } from '../../i18n/i18n.js';
import { dayInWords } from '../../ui/day-in-words.js';
import { addIcon, fileIcon, searchIcon, conversationIcon } from '../../ui/icons.js';
import { retainedNotes } from './retained-notes.js';
import { nameOf, withNames } from '../../ui/names.js';

const searchFrom = 9; // clients; fewer need no search

/**
 * A coach's list of clients: by name, with the last and the next conversation. Clients are never compared with each
 * other.
 * @type {Panel}
 */
export function clients(state, actions, t) {
    const { clients: all } = state;
    const found = listed(all ?? [], state.clientListOptions);
    return html`
        <h1 id="clients-title" tabindex="-1">${t('clients.title')}</h1>
        ${all === null ? html`<p class="soft" role="status">${t('clients.loading')}</p>` : all.length === 0
            ? html`<p>${t('clients.none')}</p>` : html`
            ${all.length < searchFrom ? nothing : search(state.clientListOptions, found.length, actions, t)}
            <ul class="clients">${repeat(found, ({ map }) => map, (one) => client(one, actions, t))}</ul>`}
        ${retainedNotes(state, actions, t)}
        <p class="button-row">
            <button type="button" class="button" @click=${() =>
                actions.openDialog('new-kept')}>${addIcon}${t('clients.keep')}</button>
            <button type="button" class="button" @click=${() =>
                actions.openImport()}>${fileIcon}${t('menu.import')}</button>
        </p>`;
}

/** @type {(options: ClientListOptions, n: number, actions: PageActions, t: Translate) => Template} */
function search({ search: text, order, onlyChanged }, n, actions, t) {
    return html`
        <div class="clients-search" role="search">
            <div class="search in-dialog">${searchIcon}
                <input type="search" id="clients-search" aria-label=${t('accounts.filter')}
                    placeholder=${t('accounts.filter')} autocomplete="off" .value=${live(text)}
                    @input=${(/** @type {FieldEvent} */ { target }) =>
                        actions.listClients({ search: target.value })}></div>
            <div class="field"><label for="clients-order">${t('clients.order')}</label>
                <select id="clients-order" @change=${(/** @type {SelectEvent} */ { target }) =>
                    actions.listClients({ order: target.value === 'last' ? 'last' : 'name' })}>${['name',
                        'last'].map((one) => html`
                    <option value=${one}
                        .selected=${live(one === order)}>${t(`clients.order.${one}`)}</option>`)}</select></div>
            <label class="tick"><input type="checkbox" id="clients-changed" .checked=${live(onlyChanged)}
                @change=${(/** @type {FieldEvent} */ { target }) =>
                    actions.listClients({ onlyChanged: target.checked })}>${t('clients.only-changed')}</label>
            <p class="soft" role="status">${t('clients.found', { n })}</p>
        </div>`;
}

/** @type {(one: Client, actions: PageActions, t: Translate) => Template} */
function client(one, actions, t) {
    return one.damaged ? damaged(one, t) : readable(one, actions, t);
}

/**
 * The entry of a map whose texts cannot be decrypted. It does not hide the other entries.
 * @type {(one: Client, t: Translate) => Template}
 */
function damaged({ map, owner }, t) {
    return html`
        <li class="client" data-client=${map}>
            <h2>${owner ? nameOf(owner) : t('maps.damaged')}</h2>
            <p>${t('problem.code.text-damaged')}</p>
        </li>`;
}

/** @type {(one: Client, actions: PageActions, t: Translate) => Template} */
function readable({ map, name, owner, edit, restricted, last, prepared, next, since }, actions, t) {
    const changed = since ? sinceWords(t, since) : [];
    const title = owner ?? name;
    return html`
        <li class="client" data-client=${map}>
            <h2>${nameOf(title)}</h2>
            <p class="soft">${owner ? withNames(t(edit ? 'clients.shared.edit' : 'clients.shared', { map: name }),
                [name]) : t('clients.kept')}${restricted ? ` ${t('clients.restricted')}` : nothing}</p>
            <dl class="client-facts">
                <div><dt>${t('clients.last')}</dt><dd>${last ? dayInWords(last) : t('clients.never')}</dd></div>
                <div><dt>${t('clients.next')}</dt><dd>${next
                    ? html`<span class="client-words">${next.words}</span>${next.day
                        ? html` <span class="soft">${dayInWords(next.day)}</span>` : nothing}`
                            : t('clients.next.none')}</dd></div>
                ${last ? html`<div><dt>${t('clients.since')}</dt><dd>${changed.length > 0 ? list(changed)
                    : t('clients.since.nothing')}</dd></div>` : nothing}
                ${prepared ? html`<div><dt>${t('clients.prepared')}</dt><dd>${dayInWords(prepared)}</dd></div>`
                    : nothing}
            </dl>
            <p class="client-do">
                <button type="button" class="button" aria-label=${t('clients.open.label', { name: title })}
                    @click=${() => actions.open(map)}>${t('clients.open')}</button>
                <button type="button" class="button" aria-label=${t('clients.conversations.label', { name: title })}
                    @click=${() =>
                        actions.openClientConversations(map)}>${conversationIcon}${t('clients.conversations')}</button>
                ${owner ? html`<button type="button" class="quiet remove"
                    @click=${() => actions.askToLeaveMap({ map, owner })}>${t('leave.ask')}<span
                        class="hidden-text">: ${nameOf(owner)}</span></button>` : nothing}
            </p>
        </li>`;
}
