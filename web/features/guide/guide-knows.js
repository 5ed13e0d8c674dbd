import { html } from 'lit-html';
import { nameChips } from '../../ui/name-chips.js';
import { whoKnows } from './screens.js';

/**
 * The ties between alters: the person chooses one alter, then the others who know this one.
 * @type {GuideContent}
 */
export function knows(_, { map, guideAlter }, actions, t) {
    const all = whoKnows(map);
    const alter = all.find(({ id }) => id === guideAlter) ?? all[0];
    /** @type {(other: Alter) => boolean} */
    const known = (other) =>
        map.ties.some(({ a, b }) => (a === alter.id && b === other.id) || (a === other.id && b === alter.id));
    const body = html`
        <div class="field inline">
            <label for="guide-alter">${t('guide.knows.choose')}</label>
            <select id="guide-alter" @change=${(/** @type {SelectEvent} */ { target }) =>
                actions.askAbout(target.value)}>
                ${all.map(({ id, name }) => html`<option value=${id} ?selected=${id === alter.id} translate="no"
                    dir="auto">${name}</option>`)}</select>
        </div>
        ${nameChips(all.filter(({ id }) => id !== alter.id), known,
            (other) => actions.pressTie(alter.id, other.id, known(other)))}`;
    return { question: t('guide.knows', { name: alter.name }), hint: t('guide.knows.hint'), body };
}
