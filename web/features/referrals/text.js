import { html } from 'lit-html';
import { withLinks } from '../../lib/linkify.js';

/**
 * The description, time and contact of an entry, as they were written.
 * @type {(referral: Pick<Referral, 'what' | 'when' | 'contact'>) => Template[]}
 */
export const referralWords = ({ what, when, contact }) => [what, when, contact].map((words) => words ?? '').filter((words) => words !== '').map((words) => html`
    <p class="referral-words">${withLinks(words).map(link)}</p>`);

/** @type {(part: {text: string, href?: string}) => Template | string} */
function link({ text, href }) {
    if (!href) {
        return text;
    }
    return href.startsWith('tel:') ? html`<a href=${href}>${text}</a>` : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/** @type {(referral: Pick<Referral, 'domains'>, t: Translate) => string} */
export const areasOf = ({ domains }, t) => t('referral.areas', { areas: domains.map((domain) => t(`domain.${domain}`)) });
