import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { toElement } from '../../canvas/render/svg-tree.js';
import { directionOf } from '../../i18n/bidi.js';
import { withNames } from '../../ui/names.js';

const STEPS = 7; // smaller sizes, in conversation.css

/**
 * The handout as it will be printed; it is fitted to one page of A4 (see fitSummary).
 * @type {Panel}
 */
export function summaryPaper({ conversationStage, summary }, _actions, t) {
    return conversationStage !== 'after' || !summary ? nothing : keyed(summary, html`
        <div class="summary-scroll" role="region" aria-label=${t('conversation.summary.label')} tabindex="0">
            <article class="summary-page" lang=${summary.language} dir=${directionOf(summary.language)} data-fit="0">
                <h2>${summary.title}</h2>
                <p class="summary-line">${withNames(summary.line, summary.names)}</p>
                <div class="summary-map" translate="no">${summary.pictures.map((picture) =>
                    named(toElement(picture), summary.about))}</div>
                <div class="summary-parts">${summary.parts.map(({ name, title, lines }) => html`
                    <section data-part=${name}><h3>${title}</h3><ul>${lines.map((line) =>
                        html`<li>${withNames(line, summary.names)}</li>`)}</ul></section>`)}</div>
                ${summary.shared
                    ? html`<section
                        class="summary-shared"><h3>${summary.shared.title}</h3><p>${summary.shared.words}</p></section>`
                            : nothing}
                <p class="summary-more" hidden>${summary.more}</p>
            </article>
        </div>`);
}

/**
 * A drawing with its label; on paper, the title above says whose map it is.
 * @type {(drawing: Element, about: string) => Element}
 */
function named(drawing, about) {
    drawing.setAttribute('aria-label', about);
    return drawing;
}

/**
 * Makes the map and the text smaller until everything fits on the page; a note that is still too long is cut, and the
 * page says so.
 * @type {(place: Element) => void}
 */
export function fitSummary(place) {
    const page = place.querySelector('.summary-page');
    if (!(page instanceof HTMLElement) || page.dataset.fitted) {
        return;
    }
    const over = () => page.scrollHeight > page.clientHeight + 1;
    let step = 0;
    while (over() && step < STEPS) {
        step += 1;
        page.dataset.fit = String(step);
    }
    const note = page.querySelector('.summary-shared');
    const cut = step === STEPS && note !== null && note.scrollHeight > note.clientHeight + 1;
    page.querySelector('.summary-more')?.toggleAttribute('hidden', !cut);
    page.dataset.fitted = 'true';
}
