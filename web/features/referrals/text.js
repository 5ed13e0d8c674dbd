import { html } from 'lit-html';
import { withLinks } from '../../lib/linkify.js';

/** The description, time and contact of an entry, as they were written. */
export const referralWords = ({ what, when, contact }) => [what, when, contact].filter(Boolean).map((words) => html`
    <p class="referral-words">${withLinks(words).map(({ text, href }) => (href
        ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>` : text))}</p>`);

export const areasOf = ({ domains }, t) => t('referral.areas', { areas: domains.map((domain) => t(`domain.${domain}`)) });
