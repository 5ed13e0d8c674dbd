import { html, nothing } from 'lit-html';
import { capital } from '../../i18n/i18n.js';
import { labelled, sentence, text } from '../../model/insight-format.js';
import { stepIcon } from '../../ui/icons.js';
import { nameOf, withNamesOf } from '../../ui/names.js';

const namesAtOnce = 12;

/**
 * An insight as a sentence. Pressing it highlights the alters on the map and shows the question, the reason and the
 * names.
 * @type {InsightItem}
 */
export function insight({ about, result }, state, actions, t) {
    const open = state.insight === about.key;
    const more = `insight-${about.key}`;
    return html`
        <li class="insight ${open ? 'open' : ''}" data-insight=${about.key}>
            <h3 class="insight-head"><button type="button" class="insight-sentence" aria-expanded=${open}
                aria-controls=${more}
                @click=${() => actions.toggleInsight(about.key)}>${withNamesOf(sentence(t, state.map, about, result),
                    state.map)}</button></h3>
            <div class="insight-more" id=${more} ?hidden=${!open}>${open ? html`
                <p class="question">${withNamesOf(text(t, about, 'question'), state.map)}</p>
                ${areas(result.domains, t)}
                ${people(result.alters, state, actions, t)}
                ${values(labelled(t, state.map, said(about, result), result), t)}
                <p class="why">${text(t, about, 'why')}</p>
                ${(about.steps ?? []).length === 0 ? nothing : html`
                    <p><button type="button" class="quiet insight-step for-edit"
                        @click=${() => actions.showIdeas({
                            insight: about.key })}>${stepIcon}${t('steps.small')}</button></p>`}` : nothing}
            </div>
        </li>`;
}

/**
 * An insight with only the values that are known for this map.
 * @type {(about: Insight, result: InsightResult) => Insight}
 */
const said = (about, result) => ({
    ...about, values: about.values?.filter(({ name }) => result.values[name] !== null),
});

/** @type {(domains: string[], t: Translate) => Shown} */
function areas(domains, t) {
    return domains.length === 0 ? nothing : html`
        <ul class="chips" aria-label=${t('insights.areas')}>${domains.map((domain) => html`
            <li><span class="dot" data-domain=${domain}
                aria-hidden="true"></span> ${t(`domain.${domain}`)}</li>`)}</ul>`;
}

/** @type {(ids: string[], state: MapState, actions: PageActions, t: Translate) => Shown} */
function people(ids, { map, selected }, actions, t) {
    const alters = ids.flatMap((id) => map.alters.find((alter) => alter.id === id) ?? []);
    /** @type {(alter: Alter) => Template} */
    const button = (alter) => html`
        <li><button type="button" class="name" data-alter=${alter.id} aria-pressed=${selected === alter.id}
            @click=${(/** @type {ButtonEvent} */ event) =>
                actions.select(alter.id, { from: event.currentTarget })}>${nameOf(alter.name)}</button></li>`;
    const rest = alters.slice(namesAtOnce);
    return alters.length === 0 ? nothing : html`
        <ul class="names" aria-label=${t('insights.who')}>${alters.slice(0, namesAtOnce).map(button)}</ul>
        ${rest.length === 0 ? nothing : html`
            <details class="names-rest"><summary>${capital(t('list.more', { n: rest.length }))}</summary>
                <ul class="names" aria-label=${t('insights.who')}>${rest.map(button)}</ul></details>`}`;
}

/**
 * Labelled values as a small table.
 * @type {(rows: [label: string, value: string][], t: Translate) => Shown}
 */
export function values(rows, t) {
    return rows.length === 0 ? nothing : html`
        <table class="values">
            <thead class="hidden-text"><tr><th scope="col">${t('insights.value')}</th><th
                scope="col">${t('insights.result')}</th></tr></thead>
            <tbody>${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td
                class=${value.length < 16 ? 'short' : ''}>${value}</td></tr>`)}</tbody>
        </table>`;
}
