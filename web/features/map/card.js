import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { mayEdit } from '../../core/permissions.js';
import { hasMap } from '../../core/open-map.js';
import { byName, capital } from '../../i18n/i18n.js';
import { isShownField, isWhole } from '../../model/shared-parts.js';
import { description, facts, known, marks, supportsOf, supportWords } from '../../model/alter-descriptions.js';
import { contactForm } from '../steps/contact-form.js';
import { contacts } from '../steps/contacts.js';
import { influenceQuestion } from '../influence/question.js';
import { closenessSteps } from '../../ui/choices.js';
import { closeIcon, editIcon, stepIcon, conversationIcon, tieIcon, viewIcon } from '../../ui/icons.js';
import { editAlter } from './edit-alter.js';
import { supportGrid } from './support.js';
import { tip } from '../steps/tip.js';
import { tipsAfter } from '../steps/tips.js';
import { nameOf, withNames, withNamesOf } from '../../ui/names.js';

/**
 * The card of an alter: the support in both directions, special circumstances, contact.
 * @type {Panel}
 */
export function card(state, actions, t) {
    const shown = state.selected ?? state.hovered;
    const alter = state.map?.alters.find((one) => one.id === shown);
    if (!hasMap(state) || !alter) {
        return nothing;
    }
    const body =
        { read, edit: editAlter, contact: contactForm }[state.selected && mayEdit(state) ? state.cardMode : 'read'];
    return html`
        <aside class="card" aria-labelledby="card-name" data-alter=${alter.id}>
            <header class="card-header">
                <h2 id="card-name" tabindex="-1">${nameOf(alter.name)}${alter.symbol
                    ? html` <span aria-hidden="true">${alter.symbol}</span>` : nothing}</h2>
                <button type="button" class="plain" aria-label=${t('card.close')}
                    @click=${() => actions.closeCard()}>${closeIcon}</button>
                <p class="card-line">${description(t, alter, state.map)}</p>
                ${ring(alter, state, actions, t)}
                ${state.selected && state.conversationStage === 'during'
                    ? html`<button type="button" class="button card-spot" aria-pressed=${state.spotlight === alter.id}
                        @click=${() => actions.spotlight(alter.id)}>${t('conversation.spot')}</button>` : nothing}
            </header>
            ${body(alter, state, actions, t)}
        </aside>`;
}

/**
 * The ring of somebody who is on one, chosen as by dragging.
 * @type {PanelPart<[alter: Alter]>}
 */
function ring({ id, closeness, phase }, state, actions, t) {
    const { map, selected, cardMode } = state;
    const shown = selected && cardMode === 'read' && (phase ?? 'present') === 'present' && mayEdit(state)
        && isShownField(map, 'alter', 'closeness');
    return !shown ? nothing : html`
        <div class="field inline card-ring"><label for="card-ring">${capital(t('field.closeness'))}</label>
            <select id="card-ring" .value=${live(String(closeness ?? ''))}
                @change=${(/** @type {SelectEvent} */ { target }) => actions.changeAlter(id,
                    { closeness: target.value ? Number(target.value) : null }, { inSteps: true })}>
                ${closenessSteps.map((step) => html`
                    <option value=${step} ?selected=${step === String(closeness ?? '')}>
                        ${t(`closeness.${step || 'none'}`)}</option>`)}</select></div>`;
}

/** @type {PanelPart<[alter: Alter]>} */
function read(alter, state, actions, t) {
    const { map } = state;
    const { qualities = [] } = alter;
    const special = marks(t, alter);
    const contact = facts(t, alter);
    const others = known(map, alter.id);
    return html`
        <div class="card-body">
            ${special.length === 0 ? nothing : html`<ul
                class="marks">${special.map((mark) => html`<li>${mark}</li>`)}</ul>`}
            ${state.selected && mayEdit(state) ? supportGrid(alter, state, actions, t) : html`
                ${supports('received', t('card.gives', { name: alter.name }), supportsOf(map, alter.id, 'received'),
                    map, t)}
                ${supports('given', t('card.given', { name: alter.name }), supportsOf(map, alter.id, 'given'), map,
                    t)}`}
            ${contact.length === 0 ? nothing : html`
                <dl class="facts">${contact.map(([label, value]) =>
                    html`<div><dt>${withNamesOf(label, map)}</dt><dd>${value}</dd></div>`)}</dl>`}
            ${influenceQuestion(alter, state, actions, t)}
            ${qualities.length === 0 ? nothing : html`
                <h3>${t('card.qualities')}</h3>
                <ul class="chips">${qualities.map((quality) => html`<li>${quality}</li>`)}</ul>`}
            ${state.contactJustNoted === alter.id ? tip('after', tipsAfter(alter), state, actions, t) : nothing}
            ${contacts(map.contacts.filter((one) => one.alter === alter.id), state, actions, t, { alter })}
            ${knows(alter, others, state, actions, t)}
            ${alter.notes ? html`<h3>${t('card.notes')}</h3><p class="notes">${alter.notes}</p>` : nothing}
        </div>
        <footer class="card-foot">
            <button type="button" class="quiet" id="card-edit" @click=${() => actions.showCard('edit', '#edit-name')}>
                ${editIcon}${t('card.edit')}</button>
            <button type="button" class="quiet" @click=${() =>
                actions.startTying(alter.id)}>${tieIcon}${t('card.tie')}</button>
            ${!isWhole(map, 'contacts') ? nothing : html`<button type="button" class="quiet" id="card-contact"
                @click=${() => actions.showCard('contact',
                    '#contact-on')}>${conversationIcon}${t('contact.were')}</button>`}
            ${alter.died ? nothing : html`<button type="button" class="quiet" id="card-step"
                @click=${() => actions.showIdeas({ alter: alter.id })}>${stepIcon}${t('steps.small')}</button>`}
        </footer>`;
}

