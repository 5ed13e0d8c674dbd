import { html } from 'lit-html';

/** Asks before somebody is taken off the map, and names what goes with them. */
export function removeAlter(alter, { map, cardProblem, busy }, actions, t) {
    const { id, name } = alter;
    const ties = (map.ties ?? []).filter((tie) => tie.a === id || tie.b === id).length;
    const supports = (map.supports ?? []).filter((support) => support.alter === id).length;
    return html`
        <div class="card-form" role="group" aria-labelledby="remove-ask" aria-describedby="remove-what">
            <h3 id="remove-ask">${t('edit.remove.ask', { name })}</h3>
            <p id="remove-what">${t('edit.remove.what', { name, ties, supports })}</p>
            <p class="problem" role="alert">${cardProblem ?? ''}</p>
            <div class="form-foot">
                <button type="button" class="button" id="remove-no" @click=${() => actions.showCard('read', '#card-edit')}>${t('edit.remove.no')}</button>
                <button type="button" class="button danger" ?disabled=${busy} @click=${() => actions.removeAlter(id)}>${t('edit.remove.yes')}</button>
            </div>
        </div>`;
}
