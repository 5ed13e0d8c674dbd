import { html } from 'lit-html';
import { linkedWords } from '../../ui/linked-words.js';

/**
 * The description, time and contact of an entry, as they were written.
 * @type {(referral: Pick<Referral, 'what' | 'when' | 'contact'>) => Template[]}
 */
export const referralWords = ({ what, when, contact }) => [what, when, contact].map((words) => words ?? '').filter((words) => words !== '').map((words) => html`
    <p class="referral-words">${linkedWords(words)}</p>`);

/** @type {(referral: Pick<Referral, 'domains'>, t: Translate) => string} */
export const areasOf = ({ domains }, t) => t('referral.areas', { areas: domains.map((domain) => t(`domain.${domain}`)) });