/**
 * The alters that this one has ties to. Each name opens a card, and each tie can be removed.
 * @type {PanelPart<[alter: Alter, others: Alter[]]>}
 */
function knows(alter, others, state, actions, t) {
    const { map, selected, focus } = state;
    const tied = selected && mayEdit(state);
    const rest = map.alters.filter(({ id }) => id !== alter.id
        && !others.some((other) => other.id === id)).sort((a, b) => byName(a.name, b.name));
    return others.length === 0 && (!selected || !(tied || isWhole(map, 'alters'))) ? nothing : html`
        <div class="knows">
            <h3>${t('card.knows')}</h3>
            ${others.length === 0 ? (isWhole(map, 'alters') ? html`<p class="soft">${t('card.knows.nobody')}</p>`
                : nothing) : html`
                <ul class="names">${others.map((other) => html`
                    <li class="name-pair"><button type="button" class="name"
                        @click=${(/** @type {ButtonEvent} */ event) =>
                            actions.select(other.id, { from: event.currentTarget })}>
                        ${nameOf(other.name)}</button>${tied
                            ? html`<button type="button" class="plain small"
                                aria-label=${t('card.untie', { name: alter.name, other: other.name })}
                            @click=${() => actions.untie(alter.id, other.id)}>${closeIcon}</button>`
                                : nothing}</li>`)}</ul>`}
            ${others.length === 0 || !selected ? nothing : html`
                <button type="button" class="quiet knows-look"
                    @click=${() => actions.focusOnPerson(focus === alter.id ? null : alter.id)}>
                    ${viewIcon}${t(focus === alter.id ? 'view-options.focus.leave' : 'view-options.focus')}</button>`}
            ${tied && rest.length > 0 ? html`
                <div class="field inline"><label for="card-tie"
                    class="hidden-text">${withNames(t('card.tie.with', { name: alter.name }), [alter.name])}</label>
                    <select id="card-tie" .value=${live('')}
                        @change=${(/** @type {SelectEvent} */ { target }) =>
                            { actions.tie(alter.id, target.value); target.value = ''; }}>
                        <option value="">${t('card.tie.choose')}</option>
                        ${rest.map(({ id, name }) => html`<option value=${id} translate="no"
                            dir="auto">${name}</option>`)}</select></div>` : nothing}
        </div>`;
}

/**
 * The support, read-only, in the card of the alter under the pointer.
 * @type {(direction: Direction, title: string, all: Support[], map: SupportMap, t: Translate) => Shown}
 */
function supports(direction, title, all, map, t) {
    return all.length === 0 && !isWhole(map, 'domains') ? nothing : html`
        <section class="support ${direction}">
            <h3>${withNamesOf(title, map)}</h3>
            ${all.length === 0 ? html`<p class="soft">${t('card.nothing')}</p>` : html`
                <ul>${all.map(({ type, domain, benefits = [] }) => html`
                    <li>
                        <span class="dot" data-domain=${domain ?? 'none'} aria-hidden="true"></span>
                        <span class="support-type">${withNamesOf(supportWords(t, { direction, type }), map)}</span>
                        ${domain ? html`<span class="support-domain">${t(`domain.${domain}`)}</span>` : nothing}
                        ${benefits.length === 0 ? nothing : html`
                            <span class="support-benefits">${benefits.map((benefit) =>
                                t(`benefit.${benefit}`)).join(', ')}</span>`}
                    </li>`)}</ul>`}
        </section>`;
}
