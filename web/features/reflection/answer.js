import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { draft } from '../../lib/drafts.js';
import { today } from '../../lib/dates.js';
import { answersTo, questions } from './model.js';

/**
 * Today's answer to a question: yes, partly or no if the question allows it, and free text. Each part is saved at once.
 * @type {(question: string, labelledBy: string, state: MapState, actions: PageActions, t: Translate) => Template}
 */
export function answer(question, labelledBy, { map }, actions, t) {
    const now = answersTo(map, question).find(({ on }) => on === today());
    const name = `reflect/${map.id}/${question}`;
    /** @type {(value: string) => () => void} */
    const press = (value) => () => actions.answer(question, { answer: now?.answer === value ? null : value });
    const chips = questions[question]?.answers ?? true;
    return html`
        <div class="answer">
            ${chips ? html`
                <ul class="chips-row" aria-labelledby=${labelledBy}>${['yes', 'partly', 'no'].map((value) => html`
                    <li><button type="button" class="chip" aria-pressed=${now?.answer === value}
                        @click=${press(value)}>${t(`answer.${value}`)}</button></li>`)}</ul>` : ''}
            <div class="field">
                <label for="words-${question}">${t('reflect.words')}</label>
                <textarea id="words-${question}" rows="3" maxlength="4000" data-draft=${name}
                    .value=${live(draft(name) ?? now?.words ?? '')}
                    @change=${(/** @type {EventAt<HTMLTextAreaElement>} */ { target }) =>
                        actions.answer(question, { words: target.value.trim() || null })}></textarea>
            </div>
        </div>`;
}
