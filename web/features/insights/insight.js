import { html, nothing } from 'lit-html';
import { labelled, sentence, text } from '../../model/insight-format.js';
import { stepIcon } from '../../ui/icons.js';

const namesAtOnce = 12;

/**
 * One insight: a sentence; pressed, it highlights the map and shows the question, the reason, the names and the query.
 * @type {InsightItem}
 */
export function insight({ about, result }, state, actions, t) {
    const open = state.insight === about.key;
    const more = `insight-${about.key}`;
    return html`
        <li class="insight ${open ? 'open' : ''}" data-insight=${about.key}>
            <h3 class="insight-head"><button type="button" class="insight-sentence" aria-expanded=${open} aria-controls=${more}
                @click=${() => actions.toggleInsight(about.key)}>${sentence(t, state.map, about, result)}</button></h3>
            <div class="insight-more" id=${more} ?hidden=${!open}>${open ? html`
                <p class="question">${text(t, about, 'question')}</p>
                ${areas(result.domains, t)}
                ${people(result.alters, state, actions, t)}
                ${about.section === 'structure' ? nothing : values(labelled(t, state.map, about, result), t)}
                <p class="why">${text(t, about, 'why')}</p>
                ${(about.steps ?? []).length === 0 ? nothing : html`
                    <p><button type="button" class="quiet insight-step for-edit" @click=${() => actions.showIdeas({ insight: about.key })}>${stepIcon}${t('steps.small')}</button></p>`}
                ${query(about, state, actions, t)}` : nothing}
            </div>
        </li>`;
}

/**
 * An insight that found nothing: its sentence, less prominent, with the question and the query collapsed.
 * @type {InsightItem}
 */
export function quieter({ about }, state, actions, t) {
    return html`
        <li data-insight=${about.key}>
            <details>
                <summary>${text(t, about, 'none')}</summary>
                <p class="question">${text(t, about, 'question')}</p>
                <p class="why">${text(t, about, 'why')}</p>
                ${query(about, state, actions, t)}
            </details>
        </li>`;
}

/** @type {(domains: string[], t: Translate) => Shown} */
function areas(domains, t) {
    return domains.length === 0 ? nothing : html`
        <ul class="chips" aria-label=${t('tells.areas')}>${domains.map((domain) => html`
            <li><span class="dot" data-domain=${domain} aria-hidden="true"></span> ${t(`domain.${domain}`)}</li>`)}</ul>`;
}

/** @type {(ids: string[], state: MapState, actions: PageActions, t: Translate) => Shown} */
function people(ids, { map, selected }, actions, t) {
    const alters = ids.flatMap((id) => map.alters.find((alter) => alter.id === id) ?? []);
    /** @type {(alter: Alter) => Template} */
    const button = (alter) => html`
        <li><button type="button" class="name" data-alter=${alter.id} aria-pressed=${selected === alter.id}
            @click=${(/** @type {ButtonEvent} */ event) => actions.select(alter.id, { from: event.currentTarget })}>${alter.name}</button></li>`;
    const rest = alters.slice(namesAtOnce);
    return alters.length === 0 ? nothing : html`
        <ul class="names" aria-label=${t('tells.who')}>${alters.slice(0, namesAtOnce).map(button)}</ul>
        ${rest.length === 0 ? nothing : html`
            <details class="names-rest"><summary>${t('list.more', { n: rest.length })}</summary>
                <ul class="names" aria-label=${t('tells.who')}>${rest.map(button)}</ul></details>`}`;
}

/**
 * Labelled values as a small table.
 * @type {(rows: [label: string, value: string][], t: Translate) => Shown}
 */
export function values(rows, t) {
    return rows.length === 0 ? nothing : html`
        <table class="values">
            <thead class="hidden-text"><tr><th scope="col">${t('tells.value')}</th><th scope="col">${t('tells.result')}</th></tr></thead>
            <tbody>${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td class=${value.length < 16 ? 'short' : ''}>${value}</td></tr>`)}</tbody>
        </table>`;
}

/**
 * The Cypher text itself, for everybody who wants to know how an insight was found.
 * @type {(about: Insight, state: State, actions: PageActions, t: Translate) => Template}
 */
function query({ key, file, query: cypher }, { copied }, actions, t) {
    return html`
        <details class="query">
            <summary>${t('tells.query')}</summary>
            <p class="query-file"><code>${file}</code>${navigator.clipboard ? html`
                <button type="button" class="quiet" @click=${() => actions.copy(cypher, key)}>
                    ${t(copied === key ? 'tells.copied' : 'tells.copy')}</button>` : nothing}</p>
            <pre tabindex="0" role="region" aria-label=${t('tells.query.label', { file })}><code>${cypher}</code></pre>
        </details>`;
}
