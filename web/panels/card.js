import { html, nothing } from 'lit-html';
import { capital } from '../i18n/i18n.js';
import { description, facts, known, marks, supportsOf } from '../words.js';
import { closeIcon, editIcon } from './icons.js';
import { editAlter } from './edit-alter.js';
import { removeAlter } from './remove-alter.js';

/** Everything about one of them: what flows between you, what is special, how you are in touch. */
export function card(state, actions, t) {
    const shown = state.selected ?? state.hovered;
    const alter = state.map?.alters.find((one) => one.id === shown);
    if (!alter) {
        return nothing;
    }
    const body = { read, edit: editAlter, remove: removeAlter }[state.selected ? state.card : 'read'];
    return html`
        <aside class="card" aria-labelledby="card-name" data-alter=${alter.id}>
            <header class="card-head">
                <h2 id="card-name" tabindex="-1">${alter.name}${alter.symbol ? html` <span aria-hidden="true">${alter.symbol}</span>` : nothing}</h2>
                <button type="button" class="plain" aria-label=${t('card.close')} @click=${() => actions.closeCard()}>${closeIcon}</button>
                <p class="card-line">${description(t, alter)}</p>
            </header>
            ${body(alter, state, actions, t)}
        </aside>`;
}

function read(alter, { map }, actions, t) {
    const special = marks(t, alter);
    const contact = facts(t, alter);
    const others = known(map, alter.id);
    return html`
        <div class="card-body">
            ${special.length === 0 ? nothing : html`<ul class="marks">${special.map((mark) => html`<li>${mark}</li>`)}</ul>`}
            ${supports('received', t('card.gives', { name: alter.name }), supportsOf(map, alter.id, 'received'), t)}
            ${supports('given', t('card.given', { name: alter.name }), supportsOf(map, alter.id, 'given'), t)}
            ${contact.length === 0 ? nothing : html`
                <dl class="facts">${contact.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
            ${(alter.qualities ?? []).length === 0 ? nothing : html`
                <h3>${t('card.qualities')}</h3>
                <ul class="chips">${alter.qualities.map((quality) => html`<li>${quality}</li>`)}</ul>`}
            ${others.length === 0 ? nothing : html`
                <h3>${t('card.knows')}</h3>
                <ul class="names">${others.map((other) => html`
                    <li><button type="button" class="name" @click=${(event) => actions.select(other.id, { from: event.currentTarget })}>
                        ${other.name}</button></li>`)}</ul>`}
            ${alter.notes ? html`<h3>${t('card.notes')}</h3><p class="notes">${alter.notes}</p>` : nothing}
        </div>
        <footer class="card-foot">
            <button type="button" class="quiet" id="card-edit" @click=${() => actions.showCard('edit', '#edit-name')}>
                ${editIcon}${t('card.edit')}</button>
        </footer>`;
}

function supports(direction, title, all, t) {
    return html`
        <section class="support ${direction}">
            <h3>${title}</h3>
            ${all.length === 0 ? html`<p class="soft">${t('card.nothing')}</p>` : html`
                <ul>${all.map(({ type, domain, benefits = [] }) => html`
                    <li>
                        <span class="dot" data-domain=${domain ?? 'none'} aria-hidden="true"></span>
                        <span class="support-type">${capital(type ? t(`type.${type}`) : t('list.support.plain'))}</span>
                        ${domain ? html`<span class="support-domain">${t(`domain.${domain}`)}</span>` : nothing}
                        ${benefits.length === 0 ? nothing : html`
                            <span class="support-benefits">${benefits.map((benefit) => t(`benefit.${benefit}`)).join(', ')}</span>`}
                    </li>`)}</ul>`}
        </section>`;
}
