import { html, nothing } from 'lit-html';
import { capital, day } from '../../i18n/i18n.js';
import { withNames } from '../../ui/names.js';
import { dayInWords } from '../../ui/day-in-words.js';

/**
 * A coach's own notes from conversations about maps they may no longer see, for their own records and for a limited
 * time.
 * @type {Panel}
 */
export function retainedNotes({ retained }, actions, t) {
    const notes = retained?.notes ?? [];
    return notes.length === 0 ? nothing : html`
        <section class="retained" aria-labelledby="retained-title">
            <h2 class="caption" id="retained-title" tabindex="-1">${t('retained.title')}</h2>
            <p class="soft">${t('retained.text')}</p>
            ${notes.map((note) => entry(note, actions, t))}
        </section>`;
}

/** @type {(note: RetainedNote, actions: PageActions, t: Translate) => Template} */
function entry({ id, owner, on, notes, lines, until, damaged }, actions, t) {
    const title = owner ? t('retained.of', { name: owner, day: dayInWords(on) }) : capital(dayInWords(on));
    return html`
        <details class="shared-part" data-note=${id}>
            <summary><span>${withNames(title, [owner])}</span>
                <span class="soft">${t('retained.until', { day: day(until) })}</span></summary>
            ${damaged ? html`<p>${t('conversation.damaged')}</p>` : nothing}
            ${notes ? html`<p class="notes">${notes}</p>` : nothing}
            ${lines.length === 0 ? nothing : html`<ul
                class="bulleted">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
            <details class="conversation-more"><summary>${t('retained.delete')}</summary>
                <p>${t('retained.delete.text')}</p>
                <button type="button" class="button danger" aria-label=${t('retained.delete.label', { title })}
                    @click=${() => actions.deleteRetainedNote(id)}>${t('retained.delete.act')}</button></details>
        </details>`;
}
