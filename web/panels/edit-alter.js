import { html } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { answers, closenessChoices, kindChoices, nameField } from './choices.js';

/** The card's editing: name, kind, closeness. Only what changed is sent. */
export function editAlter(alter, { cardProblem, busy }, actions, t) {
    const save = (event) => {
        event.preventDefault();
        const given = answers(event.target);
        if (!given.name) {
            actions.cardProblem(t('edit.name.needed'));
            return;
        }
        const changes = Object.fromEntries(Object.entries(given)
            .filter(([field, value]) => value !== (alter[field] ?? (field === 'kind' ? 'person' : null))));
        actions.changeAlter(alter.id, changes);
    };
    return keyed(alter.id, html`
        <form class="card-form" novalidate aria-label=${t('edit.title', { name: alter.name })} @submit=${save}>
            ${nameField('edit-name', t('edit.name'), alter.name, cardProblem)}
            ${closenessChoices(t, String(alter.closeness ?? ''))}
            ${kindChoices(t, alter.kind ?? 'person')}
            <div class="form-foot">
                <button type="submit" class="button strong" ?disabled=${busy}>${t('edit.save')}</button>
                <button type="button" class="button" @click=${() => actions.showCard('read', '#card-edit')}>${t('edit.cancel')}</button>
                <button type="button" class="quiet remove" @click=${() => actions.showCard('remove', '#remove-no')}>${t('edit.remove')}</button>
            </div>
        </form>`);
}
