import { html, nothing } from 'lit-html';
import { time } from '../../i18n/i18n.js';

/**
 * Queries of analysts whose answers differ by few, for administrators. It shows no part of an answer.
 * @type {(differences: QueryDifference[], t: Translate) => Template}
 */
export function queryDifferences(differences, t) {
    const alike = differences.filter((pair) => pair.alike);
    const others = differences.filter((pair) => !pair.alike);
    return html`
        <section class="part" id="differences" aria-labelledby="differences-title">
            <h3 id="differences-title">${t('differences.title')}</h3>
            <p class="soft">${t('differences.text')}</p>
            ${differences.length === 0 ? html`<p role="status">${t('differences.none')}</p>` : html`
                <p class="soft">${t('differences.what-to-do', { role: t('role.statistician') })}</p>`}
            ${pairs(alike, t)}
            ${others.length === 0 ? nothing : html`
                <details class="difference-others"><summary>${t('differences.others',
                    { n: others.length })}</summary>${pairs(others, t)}</details>`}
        </section>`;
}

/** @type {(list: QueryDifference[], t: Translate) => Shown} */
function pairs(list, t) {
    return list.length === 0 ? nothing : html`
        <ul class="differences">${list.map((pair) => html`
            <li><details class="difference">
                <summary><span>${t('differences.pair', { name: pair.by, k: pair.fewerThan })}</span> <time class="soft"
                    datetime=${pair.at}>${time(pair.at)}</time></summary>
                ${question('first', pair.first, t)}
                ${question('second', pair.second, t)}
            </details></li>`)}
        </ul>`;
}

/** @type {(which: 'first' | 'second', asked: LoggedQuestion, t: Translate) => Template} */
function question(which, { at, query, parameters }, t) {
    return html`
        <p class="soft">${t(`differences.${which}`, { when: time(at) })}</p>
        <pre class="difference-query" tabindex="0" role="group"
            aria-label=${t(`differences.${which}`, { when: time(at) })}><code>${query}</code></pre>
        ${parameters === '{}' ? nothing : html`<p class="soft">${t('differences.parameters',
            { values: parameters })}</p>`}`;
}
