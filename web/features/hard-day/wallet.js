import { html, nothing } from 'lit-html';
import { t } from '../../i18n/i18n.js';
import { hasMap } from '../../core/open-map.js';
import { callsOf, isEmpty, texts } from './model.js';

/**
 * The page for a hard day as a card for the wallet, on paper only: two faces as large as a bank card, to be folded
 * between them. It has the owner's own words, even if a coach prints it.
 * @type {Panel}
 */
export function wallet(state) {
    const page = hasMap(state) && state.dialog === 'hard-day'
        ? state.hardDayDraft?.page ?? state.map.hardDay ?? {}
        : {};
    if (isEmpty(page)) {
        return nothing;
    }
    const front = texts.slice(0, 2).filter((text) => page[text]);
    const back = texts.slice(2).filter((text) => page[text]);
    /** @type {(text: HardDayText) => Template} */
    const part = (text) => html`<h3>${t(`hard-day.${text}`)}</h3><p dir="auto">${page[text]}</p>`;
    return html`
        <article class="wallet">
            <div class="wallet-face">
                <h2>${t('hard-day.title')}</h2>
                ${callsOf(page).map(({ name, goodFor, phone }) => html`
                    <p class="wallet-call"><bdi translate="no">${name}</bdi><bdi
                        class="wallet-phone">${phone ?? ''}</bdi>${goodFor ? html`<span dir="auto">${goodFor}</span>`
                            : nothing}</p>`)}
                ${front.map(part)}
            </div>
            ${back.length === 0 ? nothing : html`<div class="wallet-face">${back.map(part)}</div>`}
        </article>`;
}
