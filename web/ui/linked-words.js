import { html } from 'lit-html';
import { withLinks } from '../lib/linkify.js';

/**
 * A text that a person wrote, with addresses and telephone numbers as links.
 * @type {(words: string) => (Template | string)[]}
 */
export const linkedWords = (words) => withLinks(words).map(link);

/** @type {(part: {text: string, href?: string}) => Template | string} */
function link({ text, href }) {
    if (!href) {
        return text;
    }
    return href.startsWith('tel:')
        ? html`<a href=${href}>${text}</a>`
        : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
}
